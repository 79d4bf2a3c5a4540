package io.rackwright.plan.example;

import io.rackwright.model.Program;
import io.rackwright.plan.OrderBook;

/** The two ways to come to orders, for tests of what holds of both. */
public enum Planner {
    GUIDED {
        @Override
        public OrderBook orders(Program program) {
            return Planned.guided(program);
        }
    },
    UNGUIDED {
        @Override
        public OrderBook orders(Program program) {
            return Planned.unguided(program);
        }
    };

    /** Orders that have passed the audit. */
    public abstract OrderBook orders(Program program);
}
