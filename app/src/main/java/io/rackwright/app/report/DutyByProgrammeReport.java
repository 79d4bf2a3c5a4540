package io.rackwright.app.report;

import io.rackwright.plan.duty.DutyLedger;
import io.rackwright.plan.duty.DutyLedger.ProgrammeCost;
import java.util.List;

/** What each programme of the law costs, by the generation that takes the goods and by year. */
public final class DutyByProgrammeReport implements Report<ProgrammeCost> {
    @Override
    public String name() {
        return "duty_by_programme";
    }

    @Override
    public boolean appliesTo(PlanView plan) {
        return plan.network().program().rules() != null;
    }

    @Override
    public Table<ProgrammeCost> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("programme", ProgrammeCost::programme),
                        Column.text("generation", ProgrammeCost::generation),
                        Column.integer("year", ProgrammeCost::year),
                        Column.usd("value_usd", c -> c.valueUsd().doubleValue()),
                        Column.usd("duty_usd", c -> c.dutyUsd().doubleValue()),
                        Column.usd("assumed_usd", c -> c.assumedUsd().doubleValue())),
                DutyLedger.of(plan.network(), plan.book())
                        .byProgramme(plan.network(), plan.book()));
    }
}
