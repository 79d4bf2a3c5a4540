package io.rackwright.app.report;

import io.rackwright.plan.Peg;
import java.util.List;

/** Which order serves which demand, with the columns that the run's format fixes. */
final class PeggingReport implements Report<Peg> {
    /** What is less would be written as 0: a remainder of arithmetic, not a peg. */
    private static final double SHOWN = 0.5e-9;

    @Override
    public String name() {
        return "pegging";
    }

    @Override
    public Table<Peg> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("demand_id", Peg::demandId),
                        Column.text("order_id", Peg::orderId),
                        Column.text("item", Peg::item),
                        Column.quantity("quantity", Peg::quantity)),
                plan.book().pegging().stream().filter(p -> p.quantity() >= SHOWN).toList());
    }
}
