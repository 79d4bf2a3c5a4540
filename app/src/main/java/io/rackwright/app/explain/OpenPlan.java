package io.rackwright.app.explain;

import io.rackwright.app.run.Run;
import io.rackwright.model.Network;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.explain.Explainer;
import io.rackwright.plan.optimise.Optimiser;
import io.rackwright.plan.optimise.OptimiserRequest;
import io.rackwright.solver.highs.HighsSolver;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** The optimiser's model of a run, opened again from where it ended. */
final class OpenPlan {
    private final Run run;
    private final Network network;

    OpenPlan(Run run, Network network) {
        this.run = run;
        this.network = network;
    }

    /** Whether the run's orders followed an optimiser's plan that can be opened again. */
    boolean exists() {
        return run.json().path("solver").isObject();
    }

    /**
     * Asks; the model is open for as long as the question runs.
     *
     * @return empty when the run has no optimiser's plan
     */
    <R> Optional<R> ask(Function<Explainer, R> question) throws IOException {
        if (!exists()) {
            return Optional.empty();
        }
        TimeBuckets buckets =
                TimeBuckets.parse(
                        run.buckets(), network.settings().asOf(), network.settings().horizonEnd());
        double gap = run.json().path("settings").path("gap").asDouble(0.005);
        OptimiserRequest request =
                new OptimiserRequest(
                        buckets, gap, Double.POSITIVE_INFINITY, run.end().orElse(null), null);
        return new Optimiser(new HighsSolver())
                .ask(network, request, solved -> question.apply(new Explainer(solved)));
    }
}
