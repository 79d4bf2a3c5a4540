package io.rackwright.plan.replan;

import io.rackwright.plan.PlannedOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that is another than it was: a row of {@code moved.csv}.
 *
 * @param before as yesterday's plan had it; null when it is new
 * @param after as the plan has it; null when it is gone
 * @param window where yesterday's release, or that of a new order, lies
 * @param why in a planner's words; empty beyond the frozen window, where the plan is free
 */
public record OrderChange(
        @Nullable PlannedOrder before, @Nullable PlannedOrder after, Window window, String why) {

    /** Where an order stood when it was planned again. */
    public enum Window {
        /** Released before. */
        IN_PROGRESS,
        /** To be released within the frozen window. */
        FROZEN,
        /** Later. */
        FREE
    }

    /** The order, as it was if it was. */
    public PlannedOrder order() {
        PlannedOrder either = before != null ? before : after;
        if (either == null) {
            throw new IllegalStateException("a change of no order");
        }
        return either;
    }

    /** What changed: gone, new, or some of quantity, date, source and route. */
    public List<String> what() {
        if (before == null || after == null) {
            return List.of(before == null ? "new" : "gone");
        }
        List<String> what = new ArrayList<>();
        if (before.quantity() != after.quantity()) {
            what.add("quantity");
        }
        if (!before.release().equals(after.release())
                || !before.available().equals(after.available())) {
            what.add("date");
        }
        if (!before.fromSite().equals(after.fromSite())) {
            what.add("source");
        } else if (!before.route().equals(after.route())) {
            what.add("route");
        }
        return what;
    }

    /** Days by which the units are there later; negative when earlier, null when it cannot be. */
    public @Nullable Long daysLater() {
        return before == null || after == null
                ? null
                : after.available().toEpochDay() - before.available().toEpochDay();
    }
}
