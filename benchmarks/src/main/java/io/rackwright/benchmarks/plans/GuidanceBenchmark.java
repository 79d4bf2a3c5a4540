package io.rackwright.benchmarks.plans;

import io.rackwright.app.report.KeyFigures;
import io.rackwright.model.Network;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.cost.CostLedger;
import io.rackwright.plan.optimise.Optimiser;
import io.rackwright.plan.optimise.OptimiserRequest;
import io.rackwright.plan.order.Dispatch;
import io.rackwright.solver.highs.HighsSolver;
import java.io.PrintWriter;

/** Orders that follow the optimiser beside those that follow need dates, by cost and lateness. */
public final class GuidanceBenchmark {
    private final PrintWriter out;

    public GuidanceBenchmark(PrintWriter out) {
        this.out = out;
        out.println(
                "network,orders,landed_usd,lateness_usd,landed_and_lateness_usd,"
                        + "target_stock_shortfall_usd,rack_weeks_late,racks_undelivered");
    }

    public void run(String name, Network network) {
        OptimiserRequest request = OptimiserRequest.of(network.settings().timeBuckets());
        OptimisedPlan plan =
                new Optimiser(new HighsSolver()).optimise(network, request).orElseThrow();
        print(name, "guided", network, Dispatch.guided(network, plan));
        print(name, "unguided", network, Dispatch.unguided(network));
    }

    private void print(String name, String orders, Network network, OrderBook book) {
        CostLedger costs = CostLedger.of(network, book);
        KeyFigures figures = KeyFigures.ofOrders(network, book, costs);
        out.printf(
                "%s,%s,%.0f,%.0f,%.0f,%.0f,%.1f,%.0f%n",
                name,
                orders,
                costs.landedUsd(),
                costs.latenessUsd(),
                figures.totalUsd(),
                costs.targetStockShortfallUsd(),
                figures.rackWeeksLate(),
                figures.racksUndelivered());
        out.flush();
    }
}
