package io.rackwright.app.report;

import io.rackwright.plan.Delivery;
import java.util.List;

/** Racks deployed for each demand, with the columns that the run's format fixes. */
final class DeliveriesReport implements Report<Delivery> {
    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public Table<Delivery> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("demand_id", Delivery::demandId),
                        Column.text("rack_order_id", Delivery::rackOrderId),
                        Column.text("site", Delivery::site),
                        Column.text("generation", Delivery::generation),
                        Column.integer("racks", Delivery::racks),
                        Column.date("arrived_date", Delivery::arrived),
                        Column.date("deployed_date", Delivery::deployed)),
                plan.book().deliveries());
    }
}
