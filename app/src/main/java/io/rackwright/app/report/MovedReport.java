package io.rackwright.app.report;

import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.replan.OrderChange;
import io.rackwright.plan.replan.OrderChanges;
import io.rackwright.plan.replan.Replan;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Orders that are others than they were: in the plan that this one follows or, where it follows
 * none, as firm orders of the program.
 */
final class MovedReport implements Report<OrderChange> {
    @Override
    public String name() {
        return "moved";
    }

    @Override
    public Table<OrderChange> of(PlanView plan) {
        Replan replan = plan.replan();
        return new Table<>(
                List.of(
                        Column.text("order_before", c -> id(c.before())),
                        Column.text("order_after", c -> id(c.after())),
                        Column.text("type", c -> c.order().type().name().toLowerCase(Locale.ROOT)),
                        Column.text("item", c -> c.order().item()),
                        Column.text("from_site", c -> c.order().fromSite()),
                        Column.text("to_site", c -> c.order().toSite()),
                        Column.text("change", c -> String.join(" and ", c.what())),
                        Column.text("quantity_before", c -> quantity(c.before())),
                        Column.text("quantity_after", c -> quantity(c.after())),
                        Column.date("release_before", c -> day(c.before(), PlannedOrder::release)),
                        Column.date("release_after", c -> day(c.after(), PlannedOrder::release)),
                        Column.date(
                                "available_before", c -> day(c.before(), PlannedOrder::available)),
                        Column.date(
                                "available_after", c -> day(c.after(), PlannedOrder::available)),
                        Column.text("days_later", MovedReport::daysLater),
                        Column.text("window", c -> c.window().name().toLowerCase(Locale.ROOT)),
                        Column.text("why", OrderChange::why)),
                replan == null
                        ? OrderChanges.ofFirm(plan.network().program(), plan.book())
                        : replan.changes());
    }

    private static String id(@Nullable PlannedOrder order) {
        return order == null ? "" : order.id();
    }

    private static String quantity(@Nullable PlannedOrder order) {
        return order == null ? "" : Long.toString(order.quantity());
    }

    private static @Nullable LocalDate day(
            @Nullable PlannedOrder order, Function<PlannedOrder, LocalDate> column) {
        return order == null ? null : column.apply(order);
    }

    private static String daysLater(OrderChange change) {
        Long days = change.daysLater();
        return days == null ? "" : days.toString();
    }
}
