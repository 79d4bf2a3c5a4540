package io.rackwright.server.view;

import io.rackwright.server.table.TableFolder;
import io.rackwright.server.view.Pegging.OrderPegging;
import io.rackwright.server.view.Pegging.PeggedOrder;
import io.rackwright.server.view.Pegging.ServedDemand;
import io.rackwright.server.view.Pegging.TakenItem;
import io.rackwright.server.web.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the {@link OrderPegging} of an order, or of stock or a receipt. */
final class OrderPeggingView implements View<OrderPegging> {
    private static final int MOST_FROM = 25;

    private final String orderId;
    private final @Nullable String demandId;

    /**
     * @param demandId what it takes is asked for this demand alone; null for all that it serves
     */
    OrderPeggingView(String orderId, @Nullable String demandId) {
        this.orderId = orderId;
        this.demandId = demandId;
    }

    @Override
    public OrderPegging of(OpenRun run) {
        TableFolder tables = run.tables();
        PeggedOrder order =
                tables
                        .ask(
                                """
                                select %s from (
                                    select ? as order_id, coalesce(o.item, p.item) as item, p.pegged
                                    from (select any_value(item) as item, sum(quantity) as pegged, count(*) as pegs
                                          from pegging where order_id = ?) p
                                    left join (select item from orders where order_id = ?) o on true
                                    where p.pegs > 0 or o.item is not null) p
                                left join orders o on o.order_id = p.order_id
                                """
                                        .formatted(PlaceOrdersView.COLUMNS),
                                List.of(orderId, orderId, orderId),
                                r -> PlaceOrdersView.order(r, 1))
                        .stream()
                        .findFirst()
                        .orElseThrow(() ->
                                Refusal.missing("The run has no order '%s'.".formatted(orderId)));
        return new OrderPegging(order, takes(tables), serves(tables));
    }

    private List<ServedDemand> serves(TableFolder tables) {
        return tables.ask(
                """
                select p.demand_id, d.site, d.generation, d.need_by, p.item, sum(p.quantity), l.late
                from pegging p join "program.demand" d on d.demand_id = p.demand_id
                left join late l on l.demand_id = p.demand_id
                where p.order_id = ? group by 1, 2, 3, 4, 5, 7 order by 4, 1, 5
                """,
                List.of(orderId),
                r ->
                        new ServedDemand(
                                r.getString(1),
                                r.getString(2),
                                r.getString(3),
                                r.getObject(4, LocalDate.class),
                                r.getString(5),
                                r.getDouble(6),
                                PeggingView.whole(r, 7)));
    }

    /** A place that the order takes from, while what could be in it is gathered. */
    private record Place(
            String item,
            @Nullable String description,
            String site,
            double quantity,
            LocalDate date) {
        TakenItem told(long orders, List<PeggedOrder> from) {
            return new TakenItem(item, description, site, quantity, date, orders, from);
        }
    }

    private List<TakenItem> takes(TableFolder tables) {
        String taken =
                """
                taken as (
                    select item, site, sum(quantity) as quantity, min(date) as date from consumption
                    where consumer = ? group by 1, 2
                    union all select item, from_site, quantity, release_date from orders
                    where order_id = ? and type = 'move')
                """;
        List<Place> places =
                tables.ask(
                        "with "
                                + taken
                                + """
                                select t.item, i.description, t.site, t.quantity, t.date
                                from taken t left join "program.items" i on i.item = t.item
                                where not coalesce(i.money, false) order by 1, 3
                                """,
                        List.of(orderId, orderId),
                        r ->
                                new Place(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getDouble(4),
                                        r.getObject(5, LocalDate.class)));
        if (places.isEmpty()) {
            return List.of();
        }
        Map<String, List<PeggedOrder>> from = new LinkedHashMap<>();
        Map<String, Long> totals = new LinkedHashMap<>();
        List<Object> values = new ArrayList<>(List.of(orderId, orderId, orderId));
        if (demandId != null) {
            values.add(demandId);
        }
        values.add(orderId);
        tables.ask(
                "with "
                        + taken
                        + """
                        , served as (select distinct demand_id from pegging where order_id = ?%s),
                        p as (
                            select g.order_id, g.item, sum(g.quantity) as pegged from pegging g
                            join served using (demand_id)
                            where g.order_id <> ? and g.item in (select item from taken) group by 1, 2),
                        there as (
                            select t.site as at_site, %s,
                                   row_number() over (partition by t.item, t.site order by
                                       coalesce(o.available_date, try_cast(split_part(p.order_id, ':', 3) as date)) desc nulls last,
                                       p.order_id) as n,
                                   count(*) over (partition by t.item, t.site) as total
                            from taken t join p on p.item = t.item left join orders o on o.order_id = p.order_id
                            where coalesce(o.to_site, split_part(p.order_id, ':', 2)) = t.site
                              and coalesce(o.available_date, try_cast(split_part(p.order_id, ':', 3) as date), t.date) <= t.date)
                        select * from there where n <= %d order by at_site, n
                        """
                                .formatted(
                                        demandId == null ? "" : " and demand_id = ?",
                                        PlaceOrdersView.COLUMNS,
                                        MOST_FROM),
                values,
                r -> {
                    PeggedOrder order = PlaceOrdersView.order(r, 2);
                    String place = order.item() + "@" + r.getString(1);
                    from.computeIfAbsent(place, _ -> new ArrayList<>()).add(order);
                    totals.put(place, r.getLong(14));
                    return 0;
                });
        return places.stream()
                .map(place -> {
                    String id = place.item() + "@" + place.site();
                    return place.told(
                            totals.getOrDefault(id, 0L), from.getOrDefault(id, List.of()));
                })
                .toList();
    }
}
