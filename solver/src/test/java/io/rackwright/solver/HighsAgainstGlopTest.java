package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.SolveOptions.Method;
import io.rackwright.solver.highs.HighsSolver;
import io.rackwright.solver.ortools.GlopSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two solvers that share no code agree, and so do their proofs. */
class HighsAgainstGlopTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theyFindTheSameOptimumOfARandomProgram(int seed) {
        LinearModel model = RandomModels.solvable(seed, 12 + 4 * seed, 6 + 3 * seed);

        LinearSolution glop = new GlopSolver().solve(model, SolveOptions.defaults());

        assertThat(glop.status()).isEqualTo(Status.OPTIMAL);
        for (Method method : Method.values()) {
            LinearSolution highs =
                    new HighsSolver().solve(model, SolveOptions.defaults().withMethod(method));
            assertThat(highs.status()).as("%s", method).isEqualTo(Status.OPTIMAL);
            assertThat(highs.objective())
                    .as("%s", method)
                    .isCloseTo(glop.objective(), within(1e-6 * (1 + Math.abs(glop.objective()))));
            assertThat(highs.bound())
                    .as("%s", method)
                    .isCloseTo(glop.bound(), within(1e-6 * (1 + Math.abs(glop.objective()))));
        }
    }

    @Test
    void theyAgreeAfterTheSameChanges() {
        LinearModel model = RandomModels.transport(7, 5, 20);
        try (LinearSession highs = new HighsSolver().open(model);
                LinearSession glop = new GlopSolver().open(model)) {
            for (LinearSession session : new LinearSession[] {highs, glop}) {
                session.rowBounds(
                        new int[] {0, 3},
                        new double[] {120, 0},
                        new double[] {Double.POSITIVE_INFINITY, 500});
                session.columnCosts(new int[] {2, 9, 40}, new double[] {1, 2, 3});
                session.columnBounds(new int[] {2, 55}, new double[] {5, 1}, new double[] {6, 900});
                session.addColumns(new ColumnBlock().column(4, 0, 30).entry(1, 1).entry(2, 0.5));
            }

            LinearSolution one = highs.solve(SolveOptions.defaults());
            LinearSolution other = glop.solve(SolveOptions.defaults());

            assertThat(one.status()).isEqualTo(Status.OPTIMAL);
            assertThat(other.status()).isEqualTo(Status.OPTIMAL);
            assertThat(one.objective()).isCloseTo(other.objective(), within(1e-5));
        }
    }
}
