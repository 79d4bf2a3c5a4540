package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.solver.SolveOptions.Method;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A dual is the derivative of the minimised objective with respect to the right-hand side. */
class DualSignsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    static List<Arguments> solversAndMethods() {
        return LinearProgramTest.solversAndMethods();
    }

    @ParameterizedTest
    @MethodSource("solversAndMethods")
    void aDemandRowHasAPositiveDualAndACapacityRowANegativeOne(LinearSolver solver, Method method) {
        LinearModel.Builder model = LinearModel.builder();
        int cheap = model.column(2, 0, INFINITY);
        int dear = model.column(7, 0, INFINITY);
        int demand = model.row(10, INFINITY);
        int capacity = model.row(-INFINITY, 4);
        model.entry(demand, cheap, 1);
        model.entry(demand, dear, 1);
        model.entry(capacity, cheap, 1);

        LinearSolution solution = solve(solver, method, model);

        assertThat(solution.objective()).isCloseTo(4 * 2 + 6 * 7, within(1e-5));
        assertThat(solution.rowDuals()).containsExactly(new double[] {7, -5}, within(1e-6));
        assertThat(solution.columnDuals()).containsExactly(new double[] {0, 0}, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("solversAndMethods")
    void aRangeRowHasTheSignOfTheSideThatBinds(LinearSolver solver, Method method) {
        LinearModel.Builder model = LinearModel.builder();
        int up = model.column(3, -INFINITY, INFINITY);
        int down = model.column(-3, -INFINITY, INFINITY);
        model.entry(model.row(1, 5), up, 1);
        model.entry(model.row(1, 5), down, 1);

        LinearSolution solution = solve(solver, method, model);

        assertThat(solution.columnValues()).containsExactly(new double[] {1, 5}, within(1e-6));
        assertThat(solution.rowDuals()).containsExactly(new double[] {3, -3}, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("solversAndMethods")
    void anEqualityRowMayHaveEitherSign(LinearSolver solver, Method method) {
        LinearModel.Builder model = LinearModel.builder();
        int cost = model.column(4, 0, INFINITY);
        int gain = model.column(-4, 0, INFINITY);
        model.entry(model.row(3, 3), cost, 2);
        model.entry(model.row(3, 3), gain, 2);

        LinearSolution solution = solve(solver, method, model);

        assertThat(solution.rowDuals()).containsExactly(new double[] {2, -2}, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("solversAndMethods")
    void reducedCostsArePositiveAtALowerBoundAndNegativeAtAnUpperOne(
            LinearSolver solver, Method method) {
        LinearModel.Builder model = LinearModel.builder();
        int marginal = model.column(5, 0, INFINITY);
        int tooDear = model.column(8, 1, 9);
        int bargain = model.column(2, 0, 3);
        int demand = model.row(10, INFINITY);
        for (int column : new int[] {marginal, tooDear, bargain}) {
            model.entry(demand, column, 1);
        }

        LinearSolution solution = solve(solver, method, model);

        assertThat(solution.columnValues()).containsExactly(new double[] {6, 1, 3}, within(1e-5));
        assertThat(solution.columnDuals()).containsExactly(new double[] {0, 3, -3}, within(1e-6));
    }

    private static LinearSolution solve(
            LinearSolver solver, Method method, LinearModel.Builder model) {
        return solver.solve(model.build(), SolveOptions.defaults().withMethod(method));
    }
}
