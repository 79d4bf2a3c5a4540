package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.SolveOptions.Method;
import io.rackwright.solver.highs.HighsSolver;
import io.rackwright.solver.ortools.GlopSolver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Linear programs that a person solves on paper, by each solver and method. */
class LinearProgramTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    static List<Arguments> solversAndMethods() {
        List<Arguments> all = new ArrayList<>();
        for (Method method : Method.values()) {
            all.add(Arguments.of(new HighsSolver(), method));
        }
        all.add(Arguments.of(new GlopSolver(), Method.CHOOSE));
        return all;
    }

    @ParameterizedTest
    @MethodSource("solversAndMethods")
    void theProductMixOfTheTextbookEarns36(LinearSolver solver, Method method) {
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

        LinearSolution solution = solver.solve(model.build(), options(method));

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.objective()).isCloseTo(-36, within(1e-6));
        assertThat(solution.bound()).isCloseTo(-36, within(1e-6));
        assertThat(solution.columnValues()).containsExactly(new double[] {2, 6}, within(1e-6));
        assertThat(solution.rowValues()).containsExactly(new double[] {2, 12, 18}, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("solversAndMethods")
    void anEqualityWithAFreeColumnHasOneAnswer(LinearSolver solver, Method method) {
        LinearModel.Builder model = LinearModel.builder();
        int free = model.column(1, -INFINITY, INFINITY);
        int bounded = model.column(3, -4, 10);
        int sum = model.row(-6, -6);
        model.entry(sum, free, 1);
        model.entry(sum, bounded, 1);

        LinearSolution solution = solver.solve(model.build(), options(method));

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.columnValues()).containsExactly(new double[] {-2, -4}, within(1e-6));
        assertThat(solution.objective()).isCloseTo(-14, within(1e-6));
        assertThat(solution.bound()).isCloseTo(-14, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("solversAndMethods")
    void theOffsetIsPartOfObjectiveAndBound(LinearSolver solver, Method method) {
        LinearModel.Builder model = LinearModel.builder().addOffset(100);
        int column = model.column(2, 0, INFINITY);
        model.entry(model.row(3, INFINITY), column, 1);

        LinearSolution solution = solver.solve(model.build(), options(method));

        assertThat(solution.objective()).isCloseTo(106, within(1e-6));
        assertThat(solution.bound()).isCloseTo(106, within(1e-6));
    }

    /** Beale's example, on which a careless simplex goes round in circles. */
    @ParameterizedTest
    @MethodSource("solversAndMethods")
    void aDegenerateProgramDoesNotCycle(LinearSolver solver, Method method) {
        LinearModel.Builder model = LinearModel.builder();
        double[] costs = {-0.75, 150, -0.02, 6};
        double[][] rows = {{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}};
        for (double cost : costs) {
            model.column(cost, 0, INFINITY);
        }
        double[] limits = {0, 0, 1};
        for (int i = 0; i < rows.length; i++) {
            model.row(-INFINITY, limits[i]);
            for (int j = 0; j < costs.length; j++) {
                model.entry(i, j, rows[i][j]);
            }
        }

        LinearSolution solution = solver.solve(model.build(), options(method));

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.objective()).isCloseTo(-0.05, within(1e-7));
    }

    @ParameterizedTest
    @MethodSource("solversAndMethods")
    void anEmptyModelCostsItsOffset(LinearSolver solver, Method method) {
        LinearModel model = LinearModel.builder().addOffset(5).build();

        LinearSolution solution = solver.solve(model, options(method));

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.objective()).isEqualTo(5);
        assertThat(solution.bound()).isEqualTo(5);
        assertThat(solution.columnValues()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("solversAndMethods")
    void withoutRowsEachColumnStandsAtItsCheaperBound(LinearSolver solver, Method method) {
        LinearModel.Builder model = LinearModel.builder();
        model.column(1, 2, 3);
        model.column(-1, 2, 3);

        LinearSolution solution = solver.solve(model.build(), options(method));

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.columnValues()).containsExactly(2, 3);
        assertThat(solution.columnDuals()).containsExactly(1, -1);
        assertThat(solution.bound()).isEqualTo(-1);
    }

    @Test
    void theSolversNameThemselves() {
        assertThat(new HighsSolver().name()).isEqualTo("HiGHS");
        assertThat(new HighsSolver().version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(new GlopSolver().name()).isEqualTo("GLOP");
        assertThat(new GlopSolver().version()).startsWith("9.");
    }

    private static SolveOptions options(Method method) {
        return SolveOptions.defaults().withMethod(method);
    }
}
