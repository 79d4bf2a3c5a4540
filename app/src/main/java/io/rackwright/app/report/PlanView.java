package io.rackwright.app.report;

import io.rackwright.model.Network;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OrderBook;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a plan, for those who show it.
 *
 * @param optimised null when the solver gave no plan and the orders were dispatched unguided
 */
public record PlanView(
        Network network, OrderBook book, @Nullable OptimisedPlan optimised, RunFacts facts) {

    /** Of the orders. */
    public KeyFigures keyFigures() {
        return KeyFigures.ofOrders(network, book, 0, 0);
    }
}
