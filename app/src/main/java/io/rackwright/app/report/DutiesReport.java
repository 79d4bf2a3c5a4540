package io.rackwright.app.report;

import io.rackwright.plan.duty.DutyLedger;
import io.rackwright.plan.duty.DutyLedger.Paid;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each order pays at the border: one row a measure or fee that takes something. The rows of an
 * order add up to its {@code duty_usd}.
 */
public final class DutiesReport implements Report<Paid> {
    @Override
    public String name() {
        return "duties";
    }

    @Override
    public boolean appliesTo(PlanView plan) {
        return plan.network().program().rules() != null;
    }

    @Override
    public Table<Paid> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("order_id", Paid::order),
                        Column.text("item", p -> p.entry().item()),
                        Column.text("origin_country", p -> p.entry().origin()),
                        Column.date("entered", p -> p.entry().entered()),
                        Column.text("mode", p -> p.entry().mode()),
                        Column.usd("value_usd", p -> p.entry().valueUsd()),
                        Column.text("heading", p -> p.line().heading()),
                        Column.text("programme", p -> p.line().programme()),
                        Column.figureIfAny("rate_pct", DutiesReport::pct),
                        Column.usd("amount_usd", p -> p.line().amountUsd().doubleValue()),
                        Column.flag("assumed", p -> p.line().assumed())),
                DutyLedger.of(plan.network(), plan.book()).paid());
    }

    private static @Nullable Double pct(Paid paid) {
        BigDecimal pct = paid.line().ratePct();
        return pct == null ? null : pct.doubleValue();
    }
}
