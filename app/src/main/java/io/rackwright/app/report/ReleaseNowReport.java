package io.rackwright.app.report;

import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The orders to be released in the first four weeks, by site and item. */
public final class ReleaseNowReport implements Report<ReleaseNowReport.Row> {
    public static final int DAYS = 28;

    /**
     * @param fromSite whom to order from, or where a move starts
     * @param valueUsd price or conversion, freight and duty
     */
    public record Row(
            PlannedOrder.Type type,
            String fromSite,
            String toSite,
            String item,
            int orders,
            long quantity,
            LocalDate firstRelease,
            LocalDate lastRelease,
            double valueUsd) {

        private Row plus(PlannedOrder order) {
            LocalDate release = order.release();
            return new Row(
                    type,
                    fromSite,
                    toSite,
                    item,
                    orders + 1,
                    quantity + order.quantity(),
                    release.isBefore(firstRelease) ? release : firstRelease,
                    release.isAfter(lastRelease) ? release : lastRelease,
                    valueUsd + OrderValue.usd(order));
        }
    }

    private record Key(PlannedOrder.Type type, String from, String to, String item) {}

    @Override
    public String name() {
        return "release_now";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("type", row -> row.type().name().toLowerCase(Locale.ROOT)),
                        Column.text("from_site", Row::fromSite),
                        Column.text("to_site", Row::toSite),
                        Column.text("item", Row::item),
                        Column.integer("orders", Row::orders),
                        Column.integer("quantity", Row::quantity),
                        Column.date("first_release", Row::firstRelease),
                        Column.date("last_release", Row::lastRelease),
                        Column.usd("value_usd", Row::valueUsd)),
                rows(plan));
    }

    private static List<Row> rows(PlanView plan) {
        LocalDate until = plan.network().settings().asOf().plusDays(DAYS);
        Map<Key, Row> rows = new LinkedHashMap<>();
        for (PlannedOrder o : plan.book().orders()) {
            if (!o.release().isBefore(until)) {
                continue;
            }
            Key key = new Key(o.type(), o.fromSite(), o.toSite(), o.item());
            Row row = rows.get(key);
            if (row == null) {
                row =
                        new Row(
                                o.type(),
                                o.fromSite(),
                                o.toSite(),
                                o.item(),
                                0,
                                0,
                                o.release(),
                                o.release(),
                                0);
            }
            rows.put(key, row.plus(o));
        }
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(
                Comparator.comparing(Row::type)
                        .thenComparing(Row::fromSite)
                        .thenComparing(Row::toSite)
                        .thenComparing(Row::item));
        return sorted;
    }
}
