package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.highs.HighsSolver;
import org.junit.jupiter.api.Test;

class LinearProgramTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** A textbook product mix: 3 x + 5 y at most, x <= 4, 2 y <= 12, 3 x + 2 y <= 18. */
    @Test
    void theProductMixOfTheTextbookEarns36() {
        LinearModel.Builder model = LinearModel.builder();
        int doors = model.column(-3, 0, INFINITY);
        int windows = model.column(-5, 0, INFINITY);
        int plant1 = model.row(-INFINITY, 4);
        int plant2 = model.row(-INFINITY, 12);
        int plant3 = model.row(-INFINITY, 18);
        model.entry(plant1, doors, 1);
        model.entry(plant2, windows, 2);
        model.entry(plant3, doors, 3);
        model.entry(plant3, windows, 2);

        LinearSolution solution = new HighsSolver().solve(model.build(), SolveOptions.defaults());

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.objective()).isCloseTo(-36, within(1e-9));
        assertThat(solution.bound()).isCloseTo(-36, within(1e-9));
        assertThat(solution.columnValues()).containsExactly(new double[] {2, 6}, within(1e-9));
        assertThat(solution.rowDuals()).containsExactly(new double[] {0, -1.5, -1}, within(1e-9));
    }
}
