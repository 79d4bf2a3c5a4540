package io.rackwright.app.report;

import io.rackwright.model.Days;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Until when long-lead items must be ordered: for each item, supplier and month of planned release,
 * the first "order by" day among the orders. Released by that day, and all else as planned, no
 * demand is later than in the plan.
 */
public final class OrderByReport implements Report<OrderByReport.Row> {
    /** A quarter of a year: what takes longer cannot be mended within it. */
    public static final int LONG_LEAD_DAYS = 13 * 7;

    /**
     * @param orderBy the earliest among the orders; never before {@code firstRelease}
     * @param leadTimeDays from release to availability, of the first order
     */
    public record Row(
            LocalDate orderBy,
            String item,
            String site,
            int leadTimeDays,
            LocalDate firstRelease,
            long quantity,
            double valueUsd) {

        private Row plus(Row other) {
            boolean earlier = other.firstRelease.isBefore(firstRelease);
            return new Row(
                    other.orderBy.isBefore(orderBy) ? other.orderBy : orderBy,
                    item,
                    site,
                    earlier ? other.leadTimeDays : leadTimeDays,
                    earlier ? other.firstRelease : firstRelease,
                    quantity + other.quantity,
                    valueUsd + other.valueUsd);
        }
    }

    private record Key(String item, String site, YearMonth month) {}

    @Override
    public String name() {
        return "order_by";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.date("order_by", Row::orderBy),
                        Column.text("item", Row::item),
                        Column.text("site", Row::site),
                        Column.integer("lead_time_days", Row::leadTimeDays),
                        Column.date("planned_release", Row::firstRelease),
                        Column.integer("quantity", Row::quantity),
                        Column.usd("value_usd", Row::valueUsd)),
                rows(plan));
    }

    private static List<Row> rows(PlanView plan) {
        ReleaseSlack slack = new ReleaseSlack(plan);
        Map<Key, Row> rows = new HashMap<>();
        for (PlannedOrder o : plan.book().orders()) {
            int lead = Days.between(o.release(), o.available());
            OptionalInt days = slack.of(o);
            if (o.type() == PlannedOrder.Type.MOVE || lead < LONG_LEAD_DAYS || days.isEmpty()) {
                continue;
            }
            Row row =
                    new Row(
                            o.release().plusDays(days.getAsInt()),
                            o.item(),
                            o.fromSite(),
                            lead,
                            o.release(),
                            o.quantity(),
                            OrderValue.usd(o));
            Key key = new Key(o.item(), o.fromSite(), YearMonth.from(o.release()));
            rows.merge(key, row, Row::plus);
        }
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(
                Comparator.comparing(Row::orderBy)
                        .thenComparing(Row::item)
                        .thenComparing(Row::site)
                        .thenComparing(Row::firstRelease));
        return sorted;
    }
}
