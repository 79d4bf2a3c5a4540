package io.rackwright.app.report.html;

import io.rackwright.app.report.JobsReport;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import io.rackwright.model.Expansion;
import java.util.List;

/** The options that the plan takes. */
final class ExpansionSection implements Section {
    @Override
    public String id() {
        return "expansions";
    }

    @Override
    public String title() {
        return "Expansions taken";
    }

    @Override
    public boolean appliesTo(PlanView plan) {
        return !plan.network().program().expansions().isEmpty();
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        List<JobsReport.Row> rows = tables.of(new JobsReport()).rows();
        out.element(
                "p",
                "%s of %s options, %s of capital charged to the program, %s."
                        .formatted(
                                Say.whole(rows.size()),
                                Say.whole(plan.network().program().expansions().size()),
                                Say.usd(rows.stream().mapToDouble(r -> charged(r.option())).sum()),
                                Say.count(
                                        rows.stream().mapToInt(r -> r.option().directJobs()).sum(),
                                        "direct job",
                                        "direct jobs")),
                "class",
                "lead");
        if (rows.isEmpty()) {
            return;
        }
        new HtmlTable<JobsReport.Row>(
                        "Options taken",
                        List.of(
                                HtmlTable.Col.text("Option", r -> r.option().name()),
                                HtmlTable.Col.text("Where", r -> r.site().title()),
                                HtmlTable.Col.text("Adds", r -> adds(r.option())),
                                HtmlTable.Col.day("Decide", r -> r.taken().decided()),
                                HtmlTable.Col.day("There", r -> r.taken().available()),
                                HtmlTable.Col.number(
                                        "Capital charged", r -> charged(r.option()), Say::usd),
                                HtmlTable.Col.number(
                                        "Jobs", r -> r.option().directJobs(), Say::whole)),
                        rows.size(),
                        "jobs.csv")
                .write(rows, out);
    }

    private static double charged(Expansion option) {
        return option.capitalUsd() * option.programShare();
    }

    private static String adds(Expansion option) {
        String what = option.pool() == null ? String.join(", ", option.items()) : option.pool();
        return "%s %s a week (%s)"
                .formatted(Say.number(option.unitsPerWeek()), option.capacityUnit(), what);
    }
}
