package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.SolveOptions.Method;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoSolutionTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    static List<Arguments> solversAndMethods() {
        return LinearProgramTest.solversAndMethods();
    }

    @ParameterizedTest
    @MethodSource("solversAndMethods")
    void contradictingRowsAreInfeasible(LinearSolver solver, Method method) {
        LinearModel.Builder model = LinearModel.builder();
        int a = model.column(1, 0, INFINITY);
        int b = model.column(1, 0, INFINITY);
        int atLeast = model.row(10, INFINITY);
        int atMost = model.row(-INFINITY, 9);
        model.entry(atLeast, a, 1);
        model.entry(atLeast, b, 1);
        model.entry(atMost, a, 1);
        model.entry(atMost, b, 1);

        LinearSolution solution =
                solver.solve(model.build(), SolveOptions.defaults().withMethod(method));

        assertThat(solution.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(solution.hasPrimal()).isFalse();
        assertThat(solution.hasDual()).isFalse();
        assertThat(solution.columnValues()).isEmpty();
        assertThat(solution.gap()).isEqualTo(INFINITY);
    }

    @ParameterizedTest
    @MethodSource("solversAndMethods")
    void aCostThatFallsForeverIsUnbounded(LinearSolver solver, Method method) {
        LinearModel.Builder model = LinearModel.builder();
        int a = model.column(-1, 0, INFINITY);
        int b = model.column(1, 0, INFINITY);
        int difference = model.row(-INFINITY, 3);
        model.entry(difference, a, 1);
        model.entry(difference, b, -2);

        LinearSolution solution =
                solver.solve(model.build(), SolveOptions.defaults().withMethod(method));

        assertThat(solution.status()).isEqualTo(Status.UNBOUNDED);
        assertThat(solution.hasPrimal()).isFalse();
        assertThat(solution.bound()).isEqualTo(-INFINITY);
    }
}
