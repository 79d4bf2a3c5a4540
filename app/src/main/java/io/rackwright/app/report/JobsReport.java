package io.rackwright.app.report;

import io.rackwright.model.Expansion;
import io.rackwright.model.Site;
import io.rackwright.plan.ExpansionTaken;
import java.util.ArrayList;
import java.util.List;

/** Direct jobs, and capital charged, of the options that the plan takes. */
public final class JobsReport implements Report<JobsReport.Row> {

    public record Row(ExpansionTaken taken, Expansion option, Site site) {}

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("option", row -> row.option().name()),
                        Column.text("site", row -> row.site().name()),
                        Column.text("country", row -> row.site().country()),
                        Column.text("state", row -> row.site().state()),
                        Column.text("family", row -> row.option().family()),
                        Column.date("available_date", row -> row.taken().available()),
                        Column.integer("direct_jobs", row -> row.option().directJobs()),
                        Column.usd("capital_usd", row -> row.option().capitalUsd()),
                        Column.usd(
                                "charged_capital_usd",
                                row -> row.option().capitalUsd() * row.option().programShare())),
                rows(plan));
    }

    private static List<Row> rows(PlanView plan) {
        List<Row> rows = new ArrayList<>();
        for (ExpansionTaken taken : plan.book().expansionsTaken()) {
            Expansion option = plan.expansion(taken.option());
            rows.add(new Row(taken, option, plan.network().site(option.site())));
        }
        return rows;
    }
}
