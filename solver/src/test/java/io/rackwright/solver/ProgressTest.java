package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.SolveOptions.Method;
import io.rackwright.solver.SolveProgress.Phase;
import io.rackwright.solver.highs.HighsSolver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final LinearModel model = RandomModels.transport(2, 30, 200);
    private final List<SolveProgress> told = new ArrayList<>();

    @Test
    void simplexTellsItsIterations() {
        LinearSolution solution = solve(model, Method.SIMPLEX);

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(told).isNotEmpty();
        assertThat(told).extracting(SolveProgress::phase).containsOnly(Phase.SIMPLEX);
        assertThat(told).extracting(SolveProgress::iterations).isSorted();
        assertThat(told).extracting(SolveProgress::seconds).isSorted();
    }

    @Test
    void theInteriorPointSaysThatItRuns() {
        LinearSolution solution = solve(model, Method.INTERIOR_POINT);

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(told).isNotEmpty();
        assertThat(told.getFirst().phase()).isEqualTo(Phase.INTERIOR_POINT);
    }

    @Test
    void branchAndBoundTellsItsPhase() {
        LinearModel.Builder builder = LinearModel.builder();
        int row = builder.row(1001, 1001);
        for (int j = 0; j < 40; j++) {
            builder.entry(row, builder.integerColumn(1 + j % 7, 0, 3), 30 + 7 * j % 61);
        }

        solve(builder.build(), Method.CHOOSE);

        assertThat(told).extracting(SolveProgress::phase).contains(Phase.BRANCH_AND_BOUND);
    }

    @Test
    void aListenerCanStopTheSolveAndTheSessionLivesOn() {
        try (LinearSession session = new HighsSolver().open(model)) {
            SolveOptions options = SolveOptions.defaults().withMethod(Method.SIMPLEX);

            LinearSolution stopped = session.solve(options.withProgress(p -> false));
            LinearSolution finished = session.solve(options);

            assertThat(stopped.status()).isEqualTo(Status.INTERRUPTED);
            assertThat(finished.status()).isEqualTo(Status.OPTIMAL);
        }
    }

    @Test
    void whatAListenerThrowsIsThrownByTheSolve() {
        SolveOptions options =
                SolveOptions.defaults()
                        .withMethod(Method.SIMPLEX)
                        .withProgress(p -> {
                            throw new UnsupportedOperationException("from the listener");
                        });

        assertThatThrownBy(() -> new HighsSolver().solve(model, options))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("from the listener");
    }

    private LinearSolution solve(LinearModel toSolve, Method method) {
        return new HighsSolver()
                .solve(toSolve, SolveOptions.defaults().withMethod(method).withProgress(told::add));
    }
}
