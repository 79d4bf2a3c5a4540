package io.rackwright.app.report;

import io.rackwright.plan.PlannedOrder;
import java.util.List;
import java.util.Locale;

/** Every order, with the columns that the run's format fixes. */
final class OrdersReport implements Report<PlannedOrder> {
    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Table<PlannedOrder> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("order_id", PlannedOrder::id),
                        Column.text("type", o -> o.type().name().toLowerCase(Locale.ROOT)),
                        Column.text("item", PlannedOrder::item),
                        Column.text("from_site", PlannedOrder::fromSite),
                        Column.text("to_site", PlannedOrder::toSite),
                        Column.text("route", PlannedOrder::route),
                        Column.integer("quantity", PlannedOrder::quantity),
                        Column.quantity("started", PlannedOrder::started),
                        Column.date("release_date", PlannedOrder::release),
                        Column.date("available_date", PlannedOrder::available),
                        Column.text("source_option", PlannedOrder::sourceOption),
                        Column.text("origin_country", PlannedOrder::originCountry),
                        Column.unitPrice("unit_price_usd", PlannedOrder::unitPriceUsd),
                        Column.usd("freight_usd", PlannedOrder::freightUsd),
                        Column.usd("duty_usd", PlannedOrder::dutyUsd),
                        Column.flag("firm", PlannedOrder::firm)),
                plan.book().orders());
    }
}
