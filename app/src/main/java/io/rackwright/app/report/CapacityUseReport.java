package io.rackwright.app.report;

import io.rackwright.model.Expansion;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

    /**
     * @param kind pool, capacity or option
     * @param subject the pool, {@code item@site}, or the option
     */
    public record Row(
            String kind, String subject, String unit, String month, double used, double available) {
        public double share() {
            return available > 0 ? used / available : 0;
        }
    }

    private record Subject(String kind, String name, String unit) {}

    private static final Comparator<Subject> BY_NAME =
            Comparator.comparing(Subject::kind).thenComparing(Subject::name);

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
        Map<Subject, double[]> used = new TreeMap<>(BY_NAME);
        for (PlannedOrder order : plan.book().orders()) {
            if (order.type() != PlannedOrder.Type.MOVE) {
                draw(plan, words, order, months, used);
            }
        }
        List<Row> rows = new ArrayList<>();
        used.forEach((subject, perMonth) -> {
            for (int m = 0; m < perMonth.length; m++) {
                if (perMonth[m] > 0) {
                    double available = available(plan, subject, months, m);
                    rows.add(
                            new Row(
                                    subject.kind(),
                                    subject.name(),
                                    subject.unit(),
                                    months.label(m),
                                    perMonth[m],
                                    available));
                }
            }
        });
        return rows;
    }

    /** An order draws on the option that it names, else on its source's pool or own capacity. */
    private static void draw(
            PlanView plan,
            PlannersWords words,
            PlannedOrder order,
            MonthEnds months,
            Map<Subject, double[]> used) {
        Network network = plan.network();
        Source source = network.source(order.item(), order.fromSite()).orElse(null);
        Subject subject;
        double units = order.started();
        if (!order.sourceOption().isEmpty()
                && plan.expansion(order.sourceOption()).pool() == null) {
            subject = new Subject("option", order.sourceOption(), "units");
        } else if (source != null && source.pool() != null) {
            subject = new Subject("pool", source.pool(), words.poolUnit(source.pool()));
            units *= source.poolUnitsPerItem() * reworkFactor(network, order);
        } else if (network.capacitySteps(order.item(), order.fromSite()).isPresent()) {
            subject = new Subject("capacity", order.item() + "@" + order.fromSite(), "units");
        } else {
            return;
        }
        months.add(
                used.computeIfAbsent(subject, _ -> new double[months.count()]),
                order.available(),
                units);
    }

    private static double reworkFactor(Network network, PlannedOrder order) {
        return network.generationOfRack(order.item())
                .map(generation -> generation.slotsPerRack(order.available()))
                .orElse(1.0);
    }

    private static double available(PlanView plan, Subject subject, MonthEnds months, int month) {
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
