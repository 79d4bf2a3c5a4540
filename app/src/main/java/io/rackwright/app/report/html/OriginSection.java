package io.rackwright.app.report.html;

import io.rackwright.app.report.DependencyReport;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import io.rackwright.app.report.TracedValueReport;
import io.rackwright.app.report.TracedValueReport.Row;
import io.rackwright.plan.origin.Dependency;
import io.rackwright.plan.origin.Measure;
import io.rackwright.trade.origin.Input;
import io.rackwright.trade.origin.TracedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the value of the racks was added, through all tiers, and what hangs on one country. */
final class OriginSection implements Section {
    private static final String REST = "other countries";
    private static final String FREIGHT = "foreign freight";

    /** Beside the United States, the rest and freight: what eight colors leave. */
    private static final int LARGER_COUNTRIES = 5;

    private static final String HOME = "US";
    private static final double LEAST_SHARE = 0.0001;

    /**
     * A generation by one measure.
     *
     * @param value by part, as the chart shows it
     * @param earlierUsd of it, from before the plan
     */
    private record Line(
            String generation, Measure measure, TracedValue value, BigDecimal earlierUsd) {
        /** In percent, with one decimal; those of all parts sum to 100. */
        double pct(String part) {
            return value.shares(1).getOrDefault(part, BigDecimal.ZERO).doubleValue();
        }

        double earlierShare() {
            return earlierUsd.doubleValue() / value.wholeUsd().doubleValue();
        }
    }

    @Override
    public String id() {
        return "origin";
    }

    @Override
    public String title() {
        return "Where the value comes from";
    }

    @Override
    public boolean appliesTo(PlanView plan) {
        return !plan.book().deliveries().isEmpty();
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        List<Row> rows =
                tables.of(new TracedValueReport()).rows().stream().filter(Row::ofAllYears).toList();
        List<String> parts = parts(rows);
        List<Line> lines = lines(rows, parts);
        out.element(
                "p",
                "Price, making and freight by the country in which they were paid for, down every"
                        + " tier; duty is left out. Design margin is what a chip's designer earns."
                        + " Stock, receipts and what was under way before the plan are not traced:"
                        + " they count whole where they lay; the last column says how much it is.",
                "class",
                "lead");
        out.open("div", "class", "charts pair");
        for (Measure measure : Measure.values()) {
            chart(measure, parts, lines, out);
        }
        out.close().line();
        new HtmlTable<Line>("Traced value", columns(parts), lines.size(), "traced_value.csv")
                .write(lines, out);
        dependency(tables.of(new DependencyReport()).rows(), out);
    }

    /** The United States, the larger countries of the whole program, the rest, freight. */
    private static List<String> parts(List<Row> rows) {
        List<String> larger =
                rows.stream()
                        .filter(r ->
                                r.generation().equals(TracedValueReport.ALL)
                                        && r.measure() == Measure.WITHOUT_DESIGN_MARGIN
                                        && !r.country().equals(HOME)
                                        && !r.country().equals(Input.FOREIGN_FREIGHT))
                        .sorted(Comparator.comparing(Row::usd).reversed())
                        .limit(LARGER_COUNTRIES)
                        .map(Row::country)
                        .toList();
        List<String> parts = new ArrayList<>(List.of(HOME));
        parts.addAll(larger);
        parts.add(REST);
        parts.add(FREIGHT);
        return parts;
    }

    private static List<Line> lines(List<Row> rows, List<String> parts) {
        List<Line> lines = new ArrayList<>();
        for (String generation : rows.stream().map(Row::generation).distinct().toList()) {
            for (Measure measure : Measure.values()) {
                List<Row> own =
                        rows.stream()
                                .filter(r ->
                                        r.generation().equals(generation) && r.measure() == measure)
                                .toList();
                if (!own.isEmpty()) {
                    lines.add(line(generation, measure, own, parts));
                }
            }
        }
        return lines;
    }

    private static Line line(
            String generation, Measure measure, List<Row> rows, List<String> parts) {
        TracedValue value =
                rows.stream()
                        .map(r -> input(r, parts))
                        .collect(
                                Collectors.collectingAndThen(Collectors.toList(), TracedValue::of));
        BigDecimal earlierUsd =
                rows.stream().map(Row::earlierUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Line(generation, measure, value, earlierUsd);
    }

    private static Input input(Row row, List<String> parts) {
        String part = row.country().equals(Input.FOREIGN_FREIGHT) ? FREIGHT : row.country();
        return new Input(
                row.country(),
                row.usd(),
                parts.contains(part) ? part : REST,
                List.of(),
                Set.of(),
                true);
    }

    private static void chart(Measure measure, List<String> parts, List<Line> lines, Markup out) {
        List<StackedBars.Bar> bars =
                lines.stream()
                        .filter(line -> line.measure() == measure)
                        .map(line ->
                                new StackedBars.Bar(
                                        line.generation(),
                                        parts.stream().mapToDouble(line::pct).toArray(),
                                        HOME + " " + Say.percent(line.pct(HOME) / 100)))
                        .toList();
        new StackedBars(
                        "Percent, %s design margin".formatted(measure.word()),
                        "Shares of value by country; the table below has the figures",
                        parts,
                        tick -> Say.number(tick) + "%",
                        pct -> Say.percent(pct / 100))
                .write(bars, out);
    }

    private static List<HtmlTable.Col<Line>> columns(List<String> parts) {
        List<HtmlTable.Col<Line>> columns = new ArrayList<>();
        columns.add(HtmlTable.Col.text("Generation", Line::generation));
        columns.add(HtmlTable.Col.text("Design margin", line -> line.measure().word()));
        columns.add(
                HtmlTable.Col.number(
                        "Value", line -> line.value().wholeUsd().doubleValue(), Say::usd));
        for (String part : parts) {
            columns.add(
                    HtmlTable.Col.number(
                            part, line -> line.pct(part), pct -> Say.percent(pct / 100)));
        }
        columns.add(HtmlTable.Col.number("from before the plan", Line::earlierShare, Say::percent));
        return columns;
    }

    private static void dependency(List<Dependency> rows, Markup out) {
        if (rows.isEmpty()) {
            out.element("p", "Nothing hangs on one country alone.", "class", "note");
            return;
        }
        out.element(
                "p",
                "What follows hangs on one country: no source, no alternate's source and none that an"
                        + " expansion could create is in another. How much a second source can"
                        + " make is not asked.",
                "class",
                "note");
        new HtmlTable<Dependency>(
                        "What has a source in one country alone",
                        List.of(
                                HtmlTable.Col.text("Generation", Dependency::generation),
                                HtmlTable.Col.text("Country", Dependency::country),
                                HtmlTable.Col.number(
                                        "Value", d -> d.soleSourceUsd().doubleValue(), Say::usd),
                                HtmlTable.Col.number(
                                        "of the generation",
                                        d -> d.soleSourcePct().doubleValue() / 100,
                                        OriginSection::percent),
                                HtmlTable.Col.text(
                                        "Its loss stops racks", d -> d.stopsRacks() ? "yes" : "no"),
                                HtmlTable.Col.text(
                                        "Dearest items",
                                        d -> String.join(", ", DependencyReport.dearest(d)))),
                        rows.size(),
                        "dependency.csv")
                .write(rows, out);
    }

    /** Never nothing where there is something. */
    private static String percent(double share) {
        return share > 0 && share < LEAST_SHARE ? "under 0.01%" : Say.percent(share);
    }
}
