package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.SolveOptions.Method;
import io.rackwright.solver.highs.HighsSolver;
import org.junit.jupiter.api.Test;

class AddColumnsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final SolveOptions SIMPLEX = SolveOptions.defaults().withMethod(Method.SIMPLEX);

    @Test
    void anAddedColumnIsUsedWhenItsReducedCostAsks() {
        LinearModel.Builder model = LinearModel.builder();
        int dear = model.column(9, 0, INFINITY);
        model.entry(model.row(10, INFINITY), dear, 1);
        try (LinearSession session = new HighsSolver().open(model.build())) {
            double price = session.solve(SIMPLEX).rowDuals()[0];
            assertThat(price).isCloseTo(9, within(1e-9));

            int first =
                    session.addColumns(
                            new ColumnBlock()
                                    .column(5, 0, 4)
                                    .entry(0, 1)
                                    .column(12, 0, 99)
                                    .entry(0, 1));
            LinearSolution solution = session.solve(SIMPLEX);

            assertThat(first).isEqualTo(1);
            assertThat(session.model().columns()).isEqualTo(3);
            assertThat(solution.columnValues())
                    .containsExactly(new double[] {6, 4, 0}, within(1e-9));
            assertThat(solution.columnDuals())
                    .containsExactly(new double[] {0, -4, 3}, within(1e-9));
        }
    }

    /** Half of the lanes first, then the others by reduced cost until none asks. */
    @Test
    void columnGenerationEndsAtTheOptimumOfTheWholeModel() {
        LinearModel whole = RandomModels.transport(3, 8, 30);
        LinearSolution expected = new HighsSolver().solve(whole, SIMPLEX);
        LinearModel.Builder part = LinearModel.builder();
        for (int i = 0; i < whole.rows(); i++) {
            part.row(whole.rowLower(i), whole.rowUpper(i));
        }
        boolean[] inside = new boolean[whole.columns()];
        int[] starts = whole.columnStarts();
        int[] rows = whole.entryRows();
        double[] values = whole.entryValues();
        for (int j = 0; j < whole.columns(); j++) {
            // Plants 0 to 3 and 6: enough capacity is 8 / 1.3 plants, so two more must come in.
            if (j < 7 * 30) {
                inside[j] = true;
                int column = part.column(whole.columnCost(j), 0, INFINITY);
                for (int k = starts[j]; k < starts[j + 1]; k++) {
                    part.entry(rows[k], column, values[k]);
                }
            }
        }

        try (LinearSession session = new HighsSolver().open(part.build())) {
            LinearSolution solution = session.solve(SIMPLEX);
            assertThat(solution.objective()).isGreaterThan(expected.objective() + 1);
            int added = 1;
            while (added > 0) {
                ColumnBlock block = new ColumnBlock();
                for (int j = 0; j < whole.columns(); j++) {
                    double reduced = whole.columnCost(j);
                    for (int k = starts[j]; k < starts[j + 1]; k++) {
                        reduced -= values[k] * solution.rowDuals()[rows[k]];
                    }
                    if (!inside[j] && reduced < -1e-7) {
                        inside[j] = true;
                        block.column(whole.columnCost(j), 0, INFINITY);
                        for (int k = starts[j]; k < starts[j + 1]; k++) {
                            block.entry(rows[k], values[k]);
                        }
                    }
                }
                added = block.columns();
                session.addColumns(block);
                solution = session.solve(SIMPLEX);
            }
            assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
            assertThat(solution.objective()).isCloseTo(expected.objective(), within(1e-6));
        }
    }

    @Test
    void aColumnInARowThatIsNotThereIsRefusedAndNothingChanges() {
        LinearModel.Builder model = LinearModel.builder();
        model.entry(model.row(1, 2), model.column(1, 0, 5), 1);
        try (LinearSession session = new HighsSolver().open(model.build())) {
            ColumnBlock block = new ColumnBlock().column(1, 0, 1).entry(1, 1);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.addColumns(block))
                    .withMessage("row 1 does not exist: there are 1, counted from 0");
            assertThat(session.model().columns()).isOne();
            assertThat(session.solve(SIMPLEX).columnValues()).containsExactly(1);
        }
    }

    @Test
    void anEntryBeforeTheFirstColumnIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ColumnBlock().entry(0, 1))
                .withMessageContaining("call column(...) first");
    }
}
