package io.rackwright.server.view;

import io.rackwright.server.view.Pegging.PeggedOrder;
import io.rackwright.server.view.Pegging.PlaceOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders that bring an item to a site for a demand, the last to come first. */
final class PlaceOrdersView implements View<PlaceOrders> {
    private static final int MOST = 200;

    private final String demandId;
    private final String item;
    private final String site;

    PlaceOrdersView(String demandId, String item, String site) {
        this.demandId = demandId;
        this.item = item;
        this.site = site;
    }

    /**
     * Columns of a {@link PeggedOrder}; {@code p} has order_id, item and pegged, {@code o} the
     * order.
     */
    static final String COLUMNS =
            """
            p.order_id, coalesce(o.type, split_part(p.order_id, ':', 1)), p.item,
            coalesce(o.from_site, split_part(p.order_id, ':', 2)),
            coalesce(o.to_site, split_part(p.order_id, ':', 2)), nullif(o.route, ''), o.quantity, p.pegged,
            o.release_date, coalesce(o.available_date, try_cast(split_part(p.order_id, ':', 3) as date)),
            coalesce(o.firm, false)\
            """;

    /**
     * @param first the place of the first of {@link #COLUMNS}
     */
    static PeggedOrder order(ResultSet r, int first) throws SQLException {
        return new PeggedOrder(
                r.getString(first),
                r.getString(first + 1),
                r.getString(first + 2),
                r.getString(first + 3),
                r.getString(first + 4),
                r.getString(first + 5),
                number(r, first + 6),
                number(r, first + 7),
                r.getObject(first + 8, LocalDate.class),
                r.getObject(first + 9, LocalDate.class),
                r.getBoolean(first + 10));
    }

    private static @Nullable Double number(ResultSet r, int at) throws SQLException {
        double value = r.getDouble(at);
        return r.wasNull() ? null : Double.valueOf(value);
    }

    @Override
    public PlaceOrders of(OpenRun run) {
        String from =
                """
                from (select order_id, item, sum(quantity) as pegged from pegging
                      where demand_id = ? and item = ? group by 1, 2) p
                left join orders o on o.order_id = p.order_id
                where coalesce(o.to_site, split_part(p.order_id, ':', 2)) = ?
                """;
        List<Object> values = List.of(demandId, item, site);
        long total =
                run.tables().ask("select count(*) " + from, values, r -> r.getLong(1)).getFirst();
        List<PeggedOrder> orders =
                run.tables()
                        .ask(
                                "select %s %s order by 10 desc nulls last, 1 limit %d"
                                        .formatted(COLUMNS, from, MOST),
                                values,
                                r -> order(r, 1));
        return new PlaceOrders(total, orders);
    }
}
