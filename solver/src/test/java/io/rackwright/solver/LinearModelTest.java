package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LinearModelTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final LinearModel.Builder builder = LinearModel.builder();

    @Test
    void entriesInAnyOrderAreStoredColumnByColumnWithRowsAscending() {
        columnsAndRows(2, 3);
        builder.entry(2, 1, 21);
        builder.entry(1, 0, 10);
        builder.entry(0, 1, 1);
        builder.entry(0, 0, 7);

        LinearModel model = builder.build();

        assertThat(model.columnStarts()).containsExactly(0, 2, 4);
        assertThat(model.entryRows()).containsExactly(0, 1, 0, 2);
        assertThat(model.entryValues()).containsExactly(7, 10, 1, 21);
    }

    @Test
    void entriesOfOnePlaceAreAddedUpAndWhatCancelsIsDropped() {
        columnsAndRows(2, 2);
        builder.entry(0, 0, 2);
        builder.entry(1, 1, 5);
        builder.entry(0, 0, 3);
        builder.entry(1, 1, -5);
        builder.entry(1, 0, 0);

        LinearModel model = builder.build();

        assertThat(model.nonzeros()).isEqualTo(1);
        assertThat(model.entryRows()).containsExactly(0);
        assertThat(model.entryValues()).containsExactly(5);
        assertThat(model.columnStarts()).containsExactly(0, 1, 1);
    }

    @Test
    void indicesCountFromZeroAndOffsetsAddUp() {
        assertThat(builder.column(1, 0, 1)).isZero();
        assertThat(builder.integerColumn(1, 0, 1)).isOne();
        assertThat(builder.row(0, 1)).isZero();
        builder.addOffset(3).addOffset(4);

        LinearModel model = builder.build();

        assertThat(model.offset()).isEqualTo(7);
        assertThat(model.isInteger(0)).isFalse();
        assertThat(model.isInteger(1)).isTrue();
        assertThat(model).hasToString("2 columns (1 integer), 1 rows, 0 nonzeros");
    }

    @Test
    void hugeBoundsAreInfinite() {
        builder.column(0, -1e20, 1e30);

        LinearModel model = builder.build();

        assertThat(model.columnLower(0)).isEqualTo(-INFINITY);
        assertThat(model.columnUpper(0)).isEqualTo(INFINITY);
    }

    @Test
    void boundsOutOfOrderAreRefusedWithTheirColumn() {
        builder.column(0, 0, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.column(0, 3, 2))
                .withMessage(
                        "column 1 has bounds [3.0, 2.0]: expected lower <= upper, and neither NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.row(Double.NaN, 2))
                .withMessageContaining("row 0 has bounds [NaN, 2.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.row(INFINITY, INFINITY))
                .withMessageContaining("row 0 has bounds [Infinity, Infinity]");
    }

    @Test
    void numbersThatAreNotFiniteAreRefusedWithTheirPlace() {
        columnsAndRows(1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.column(Double.NaN, 0, 1))
                .withMessage("cost of column 1 is NaN: expected a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.entry(0, 0, INFINITY))
                .withMessage(
                        "the entry of row 0, column 0 is Infinity: expected a magnitude below 1.0E15");
    }

    @Test
    void indicesThatDoNotExistAreRefused() {
        columnsAndRows(1, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.entry(2, 0, 1))
                .withMessage("row 2 does not exist: there are 2, counted from 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.entry(0, -1, 1))
                .withMessage("column -1 does not exist: there are 1, counted from 0");
    }

    @Test
    void aChangedModelLeavesTheOriginalAsItWas() {
        columnsAndRows(1, 1);
        builder.entry(0, 0, 2);
        LinearModel model = builder.build();

        LinearModel changed =
                model.withColumnBounds(new int[] {0}, new double[] {2}, new double[] {3})
                        .withRowBounds(new int[] {0}, new double[] {4}, new double[] {5})
                        .withColumnCosts(new int[] {0}, new double[] {9})
                        .withIntegrality(new int[] {0}, true)
                        .withColumns(new ColumnBlock().column(8, 6, 7).entry(0, 11));

        assertThat(changed.columnLowers()).containsExactly(2, 6);
        assertThat(changed.columnUppers()).containsExactly(3, 7);
        assertThat(changed.rowLower(0)).isEqualTo(4);
        assertThat(changed.rowUpper(0)).isEqualTo(5);
        assertThat(changed.columnCosts()).containsExactly(9, 8);
        assertThat(changed.entryValues()).containsExactly(2, 11);
        assertThat(changed.columnStarts()).containsExactly(0, 1, 2);
        assertThat(changed.isInteger(0)).isTrue();
        assertThat(changed.isInteger(1)).isFalse();
        assertThat(model).hasToString("1 columns (0 integer), 1 rows, 1 nonzeros");
        assertThat(model.columnLower(0)).isZero();
        assertThat(model.columnCost(0)).isEqualTo(1);
    }

    private void columnsAndRows(int columns, int rows) {
        for (int j = 0; j < columns; j++) {
            builder.column(1, 0, 1);
        }
        for (int i = 0; i < rows; i++) {
            builder.row(0, 1);
        }
    }
}
