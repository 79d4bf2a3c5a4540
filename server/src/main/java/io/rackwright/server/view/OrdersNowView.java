package io.rackwright.server.view;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/**
 * Orders to be released soon, as {@code release_now.csv} has them for four weeks, with the last
 * safe day of {@code order_by.csv}, which tells it for each item, supplier and month of release.
 */
final class OrdersNowView implements View<OrdersNow> {
    private final Network network;
    private final int weeks;

    OrdersNowView(Network network, int weeks) {
        this.network = network;
        this.weeks = weeks;
    }

    @Override
    public OrdersNow of(OpenRun run) {
        LocalDate asOf = network.settings().asOf();
        LocalDate until = asOf.plusWeeks(weeks);
        String last =
                run.tables().has("order_by")
                        ? """
                        left join (select item, site, min(order_by) as order_by from order_by
                                   where planned_release < cast(? as date) group by item, site) b
                          on b.item = n.item and b.site = n.from_site and n.type <> 'move'
                        """
                        : "left join (select null::date as order_by where cast(? as date) is null) b on true";
        String sql =
                """
                with n as (
                  select type, item, from_site, to_site, count(*) as orders,
                         count(*) filter (where firm) as firm, sum(quantity) as quantity,
                         min(release_date) as first_release, max(release_date) as last_release,
                         arg_min(available_date - release_date, release_date) as lead_days,
                         sum(started * unit_price_usd + freight_usd + duty_usd) as value_usd
                  from orders where release_date < cast(? as date) group by all)
                select n.*, b.order_by from n %s
                order by b.order_by nulls last, n.first_release, n.type, n.item, n.from_site, n.to_site
                """
                        .formatted(last);
        Date end = Date.valueOf(until);
        List<OrdersNow.Row> rows =
                run.tables()
                        .ask(
                                sql,
                                List.of(end, end),
                                r -> {
                                    Item item = network.item(r.getString("item"));
                                    String from = r.getString("from_site");
                                    String to = r.getString("to_site");
                                    return new OrdersNow.Row(
                                            r.getString("type"),
                                            item.name(),
                                            item.description(),
                                            item.family(),
                                            from,
                                            network.site(from).title(),
                                            to,
                                            network.site(to).title(),
                                            r.getLong("orders"),
                                            r.getLong("firm"),
                                            r.getLong("quantity"),
                                            r.getObject("first_release", LocalDate.class),
                                            r.getObject("last_release", LocalDate.class),
                                            r.getInt("lead_days"),
                                            r.getDouble("value_usd"),
                                            r.getObject("order_by", LocalDate.class));
                                });
        long all =
                run.tables()
                        .ask("select count(*) from orders", List.of(), r -> r.getLong(1))
                        .getFirst();
        return new OrdersNow(
                asOf,
                until,
                weeks,
                rows.stream().mapToLong(OrdersNow.Row::orders).sum(),
                all,
                rows.stream().mapToDouble(OrdersNow.Row::valueUsd).sum(),
                rows.stream()
                        .filter(r -> isWithin(r.orderBy(), until))
                        .mapToLong(OrdersNow.Row::orders)
                        .sum(),
                rows);
    }

    private static boolean isWithin(
            @org.jspecify.annotations.Nullable LocalDate day, LocalDate until) {
        return day != null && day.isBefore(until);
    }
}
