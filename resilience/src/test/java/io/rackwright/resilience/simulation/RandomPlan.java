package io.rackwright.resilience.simulation;

import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.RandomPrograms;
import io.rackwright.model.Uncertainty;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.order.Dispatch;

/** A random program and its plan. */
record RandomPlan(Network network, OrderBook book) {

    /** With the spreads that the random program has. */
    static RandomPlan random(long seed) {
        return of(RandomPrograms.random(seed));
    }

    /** With one spread for all. */
    static RandomPlan random(long seed, Uncertainty uncertainty) {
        return of(RandomPrograms.random(seed, uncertainty));
    }

    private static RandomPlan of(Program program) {
        Network network = new Network(program);
        return new RandomPlan(network, Dispatch.unguided(network));
    }
}
