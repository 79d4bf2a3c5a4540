package io.rackwright.plan.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.Network;
import io.rackwright.model.RandomPrograms;
import io.rackwright.plan.supply.SupplyGraph.Detail;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.LinearSolver;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.highs.HighsSolver;
import io.rackwright.solver.ortools.GlopSolver;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two solvers that share no code agree on what a network costs, options in part allowed. */
class GlopAgainstHighsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theyFindTheSameObjective(long seed) {
        Network network = new Network(RandomPrograms.random(seed));
        OptimiserRequest request = OptimiserRequest.of(network.settings().timeBuckets());
        LinearModel model = Optimiser.formulate(network, request, Detail.GUIDE).model().build();
        int[] integers = IntStream.range(0, model.columns()).filter(model::isInteger).toArray();
        LinearModel relaxed = model.withIntegrality(integers, false);

        double highs = objective(new HighsSolver(), relaxed);

        assertThat(objective(new GlopSolver(), relaxed))
                .isCloseTo(highs, within(1e-6 * Math.abs(highs)));
    }

    private static double objective(LinearSolver solver, LinearModel model) {
        LinearSolution solution = solver.solve(model, SolveOptions.defaults());
        assertThat(solution.isOptimal()).as("%s: %s", solver.name(), solution.verdict()).isTrue();
        return solution.objective();
    }
}
