package io.rackwright.app;

import io.rackwright.model.ContentTarget;
import io.rackwright.model.Network;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.cost.CostLedger;
import io.rackwright.plan.order.Dispatch;
import io.rackwright.plan.origin.TracedSpending;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An order book and what it costs. */
record Priced(OrderBook book, CostLedger costs) {
    static Priced of(Network network, OrderBook book) {
        return new Priced(book, CostLedger.of(network, book));
    }

    /**
     * Orders that follow the optimiser; those that follow need dates when there is no optimised
     * plan, or, which the report then shows, when they cost less with lateness and soft targets in,
     * and miss no target that must be met.
     */
    static Priced cheaper(
            Network network,
            Optional<OptimisedPlan> optimised,
            CompletableFuture<Priced> baseline) {
        if (optimised.isEmpty()) {
            return baseline.join();
        }
        Priced guided = of(network, Dispatch.guided(network, optimised.get()));
        Priced unguided = baseline.join();
        boolean follow =
                guided.usd(network) <= unguided.usd(network) || !unguided.missed(network).isEmpty();
        return follow ? guided : unguided;
    }

    /** Landed cost, lateness, and what is missing to soft targets at their price. */
    double usd(Network network) {
        double usd = costs.landedUsd() + costs.latenessUsd();
        for (ContentTarget target : network.program().contentTargets()) {
            Double minimumPct = target.minimumPct();
            Double shortfallUsd = target.shortfallUsd();
            if (target.isOfTracedValue() && minimumPct != null && shortfallUsd != null) {
                TracedSpending spent = TracedSpending.of(network, book, target);
                double missing = spent.missingUsd(minimumPct).doubleValue();
                usd += shortfallUsd * Math.max(0, missing);
            }
        }
        return usd;
    }

    /** Targets of traced value that must be met and are not: by how many points. */
    Map<ContentTarget, Double> missed(Network network) {
        Map<ContentTarget, Double> missed = new LinkedHashMap<>();
        for (ContentTarget target : network.program().contentTargets()) {
            Double minimumPct = target.minimumPct();
            if (target.isOfTracedValue() && target.isHard() && minimumPct != null) {
                TracedSpending spent = TracedSpending.of(network, book, target);
                if (!spent.meets(minimumPct)) {
                    missed.put(target, minimumPct - spent.sharePct().doubleValue());
                }
            }
        }
        return missed;
    }
}
