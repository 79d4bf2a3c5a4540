package io.rackwright.app.report.html;

import io.rackwright.app.report.ClassificationReport;
import io.rackwright.app.report.DutyByProgrammeReport;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import io.rackwright.plan.duty.AmbiguousHeading;
import io.rackwright.plan.duty.DutyLedger;
import io.rackwright.plan.duty.DutyLedger.ProgrammeCost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is paid at the border, under which programme of the law, for which generation. */
final class DutySection implements Section {
    private static final String REST = "other programmes";

    /** Beside the rest: what eight colors leave. */
    private static final int LARGER_PROGRAMMES = 7;

    private static final int HEADINGS_SHOWN = 12;

    /** A programme, over all years. */
    private record Line(String programme, List<ProgrammeCost> costs) {
        double dutyUsd() {
            return usd(costs, ProgrammeCost::dutyUsd);
        }

        double usdFor(String generation) {
            return usd(
                    costs.stream().filter(c -> c.generation().equals(generation)).toList(),
                    ProgrammeCost::dutyUsd);
        }
    }

    @Override
    public String id() {
        return "duty";
    }

    @Override
    public String title() {
        return "Duty";
    }

    @Override
    public boolean appliesTo(PlanView plan) {
        return plan.network().program().rules() != null;
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        List<ProgrammeCost> costs = tables.of(new DutyByProgrammeReport()).rows();
        if (costs.isEmpty()) {
            out.element("p", "Nothing that enters pays duty.", "class", "lead");
        } else {
            List<String> generations =
                    costs.stream()
                            .map(ProgrammeCost::generation)
                            .distinct()
                            .sorted(
                                    Comparator.<String, Boolean>comparing(DutyLedger.STOCK::equals)
                                            .thenComparing(Comparator.naturalOrder()))
                            .toList();
            List<Line> lines = lines(costs);
            out.element("p", total(costs), "class", "lead");
            chart(lines, generations, out);
            new HtmlTable<Line>(
                            "Duty and fees by programme",
                            columns(generations),
                            lines.size(),
                            "duty_by_programme.csv")
                    .write(lines, out);
        }
        headings(tables.of(new ClassificationReport()).rows(), out);
        out.element(
                "p",
                "This is no legal advice: the law is read as the rule set writes it, and headings,"
                        + " origins and facts are what the program states; those count as known.",
                "class",
                "note");
    }

    private static double usd(
            List<ProgrammeCost> costs, Function<ProgrammeCost, BigDecimal> amount) {
        return costs.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    }

    private static String total(List<ProgrammeCost> costs) {
        double dutyUsd = usd(costs, ProgrammeCost::dutyUsd);
        double assumedUsd = usd(costs, ProgrammeCost::assumedUsd);
        String assumed =
                assumedUsd == 0
                        ? "None of it rests on a fact that is not known or a rate that is not set."
                        : "Of it %s (%s) rests on a fact that is not known or a rate that is not set."
                                .formatted(Say.usd(assumedUsd), Say.percent(assumedUsd / dutyUsd));
        return "%s of duty and fees. %s".formatted(Say.usd(dutyUsd), assumed);
    }

    /** By programme, the dearest first. */
    private static List<Line> lines(List<ProgrammeCost> costs) {
        Map<String, List<ProgrammeCost>> byProgramme =
                costs.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ProgrammeCost::programme,
                                        TreeMap::new,
                                        Collectors.toList()));
        return byProgramme.entrySet().stream()
                .map(e -> new Line(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(Line::dutyUsd).reversed())
                .toList();
    }

    private static void chart(List<Line> lines, List<String> generations, Markup out) {
        List<Line> larger = lines.subList(0, Math.min(LARGER_PROGRAMMES, lines.size()));
        List<Line> smaller = lines.subList(larger.size(), lines.size());
        List<String> parts = new ArrayList<>();
        larger.forEach(line -> parts.add(line.programme()));
        if (!smaller.isEmpty()) {
            parts.add(REST);
        }
        List<StackedBars.Bar> bars = new ArrayList<>();
        for (String generation : generations) {
            double[] values = new double[parts.size()];
            for (int p = 0; p < larger.size(); p++) {
                values[p] = larger.get(p).usdFor(generation);
            }
            for (Line line : smaller) {
                values[larger.size()] += line.usdFor(generation);
            }
            StackedBars.Bar bar = new StackedBars.Bar(generation, values, "");
            bars.add(new StackedBars.Bar(generation, values, Say.usd(bar.sum())));
        }
        new StackedBars(
                        "Duty and fees",
                        "Duty by generation and programme; the table below has the figures",
                        parts,
                        tick -> "$" + Axis.label(tick),
                        Say::usd)
                .write(bars, out);
    }

    private static List<HtmlTable.Col<Line>> columns(List<String> generations) {
        List<HtmlTable.Col<Line>> columns = new ArrayList<>();
        columns.add(HtmlTable.Col.text("Programme", Line::programme));
        for (String generation : generations) {
            columns.add(
                    HtmlTable.Col.number(generation, line -> line.usdFor(generation), Say::usd));
        }
        columns.add(HtmlTable.Col.number("sum", Line::dutyUsd, Say::usd));
        columns.add(
                HtmlTable.Col.number(
                        "of it on assumptions",
                        line -> usd(line.costs(), ProgrammeCost::assumedUsd),
                        Say::usd));
        columns.add(
                HtmlTable.Col.number(
                        "value it is laid on",
                        line -> usd(line.costs(), ProgrammeCost::valueUsd),
                        Say::usd));
        return columns;
    }

    private static void headings(List<AmbiguousHeading> all, Markup out) {
        Predicate<AmbiguousHeading> matters = h -> h.differenceUsd().signum() != 0;
        List<AmbiguousHeading> rows = all.stream().filter(matters).toList();
        if (all.isEmpty()) {
            return;
        }
        out.element(
                "p",
                "%s could as well be put under another heading; for %s the duty would differ, the"
                                .formatted(
                                        Say.count(
                                                all.size(), "item that enters", "items that enter"),
                                        Say.whole(rows.size()))
                        + " orders as they are.",
                "class",
                "note");
        if (rows.isEmpty()) {
            return;
        }
        new HtmlTable<AmbiguousHeading>(
                        "What an ambiguous heading is worth",
                        List.of(
                                HtmlTable.Col.text("Item", AmbiguousHeading::item),
                                HtmlTable.Col.text("Heading", AmbiguousHeading::hts),
                                HtmlTable.Col.text("could be", AmbiguousHeading::alternative),
                                HtmlTable.Col.number(
                                        "Value", h -> h.valueUsd().doubleValue(), Say::usd),
                                HtmlTable.Col.number(
                                        "Duty", h -> h.dutyUsd().doubleValue(), Say::usd),
                                HtmlTable.Col.number(
                                        "under the other",
                                        h -> h.alternativeDutyUsd().doubleValue(),
                                        Say::usd),
                                HtmlTable.Col.number(
                                        "Difference",
                                        h -> h.differenceUsd().doubleValue(),
                                        Say::usd)),
                        HEADINGS_SHOWN,
                        "classification.csv")
                .write(rows, out);
    }
}
