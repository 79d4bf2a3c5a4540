package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.SolveOptions.Method;
import io.rackwright.solver.highs.HighsSolver;
import io.rackwright.solver.ortools.GlopSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MixedIntegerProgramTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Values 60, 100, 120; weights 10, 20, 30; 50 fit: the last two, worth 220. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void theKnapsackHoldsTheLastTwo(Method method) {
        LinearSolution solution =
                new HighsSolver()
                        .solve(knapsack().build(), SolveOptions.defaults().withMethod(method));

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.objective()).isCloseTo(-220, within(1e-9));
        assertThat(solution.bound()).isCloseTo(-220, within(1e-9));
        assertThat(solution.gap()).isZero();
        assertThat(solution.columnValues()).containsExactly(new double[] {0, 1, 1}, within(1e-9));
    }

    @Test
    void aMixedIntegerProgramHasNoDuals() {
        LinearSolution solution =
                new HighsSolver().solve(knapsack().build(), SolveOptions.defaults());

        assertThat(solution.hasPrimal()).isTrue();
        assertThat(solution.hasDual()).isFalse();
        assertThat(solution.rowDuals()).isEmpty();
        assertThat(solution.columnDuals()).isEmpty();
    }

    @Test
    void integersMayBeNegative() {
        LinearModel.Builder model = LinearModel.builder();
        int column = model.integerColumn(1, -INFINITY, INFINITY);
        model.entry(model.row(-7, INFINITY), column, 2);

        LinearSolution solution = new HighsSolver().solve(model.build(), SolveOptions.defaults());

        assertThat(solution.columnValues()).containsExactly(new double[] {-3}, within(1e-9));
    }

    @Test
    void anIntegerProgramWithoutRowsStandsAtItsCheaperBounds() {
        LinearModel.Builder model = LinearModel.builder();
        model.integerColumn(1, 0.5, 3);
        model.integerColumn(-1, 0, 3.5);

        LinearSolution solution = new HighsSolver().solve(model.build(), SolveOptions.defaults());

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.columnValues()).containsExactly(new double[] {1, 3}, within(1e-9));
    }

    @Test
    void aNonIntegerProgramThatOnlyIntegersMakeInfeasibleIsInfeasible() {
        LinearModel.Builder model = LinearModel.builder();
        int column = model.integerColumn(1, 0, 10);
        model.entry(model.row(3, 3), column, 2);

        LinearSolution solution = new HighsSolver().solve(model.build(), SolveOptions.defaults());

        assertThat(solution.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(solution.hasPrimal()).isFalse();
    }

    @Test
    void glopSaysThatItSolvesNoIntegers() {
        LinearModel model = knapsack().build();

        assertThatThrownBy(() -> new GlopSolver().solve(model, SolveOptions.defaults()))
                .isInstanceOf(SolverException.class)
                .hasMessageContaining("3 integer columns. Maybe HiGHS");
    }

    private static LinearModel.Builder knapsack() {
        LinearModel.Builder model = LinearModel.builder();
        double[] values = {60, 100, 120};
        double[] weights = {10, 20, 30};
        int room = model.row(-INFINITY, 50);
        for (int k = 0; k < values.length; k++) {
            model.entry(room, model.integerColumn(-values[k], 0, 1), weights[k]);
        }
        return model;
    }
}
