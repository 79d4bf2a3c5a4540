package io.rackwright.app.compare;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.model.Days;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How plants that make racks are loaded, quarter by quarter: racks that they complete of each
 * generation. The load is in rack slots, rework in, over what the pools of the plant's racks have,
 * without the options taken.
 */
public final class PlantsTable implements ComparisonTable<PlantsTable.Row> {

    /**
     * @param quarterStart its first day, or the plan's
     * @param generation {@code (all)} for the plant as a whole
     * @param load share of the plant's slots, of the row for the plant as a whole; 0 otherwise, and
     *     where nothing limits it
     */
    public record Row(
            String plant,
            String meaning,
            LocalDate quarterStart,
            String generation,
            Changed racks,
            Changed load) {
        /** Whether it is of the plant as a whole, not of one generation. */
        public boolean isOfThePlant() {
            return generation.equals(ALL);
        }

        String quarter() {
            return PlannersWords.quarter(quarterStart);
        }
    }

    private static final String ALL = "(all)";

    private record Key(String plant, LocalDate quarter, String generation) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::plant)
                        .thenComparing(Key::quarter)
                        .thenComparing(Key::generation);
    }

    /** Racks completed, and the slots that they took. */
    private record Work(double racks, double slots) {
        static final Work NONE = new Work(0, 0);

        Work plus(Work other) {
            return new Work(racks + other.racks, slots + other.slots);
        }
    }

    @Override
    public String name() {
        return "plants";
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.text("plant", Row::plant),
                Column.text("meaning", Row::meaning),
                Column.text("quarter", Row::quarter),
                Column.text("generation", Row::generation),
                Column.quantity("base_racks", row -> row.racks().before()),
                Column.quantity("racks", row -> row.racks().after()),
                Column.quantity("change", row -> row.racks().change()),
                Column.figure("base_load", row -> row.load().before()),
                Column.figure("load", row -> row.load().after()));
    }

    @Override
    public List<Row> rows(ComparedRun base, ComparedRun other) {
        Map<Key, Work> before = work(base);
        Map<Key, Work> after = work(other);
        TreeSet<Key> keys = new TreeSet<>(Key.ORDER);
        keys.addAll(before.keySet());
        keys.addAll(after.keySet());
        PlannersWords words = base.words();
        List<Row> rows = new ArrayList<>();
        for (Key key : keys) {
            Work a = before.getOrDefault(key, Work.NONE);
            Work b = after.getOrDefault(key, Work.NONE);
            boolean all = key.generation().equals(ALL);
            Changed load =
                    new Changed(
                            all ? load(base.network(), key, a) : 0,
                            all ? load(other.network(), key, b) : 0);
            rows.add(
                    new Row(
                            key.plant(),
                            words.site(key.plant()),
                            key.quarter(),
                            key.generation(),
                            new Changed(a.racks(), b.racks()),
                            load));
        }
        return rows;
    }

    private static Map<Key, Work> work(ComparedRun run) {
        Network network = run.network();
        LocalDate asOf = network.settings().asOf();
        Map<Key, Work> work = new TreeMap<>(Key.ORDER);
        for (PlannedOrder order : run.run().book().orders()) {
            if (order.type() == PlannedOrder.Type.MOVE) {
                continue;
            }
            network.generationOfRack(order.item())
                    .ifPresent(generation -> {
                        double each =
                                network.source(order.item(), order.fromSite())
                                        .filter(s -> s.pool() != null)
                                        .map(Source::poolUnitsPerItem)
                                        .orElse(0.0);
                        double slots =
                                order.started() * each * generation.slotsPerRack(order.available());
                        Work done = new Work(order.quantity(), slots);
                        LocalDate quarter = quarterOf(order.available(), asOf);
                        String plant = order.fromSite();
                        work.merge(new Key(plant, quarter, generation.name()), done, Work::plus);
                        work.merge(new Key(plant, quarter, ALL), done, Work::plus);
                    });
        }
        return work;
    }

    private static LocalDate quarterOf(LocalDate day, LocalDate asOf) {
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        return first.isBefore(asOf) ? asOf : first;
    }

    private static double load(Network network, Key key, Work work) {
        LocalDate from = key.quarter();
        LocalDate after = quarterOf(from, LocalDate.MIN).plusMonths(3);
        LocalDate end = network.settings().horizonEnd().plusDays(1);
        int days = Days.between(from, after.isAfter(end) ? end : after);
        Map<String, Double> slots = new HashMap<>();
        for (Source source : network.program().sources()) {
            String pool = source.pool();
            boolean rack = network.generationOfRack(source.item()).isPresent();
            if (rack && pool != null && source.site().equals(key.plant())) {
                slots.computeIfAbsent(pool, p -> slots(network, p, from, days));
            }
        }
        double there = slots.values().stream().mapToDouble(s -> s).sum();
        return there > 0 ? work.slots() / there : 0;
    }

    private static double slots(Network network, String pool, LocalDate from, int days) {
        double slots = 0;
        for (int day = 0; day < days; day++) {
            Map.Entry<LocalDate, Double> step =
                    network.poolSteps(pool).floorEntry(from.plusDays(day));
            slots += step == null ? 0 : step.getValue() / 7;
        }
        return slots;
    }
}
