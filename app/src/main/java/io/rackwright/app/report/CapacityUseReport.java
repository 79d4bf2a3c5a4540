package io.rackwright.app.report;

import io.rackwright.model.Expansion;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How much of each capacity the orders use, by month. An order counts in the month in which it
 * completes; one that takes several weeks of capacity may show a month above what it has and those
 * before below it. Months in which nothing is drawn have no row.
 */
public final class CapacityUseReport implements Report<CapacityUseReport.Row> {
    /** The share from which a month is full: whole orders leave remainders. */
    public static final double FULL = 0.97;

    /**
     * @param kind pool, capacity or option
     * @param subject the pool, {@code item@site}, or the option
     */
    public record Row(
            String kind, String subject, String unit, String month, double used, double available) {
        public double share() {
            return available > 0 ? used / available : 0;
        }

        public boolean isFull() {
            return share() >= FULL;
        }
    }

    @Override
    public String name() {
        return "capacity_use";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        PlannersWords words = new PlannersWords(plan.network());
        return new Table<>(
                List.of(
                        Column.text("kind", Row::kind),
                        Column.text("subject", Row::subject),
                        Column.text("meaning", row -> words.of(row.kind(), row.subject())),
                        Column.text("unit", Row::unit),
                        Column.text("month", Row::month),
                        Column.figure("used", Row::used),
                        Column.figure("available", Row::available),
                        Column.figure("share", Row::share)),
                rows(plan, words));
    }

    private static List<Row> rows(PlanView plan, PlannersWords words) {
        MonthEnds months = MonthEnds.of(plan.network().settings());
        Map<CapacitySubject, double[]> used = new TreeMap<>();
        for (PlannedOrder order : plan.book().orders()) {
            CapacitySubject.of(plan, order)
                    .ifPresent(subject ->
                            months.add(
                                    used.computeIfAbsent(subject, _ -> new double[months.count()]),
                                    order.available(),
                                    units(plan.network(), subject, order)));
        }
        List<Row> rows = new ArrayList<>();
        used.forEach((subject, perMonth) -> {
            String unit = words.unit(subject.kind(), subject.name());
            for (int m = 0; m < perMonth.length; m++) {
                if (perMonth[m] > 0) {
                    rows.add(
                            new Row(
                                    subject.kind(),
                                    subject.name(),
                                    unit,
                                    months.label(m),
                                    perMonth[m],
                                    available(plan, subject, months, m)));
                }
            }
        });
        return rows;
    }

    /** A rack that fails its first pass takes its slot in the pool again. */
    private static double units(Network network, CapacitySubject subject, PlannedOrder order) {
        if (!subject.kind().equals("pool")) {
            return order.started();
        }
        double each =
                network.source(order.item(), order.fromSite())
                        .map(Source::poolUnitsPerItem)
                        .orElse(1.0);
        double rework =
                network.generationOfRack(order.item())
                        .map(generation -> generation.slotsPerRack(order.available()))
                        .orElse(1.0);
        return order.started() * each * rework;
    }

    private static double available(
            PlanView plan, CapacitySubject subject, MonthEnds months, int month) {
        Network network = plan.network();
        LocalDate from =
                month == 0 ? network.settings().asOf() : months.days().get(month - 1).plusDays(1);
        LocalDate to = months.days().get(month);
        double added = 0;
        for (ExpansionTaken taken : plan.book().expansionsTaken()) {
            Expansion option = plan.expansion(taken.option());
            if (subject.name().equals(option.pool()) || subject.name().equals(option.name())) {
                TreeMap<LocalDate, Double> step = new TreeMap<>();
                step.put(taken.available(), option.unitsPerWeek());
                added += units(step, from, to);
            }
        }
        return switch (subject.kind()) {
            case "pool" -> added + units(network.poolSteps(subject.name()), from, to);
            case "capacity" -> {
                String[] place = subject.name().split("@", 2);
                yield network.capacitySteps(place[0], place[1])
                        .map(steps -> units(steps, from, to))
                        .orElse(0.0);
            }
            default -> added;
        };
    }

    /** Units of weekly steps over the days from one to another, both inclusive. */
    private static double units(
            NavigableMap<LocalDate, Double> steps, LocalDate from, LocalDate to) {
        double units = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Map.Entry<LocalDate, Double> step = steps.floorEntry(day);
            units += step == null ? 0 : step.getValue() / 7;
        }
        return units;
    }
}
