package io.rackwright.app.report;

import io.rackwright.plan.ExpansionTaken;
import java.util.List;

/** The options that the plan takes, with the columns that the run's format fixes. */
final class ExpansionsTakenReport implements Report<ExpansionTaken> {
    @Override
    public String name() {
        return "expansions_taken";
    }

    @Override
    public Table<ExpansionTaken> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("option", ExpansionTaken::option),
                        Column.date("decided_date", ExpansionTaken::decided),
                        Column.date("available_date", ExpansionTaken::available)),
                plan.book().expansionsTaken());
    }
}
