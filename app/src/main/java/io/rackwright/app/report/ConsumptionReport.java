package io.rackwright.app.report;

import io.rackwright.plan.Consumption;
import java.util.List;

/** What each make order or delivery took, with the columns that the run's format fixes. */
final class ConsumptionReport implements Report<Consumption> {
    @Override
    public String name() {
        return "consumption";
    }

    @Override
    public Table<Consumption> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("consumer", Consumption::consumer),
                        Column.text("item", Consumption::item),
                        Column.text("site", Consumption::site),
                        Column.quantity("quantity", Consumption::quantity),
                        Column.date("date", Consumption::date)),
                plan.book().consumption());
    }
}
