package io.rackwright.plan.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.ShadowPrice;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.audit.Audit;
import io.rackwright.plan.optimise.Optimiser;
import io.rackwright.plan.optimise.OptimiserRequest;
import io.rackwright.plan.order.Dispatch;
import io.rackwright.solver.highs.HighsSolver;

/** Plans programs of tests; every order book that it gives has passed the audit. */
public final class Planned {
    /** Integers to the end: a gap would hide what a test looks for. */
    private static final double NO_GAP = 1e-9;

    private Planned() {}

    public static OptimisedPlan optimised(Program program) {
        OptimiserRequest request =
                new OptimiserRequest(
                        program.settings().timeBuckets(),
                        NO_GAP,
                        Double.POSITIVE_INFINITY,
                        null,
                        null);
        return new Optimiser(new HighsSolver())
                .optimise(new Network(program), request)
                .orElseThrow();
    }

    public static OrderBook guided(Program program) {
        return guided(program, optimised(program));
    }

    public static OrderBook guided(Program program, OptimisedPlan plan) {
        Network network = new Network(program);
        return audited(network, Dispatch.guided(network, plan));
    }

    public static OrderBook unguided(Program program) {
        Network network = new Network(program);
        return audited(network, Dispatch.unguided(network));
    }

    private static OrderBook audited(Network network, OrderBook book) {
        assertThat(Audit.of(network, book).violations()).isEmpty();
        return book;
    }

    /** The price of a row that binds. */
    public static ShadowPrice price(OptimisedPlan plan, String row) {
        ShadowPrice price = plan.priceOf(row);
        assertThat(price)
                .as("%s among %s", row, plan.shadowPrices().stream().map(ShadowPrice::row).toList())
                .isNotNull();
        if (price == null) {
            throw new AssertionError(row);
        }
        return price;
    }
}
