package io.rackwright.app.compare;

import io.rackwright.app.report.MonthEnds;
import io.rackwright.app.report.html.HtmlTable;
import io.rackwright.app.report.html.HtmlTable.Col;
import io.rackwright.app.report.html.Markup;
import io.rackwright.app.report.html.Page;
import io.rackwright.app.report.html.Say;
import io.rackwright.app.report.html.TimeChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A comparison as one {@link Page}. */
final class ComparisonPage {
    private static final int ROWS = 30;

    private final Comparison comparison;

    private ComparisonPage(Comparison comparison) {
        this.comparison = comparison;
    }

    static String of(Comparison comparison) {
        return new ComparisonPage(comparison).page().html();
    }

    private Page page() {
        String program = comparison.base().run().name();
        String labels =
                String.join(", ", comparison.others().stream().map(ComparedRun::label).toList());
        List<String> headline = new ArrayList<>();
        for (ComparedRun other : comparison.others()) {
            headline.add(new Reasons(comparison.base(), other).sentences().getFirst());
        }
        return new Page(
                "Runs of %s compared".formatted(program),
                "%s: %s against %s".formatted(program, labels, comparison.base().label()),
                headline,
                List.of(
                        part("why", "What changed, and why", this::why),
                        part("figures", "Key figures", this::figures),
                        part("sites", "Sites that slip", this::sites),
                        part("deliveries", "Deliveries", this::deliveries),
                        part("power", "Megawatts online", this::power),
                        part("bottlenecks", "What binds", this::bottlenecks),
                        part("plants", "Plant loading", this::plants),
                        part("costs", "Cost", this::costs),
                        part("orders", "Orders", this::orders),
                        part("options", "Options", this::options)),
                "Amounts are in %s. The first run is the base. The tables beside this file hold"
                                .formatted(comparison.currency())
                        + " every row.");
    }

    private interface Body {
        void write(ComparedRun other, Markup out);
    }

    /** Each run under its own title, where there are several. */
    private Page.Part part(String id, String title, Body body) {
        return new Page.Part(
                id,
                title,
                out -> {
                    for (ComparedRun other : comparison.others()) {
                        if (comparison.others().size() > 1) {
                            out.element("h3", other.title());
                        }
                        body.write(other, out);
                    }
                });
    }

    private void why(ComparedRun other, Markup out) {
        for (String sentence : new Reasons(comparison.base(), other).sentences()) {
            out.element("p", sentence);
        }
    }

    private static <R> Col<R> number(String title, Function<R, Changed> value, boolean after) {
        return Col.number(
                title,
                row -> after ? value.apply(row).after() : value.apply(row).before(),
                Say::number);
    }

    private static <R> Col<R> change(String title, Function<R, Changed> value) {
        return Col.number(title, row -> value.apply(row).change(), ComparisonPage::signed);
    }

    private static String signed(double value) {
        return value == 0 ? "0" : (value > 0 ? "+" : "") + Say.number(value);
    }

    private static <R> Col<R> dollars(String title, Function<R, Changed> value, boolean after) {
        return Col.number(
                title,
                row -> after ? value.apply(row).after() : value.apply(row).before(),
                Say::usd);
    }

    private static <R> Col<R> dollarChange(String title, Function<R, Changed> value) {
        return Col.number(title, row -> value.apply(row).change(), Say::usd);
    }

    private <R> void table(
            ComparisonTable<R> table,
            List<R> rows,
            String caption,
            List<Col<R>> columns,
            Markup out) {
        new HtmlTable<>(caption, columns, ROWS, table.name() + ".csv").write(rows, out);
    }

    private void figures(ComparedRun other, Markup out) {
        FiguresTable table = new FiguresTable();
        List<Col<FiguresTable.Row>> columns =
                List.of(
                        Col.text("figure", FiguresTable.Row::figure),
                        said("base", Changed::before),
                        said("this run", Changed::after),
                        said("change", Changed::change));
        table(table, table.rows(comparison.base(), other), "Of the dated orders", columns, out);
    }

    private static Col<FiguresTable.Row> said(String title, Function<Changed, Double> value) {
        return new Col<>(
                title,
                true,
                row -> {
                    double figure = value.apply(row.value());
                    return row.unit().equals("usd") ? Say.millions(figure) : Say.number(figure);
                },
                row -> Double.toString(value.apply(row.value())));
    }

    private void sites(ComparedRun other, Markup out) {
        List<Col<Reasons.SiteSlip>> columns =
                List.of(
                        Col.text("site", s -> other.words().site(s.site())),
                        Col.number("racks that slip", Reasons.SiteSlip::racks, Say::number),
                        Col.number("weeks on average", Reasons.SiteSlip::meanWeeks, Say::number),
                        Col.number("weeks at worst", Reasons.SiteSlip::worstWeeks, Say::number),
                        Col.number(
                                "rack-weeks late, change",
                                Reasons.SiteSlip::rackWeeks,
                                ComparisonPage::signed));
        new HtmlTable<>("Demands that slip by a day or more", columns, ROWS, "deliveries.csv")
                .write(new Reasons(comparison.base(), other).bySite(), out);
    }

    private void deliveries(ComparedRun other, Markup out) {
        DeliveriesTable table = new DeliveriesTable();
        List<DeliveriesTable.Row> changed =
                table.rows(comparison.base(), other).stream()
                        .filter(r -> r.rackWeeksLate().isChanged() || r.slipWeeks() != 0)
                        .toList();
        List<Col<DeliveriesTable.Row>> columns =
                List.of(
                        Col.text("demand", r -> r.demand().name()),
                        Col.day("needed by", r -> r.demand().needBy()),
                        number("racks", DeliveriesTable.Row::racks, true),
                        number("on time in the base", DeliveriesTable.Row::onTime, false),
                        number("on time", DeliveriesTable.Row::onTime, true),
                        change("rack-weeks late, change", DeliveriesTable.Row::rackWeeksLate),
                        Col.number(
                                "slips by weeks",
                                DeliveriesTable.Row::slipWeeks,
                                w -> String.format(Locale.ROOT, "%+.1f", w)));
        table(table, changed, "Demands that differ, the most lost first", columns, out);
    }

    private void power(ComparedRun other, Markup out) {
        MonthEnds months = MonthEnds.of(comparison.base().network().settings());
        double[] before = online(comparison.base(), months);
        double[] after = online(other, months);
        List<TimeChart.Line> lines =
                List.of(
                        new TimeChart.Line("base", "limit", before, false),
                        new TimeChart.Line("this run", "total", after, false));
        new TimeChart(
                        "Megawatts online, all data centers",
                        "%s MW at the end instead of %s"
                                .formatted(
                                        Say.number(after[after.length - 1]),
                                        Say.number(before[before.length - 1])),
                        months.days(),
                        lines,
                        mw -> Say.number(mw) + " MW",
                        false)
                .write(out);
    }

    private static double[] online(ComparedRun run, MonthEnds months) {
        double[] sum = new double[months.count()];
        for (double[][] site : MonthsTable.bySite(run, months).values()) {
            for (int m = 0; m < sum.length; m++) {
                sum[m] += site[1][m];
            }
        }
        return sum;
    }

    private void bottlenecks(ComparedRun other, Markup out) {
        BottlenecksTable table = new BottlenecksTable();
        List<Col<BottlenecksTable.Row>> columns =
                List.of(
                        Col.text("limit", r -> r.limit().meaning()),
                        Col.text("", BottlenecksTable.Row::what),
                        dollars("1% more saved up to", BottlenecksTable.Row::onePercentUsd, false),
                        dollars("1% more saves up to", BottlenecksTable.Row::onePercentUsd, true),
                        dollarChange("change", BottlenecksTable.Row::onePercentUsd));
        String caption = "What one percent more of each saves at most, by the optimiser";
        table(table, table.rows(comparison.base(), other), caption, columns, out);
    }

    private void plants(ComparedRun other, Markup out) {
        PlantsTable table = new PlantsTable();
        List<PlantsTable.Row> changed =
                table.rows(comparison.base(), other).stream()
                        .filter(PlantsTable.Row::isOfThePlant)
                        .filter(r -> r.racks().isChanged())
                        .toList();
        List<Col<PlantsTable.Row>> columns =
                List.of(
                        Col.text("plant", PlantsTable.Row::meaning),
                        new Col<>(
                                "quarter",
                                false,
                                PlantsTable.Row::quarter,
                                r -> r.quarterStart().toString()),
                        number("racks in the base", PlantsTable.Row::racks, false),
                        number("racks", PlantsTable.Row::racks, true),
                        change("change", PlantsTable.Row::racks),
                        Col.number("load in the base", r -> r.load().before(), Say::percent),
                        Col.number("load", r -> r.load().after(), Say::percent));
        table(table, changed, "Racks completed, plants and quarters that differ", columns, out);
    }

    private void costs(ComparedRun other, Markup out) {
        CostsTable table = new CostsTable();
        List<CostsTable.Row> changed =
                table.rows(comparison.base(), other).stream()
                        .filter(r -> r.usd().isChanged())
                        .toList();
        List<Col<CostsTable.Row>> columns =
                List.of(
                        Col.text("generation", CostsTable.Row::generation),
                        Col.text("part", CostsTable.Row::part),
                        dollars("base", CostsTable.Row::usd, false),
                        dollars("this run", CostsTable.Row::usd, true),
                        dollarChange("change", CostsTable.Row::usd));
        table(table, changed, "Landed cost of deployed racks with their kits", columns, out);
    }

    private void orders(ComparedRun other, Markup out) {
        OrdersTable table = new OrdersTable();
        List<Col<OrdersTable.Row>> columns =
                List.of(
                        Col.text("family", OrdersTable.Row::family),
                        Col.text("supplier", r -> other.words().site(r.site())),
                        Col.number("new", OrdersTable.Row::added, Say::number),
                        Col.number("gone", OrdersTable.Row::gone, Say::number),
                        Col.number("moved", OrdersTable.Row::moved, Say::number),
                        change("units, change", OrdersTable.Row::quantity),
                        dollars("spend", OrdersTable.Row::spendUsd, true),
                        dollarChange("change", OrdersTable.Row::spendUsd));
        String caption = "Orders by family and supplier, the largest change of spend first";
        table(table, table.rows(comparison.base(), other), caption, columns, out);
    }

    private void options(ComparedRun other, Markup out) {
        OptionsTable table = new OptionsTable();
        List<OptionsTable.Row> rows = table.rows(comparison.base(), other);
        if (rows.isEmpty()) {
            out.element("p", "Neither run takes an option.");
            return;
        }
        List<Col<OptionsTable.Row>> columns =
                List.of(
                        Col.text("option", OptionsTable.Row::option),
                        Col.text("", OptionsTable.Row::what),
                        Col.text(
                                "base",
                                r -> r.baseDecided() == null ? "" : Say.day(r.baseDecided())),
                        Col.text("this run", r -> r.decided() == null ? "" : Say.day(r.decided())));
        table(table, rows, "Days on which options are decided", columns, out);
    }
}
