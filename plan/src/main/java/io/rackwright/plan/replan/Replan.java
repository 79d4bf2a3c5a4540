package io.rackwright.plan.replan;

import io.rackwright.model.Network;
import io.rackwright.plan.OrderBook;
import java.time.LocalDate;
import java.util.List;

/**
 * How a plan differs from the one that it follows.
 *
 * @param from name of yesterday's run
 * @param asOfBefore the day from which that was planned
 * @param changes every order that changed, those in progress and in the frozen window first
 * @param notes what a planner should look at
 */
public record Replan(
        String from,
        LocalDate asOfBefore,
        List<OrderChange> changes,
        Nervousness nervousness,
        List<String> notes) {
    public Replan {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    public static Replan of(
            String from, YesterdaysPlan yesterday, RolledPlan rolled, OrderBook book) {
        List<OrderChange> changes = OrderChanges.between(yesterday, rolled, book);
        return new Replan(
                from,
                yesterday.asOf(),
                changes,
                Nervousness.of(yesterday, new Network(rolled.program()), book, changes),
                rolled.notes());
    }
}
