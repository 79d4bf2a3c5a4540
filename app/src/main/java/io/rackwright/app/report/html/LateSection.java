package io.rackwright.app.report.html;

import io.rackwright.app.report.BindingWords;
import io.rackwright.app.report.DemandOutcome;
import io.rackwright.app.report.LateCauses;
import io.rackwright.app.report.LateReport;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.report.Tables;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is late, by how much, and why. */
final class LateSection implements Section {
    private static final int SHOWN = 15;

    @Override
    public String id() {
        return "late";
    }

    @Override
    public String title() {
        return "What is late, and why";
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        List<LateReport.Row> late = tables.of(new LateReport()).rows();
        if (late.isEmpty()) {
            out.element("p", "Every rack is deployed by its need date.", "class", "lead");
            return;
        }
        List<LateCauses.Ranked> causes = LateCauses.of(plan, late);
        out.element(
                "p",
                "Each late demand under its first cause: the dearest limit behind it in the"
                        + " optimiser's account or, where that has it on time, what its dated orders"
                        + " waited for.",
                "class",
                "lead");
        new HtmlTable<LateCauses.Ranked>(
                        "Causes",
                        List.of(
                                HtmlTable.Col.text("First cause", LateCauses.Ranked::what),
                                HtmlTable.Col.text("Binds in", LateCauses.Ranked::when),
                                HtmlTable.Col.number(
                                        "Demands", r -> r.demands().size(), Say::whole),
                                HtmlTable.Col.number(
                                        "Racks", LateCauses.Ranked::racks, Say::number),
                                HtmlTable.Col.number(
                                        "Rack-weeks", LateCauses.Ranked::rackWeeks, Say::number)),
                        SHOWN,
                        "late.csv")
                .write(causes, out);
        PlannersWords words = new PlannersWords(plan.network());
        List<LateReport.Row> worst =
                late.stream()
                        .sorted(
                                Comparator.comparingDouble(
                                                (LateReport.Row r) -> r.outcome().rackWeeksLate())
                                        .reversed())
                        .toList();
        new HtmlTable<LateReport.Row>(
                        "Late demands, the most rack-weeks first",
                        List.of(
                                HtmlTable.Col.text(
                                        "Data center",
                                        r -> words.site(r.outcome().demand().site())),
                                HtmlTable.Col.text(
                                        "Generation", r -> r.outcome().demand().generation()),
                                HtmlTable.Col.day("Needed", r -> r.outcome().demand().needBy()),
                                HtmlTable.Col.number(
                                        "Racks", r -> r.outcome().demand().racks(), Say::number),
                                HtmlTable.Col.number("Late", r -> r.outcome().late(), Say::number),
                                HtmlTable.Col.number(
                                        "Missing", r -> r.outcome().undelivered(), Say::number),
                                HtmlTable.Col.number(
                                        "Mean weeks late",
                                        r -> r.outcome().meanWeeksLate(),
                                        Say::number),
                                HtmlTable.Col.text("Last deployed", r -> last(r.outcome())),
                                HtmlTable.Col.text("Why", LateSection::why)),
                        SHOWN,
                        "late.csv")
                .write(worst, out);
    }

    /** Short, since the causes above and late.csv say it in full. */
    private static String brief(BindingWords.Cause cause) {
        String when =
                cause.from().isEmpty()
                        ? ""
                        : " in " + PlannersWords.quarter(LocalDate.parse(cause.from()));
        return "%s%s (%s a rack)".formatted(cause.subject(), when, Say.usd(cause.usdPerRack()));
    }

    private static String last(DemandOutcome outcome) {
        return outcome.lastDeployed() == null ? "never" : Say.day(outcome.lastDeployed());
    }

    private static String why(LateReport.Row row) {
        if (!row.causes().isEmpty()) {
            return row.causes().stream()
                    .limit(2)
                    .map(LateSection::brief)
                    .collect(Collectors.joining("; "));
        }
        return row.waitedForFirst().isEmpty()
                ? "not explained"
                : "waited for " + row.waitedForFirst();
    }
}
