package io.rackwright.benchmarks.plans;

import io.rackwright.model.Network;
import io.rackwright.plan.optimise.Optimiser;
import io.rackwright.plan.optimise.OptimiserRequest;
import io.rackwright.plan.optimise.PriceTrial;
import io.rackwright.solver.highs.HighsSolver;
import java.io.PrintWriter;
import java.util.List;

/**
 * Holds the prices of a program's limits against its model: for a sample of those that bind, what a
 * hundredth more was said to save and what it saves when solved again, options fixed.
 */
public final class DualsBenchmark {
    private static final int SAMPLE = 20;
    private static final long SEED = 1;

    private final PrintWriter out;

    public DualsBenchmark(PrintWriter out) {
        this.out = out;
    }

    public void run(Network network) {
        OptimiserRequest request = OptimiserRequest.of(network.settings().timeBuckets());
        List<PriceTrial> trials =
                new Optimiser(new HighsSolver())
                        .tryPrices(network, request, SAMPLE, SEED)
                        .orElseThrow();
        out.println("row,price_usd,predicted_usd,resolved_usd,error");
        for (PriceTrial t : trials) {
            out.printf(
                    "\"%s\",%.2f,%.2f,%.2f,%.4f%n",
                    t.row(), t.priceUsd(), t.predictedUsd(), t.resolvedUsd(), t.error());
        }
        out.printf("median,,,,%.4f%n", median(trials));
        out.flush();
    }

    private static double median(List<PriceTrial> trials) {
        double[] errors = trials.stream().mapToDouble(PriceTrial::error).sorted().toArray();
        return errors.length == 0
                ? 0
                : (errors[(errors.length - 1) / 2] + errors[errors.length / 2]) / 2;
    }
}
