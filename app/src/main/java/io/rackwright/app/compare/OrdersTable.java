package io.rackwright.app.compare;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.OrderValue;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Orders by family of items and the site that supplies them: quantities, spend with the freight
 * that leaves the site, and how many orders are new, gone or moved. An order is the same when it
 * agrees in everything with one of the base; it is moved when only its dates differ.
 */
final class OrdersTable implements ComparisonTable<OrdersTable.Row> {
    record Row(
            String family,
            String site,
            Changed orders,
            Changed quantity,
            Changed spendUsd,
            long added,
            long gone,
            long moved) {}

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("family", Row::family),
                Column.text("site", Row::site),
                Column.quantity("base_orders", row -> row.orders().before()),
                Column.quantity("orders", row -> row.orders().after()),
                Column.integer("new", Row::added),
                Column.integer("gone", Row::gone),
                Column.integer("moved", Row::moved),
                Column.quantity("base_quantity", row -> row.quantity().before()),
                Column.quantity("quantity", row -> row.quantity().after()),
                Column.usd("base_spend_usd", row -> row.spendUsd().before()),
                Column.usd("spend_usd", row -> row.spendUsd().after()),
                Column.usd("change_usd", row -> row.spendUsd().change()));
    }

    private record Subject(String family, String site) {
        static final Comparator<Subject> ORDER =
                Comparator.comparing(Subject::family).thenComparing(Subject::site);
    }

    /** Where the spend changed most first. */
    @Override
    public List<Row> rows(ComparedRun base, ComparedRun other) {
        Map<Subject, List<PlannedOrder>> before = bySubject(base);
        Map<Subject, List<PlannedOrder>> after = bySubject(other);
        Set<Subject> subjects = new LinkedHashSet<>(before.keySet());
        subjects.addAll(after.keySet());
        List<Row> rows = new ArrayList<>();
        for (Subject s : subjects) {
            List<PlannedOrder> a = before.getOrDefault(s, List.of());
            List<PlannedOrder> b = after.getOrDefault(s, List.of());
            Moves moves = Moves.between(a, b);
            rows.add(
                    new Row(
                            s.family(),
                            s.site(),
                            new Changed(supplies(a).size(), supplies(b).size()),
                            new Changed(quantity(a), quantity(b)),
                            new Changed(spendUsd(a), spendUsd(b)),
                            moves.added(),
                            moves.gone(),
                            moves.moved()));
        }
        rows.sort(
                Comparator.<Row>comparingDouble(r -> -Math.abs(r.spendUsd().change()))
                        .thenComparing(Row::family)
                        .thenComparing(Row::site));
        return rows;
    }

    private static Map<Subject, List<PlannedOrder>> bySubject(ComparedRun run) {
        Map<Subject, List<PlannedOrder>> orders = new TreeMap<>(Subject.ORDER);
        for (PlannedOrder order : run.run().book().orders()) {
            String family = run.network().item(order.item()).family();
            Subject subject =
                    new Subject(family.isEmpty() ? order.item() : family, order.fromSite());
            orders.computeIfAbsent(subject, _ -> new ArrayList<>()).add(order);
        }
        return orders;
    }

    private static List<PlannedOrder> supplies(List<PlannedOrder> orders) {
        return orders.stream().filter(o -> o.type() != PlannedOrder.Type.MOVE).toList();
    }

    private static double quantity(List<PlannedOrder> orders) {
        return supplies(orders).stream().mapToDouble(PlannedOrder::quantity).sum();
    }

    private static double spendUsd(List<PlannedOrder> orders) {
        return orders.stream().mapToDouble(OrderValue::usd).sum();
    }

    /** Of buy and make orders. */
    private record Moves(long added, long gone, long moved) {
        private record Same(String item, long quantity, String option) {}

        static Moves between(List<PlannedOrder> base, List<PlannedOrder> other) {
            Map<Same, Map<LocalDate, Integer>> open = new LinkedHashMap<>();
            supplies(base).forEach(o -> count(open, o, 1));
            supplies(other).forEach(o -> count(open, o, -1));
            long added = 0;
            long gone = 0;
            long moved = 0;
            for (Map<LocalDate, Integer> byDay : open.values()) {
                long less = byDay.values().stream().filter(n -> n > 0).mapToLong(n -> n).sum();
                long more = -byDay.values().stream().filter(n -> n < 0).mapToLong(n -> n).sum();
                moved += Math.min(less, more);
                gone += Math.max(0, less - more);
                added += Math.max(0, more - less);
            }
            return new Moves(added, gone, moved);
        }

        private static void count(
                Map<Same, Map<LocalDate, Integer>> open, PlannedOrder order, int by) {
            Same same = new Same(order.item(), order.quantity(), order.sourceOption());
            open.computeIfAbsent(same, _ -> new HashMap<>())
                    .merge(order.release(), by, Integer::sum);
        }
    }
}
