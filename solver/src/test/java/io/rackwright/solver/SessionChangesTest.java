package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.SolveOptions.Method;
import io.rackwright.solver.highs.HighsSolver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bounds, costs and integrality changed between solves of one session. */
class SessionChangesTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @EnumSource(Method.class)
    void changesInAnyOrderOfColumnsAndRowsAreHeeded(Method method) {
        SolveOptions options = SolveOptions.defaults().withMethod(method);
        try (LinearSession session = new HighsSolver().open(twoSources())) {
            assertThat(session.solve(options).objective()).isCloseTo(4 * 2 + 6 * 7, within(1e-5));

            session.rowBounds(new int[] {1, 0}, new double[] {-INFINITY, 12}, new double[] {5, 12});
            assertThat(session.solve(options).objective()).isCloseTo(5 * 2 + 7 * 7, within(1e-5));

            session.columnBounds(new int[] {1, 0}, new double[] {0, 1}, new double[] {9, 3});
            assertThat(session.solve(options).objective()).isCloseTo(3 * 2 + 9 * 7, within(1e-5));

            session.columnCosts(new int[] {1, 0}, new double[] {1, 10});
            assertThat(session.solve(options).objective()).isCloseTo(3 * 10 + 9, within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void anInfeasibleChangeCanBeTakenBack(Method method) {
        SolveOptions options = SolveOptions.defaults().withMethod(method);
        try (LinearSession session = new HighsSolver().open(twoSources())) {
            double objective = session.solve(options).objective();

            session.columnBounds(new int[] {1}, new double[] {0}, new double[] {5});
            assertThat(session.solve(options).status()).isEqualTo(Status.INFEASIBLE);

            session.columnBounds(new int[] {1}, new double[] {0}, new double[] {INFINITY});
            assertThat(session.solve(options).objective()).isCloseTo(objective, within(1e-6));
        }
    }

    @Test
    void integersCanBeFixedForTheirDualsAndFreedAgain() {
        LinearModel.Builder model = LinearModel.builder();
        int made = model.column(1, 0, INFINITY);
        int line = model.integerColumn(10, 0, 9);
        int demand = model.row(25, INFINITY);
        int capacity = model.row(-INFINITY, 0);
        model.entry(demand, made, 1);
        model.entry(capacity, made, 1);
        model.entry(capacity, line, -10);
        SolveOptions options = SolveOptions.defaults();
        try (LinearSession session = new HighsSolver().open(model.build())) {
            LinearSolution whole = session.solve(options);
            assertThat(whole.objective()).isCloseTo(25 + 30, within(1e-9));
            assertThat(whole.hasDual()).isFalse();

            session.integrality(new int[] {line}, false);
            LinearSolution relaxed = session.solve(options);
            assertThat(relaxed.objective()).isCloseTo(25 + 25, within(1e-9));
            assertThat(relaxed.rowDuals()).containsExactly(new double[] {2, -1}, within(1e-9));

            session.columnBounds(new int[] {line}, new double[] {3}, new double[] {3});
            LinearSolution fixed = session.solve(options);
            assertThat(fixed.objective()).isCloseTo(whole.objective(), within(1e-9));
            assertThat(fixed.rowDuals()).containsExactly(new double[] {1, 0}, within(1e-9));

            session.columnBounds(new int[] {line}, new double[] {0}, new double[] {9});
            session.integrality(new int[] {line}, true);
            assertThat(session.solve(options).columnValues())
                    .containsExactly(new double[] {25, 3}, within(1e-9));
        }
    }

    @Test
    void noChangeIsFine() {
        try (LinearSession session = new HighsSolver().open(twoSources())) {
            session.columnBounds(new int[0], new double[0], new double[0]);
            session.rowBounds(new int[0], new double[0], new double[0]);
            session.columnCosts(new int[0], new double[0]);
            session.integrality(new int[0], true);
            assertThat(session.addColumns(new ColumnBlock())).isEqualTo(2);
            assertThat(session.solve(SolveOptions.defaults()).status()).isEqualTo(Status.OPTIMAL);
        }
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() {
        try (LinearSession session = new HighsSolver().open(twoSources())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            session.columnBounds(new int[] {0, 2}, new double[2], new double[2]))
                    .withMessage("column 2 does not exist: there are 2, counted from 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            session.rowBounds(new int[] {0}, new double[] {2}, new double[] {1}))
                    .withMessageContaining("row 0 has bounds [2.0, 1.0]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.columnCosts(new int[] {0}, new double[2]))
                    .withMessage("1 indices but 2 costs");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.integrality(new int[] {1, 1}, true))
                    .withMessage("column 1 is named twice");
            assertThat(session.solve(SolveOptions.defaults()).objective())
                    .isCloseTo(4 * 2 + 6 * 7, within(1e-9));
        }
    }

    @Test
    void aSessionBelongsToItsThreadAndEndsWhenClosed() {
        LinearSession session = new HighsSolver().open(twoSources());
        assertThatThrownBy(() ->
                        CompletableFuture.runAsync(() -> session.solve(SolveOptions.defaults()))
                                .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WrongThreadException.class);
        session.close();
        assertThatIllegalStateException(session);
    }

    private static void assertThatIllegalStateException(LinearSession closed) {
        assertThatThrownBy(() -> closed.solve(SolveOptions.defaults()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    /** Ten units from a cheap source of four at most, the rest from a dear one. */
    private static LinearModel twoSources() {
        LinearModel.Builder model = LinearModel.builder();
        int cheap = model.column(2, 0, INFINITY);
        int dear = model.column(7, 0, INFINITY);
        int demand = model.row(10, INFINITY);
        int capacity = model.row(-INFINITY, 4);
        model.entry(demand, cheap, 1);
        model.entry(demand, dear, 1);
        model.entry(capacity, cheap, 1);
        return model.build();
    }
}
