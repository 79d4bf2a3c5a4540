package io.rackwright.solver;

/**
 * Columns to be added to a model that is solved already, as column generation does. Continuous
 * columns, collected one after the other: {@code column(...)}, then its entries.
 */
public final class ColumnBlock {
    private final DoubleList costs = new DoubleList();
    private final DoubleList lowers = new DoubleList();
    private final DoubleList uppers = new DoubleList();
    private final IntList entryRows = new IntList();
    private final IntList entryColumns = new IntList();
    private final DoubleList entryValues = new DoubleList();

    /**
     * Starts the next column.
     *
     * @throws IllegalArgumentException for a cost that is not finite or bounds out of order
     */
    public ColumnBlock column(double cost, double lower, double upper) {
        LinearModel.requireFinite("cost of added column", columns(), cost);
        LinearModel.requireBounds("added column", columns(), lower, upper);
        costs.add(cost);
        lowers.add(LinearModel.bound(lower));
        uppers.add(LinearModel.bound(upper));
        return this;
    }

    /**
     * Adds to the coefficient of the last column in a row; whether the row exists is checked when
     * the block meets its model.
     *
     * @throws IllegalArgumentException for a negative row or a value that is not finite
     * @throws IllegalStateException before the first column
     */
    public ColumnBlock entry(int row, double value) {
        if (columns() == 0) {
            throw new IllegalStateException("an entry needs a column: call column(...) first");
        }
        LinearModel.requireIndex("row", row, Integer.MAX_VALUE);
        LinearModel.requireFinite("entry of added column", columns() - 1, value);
        if (value != 0) {
            entryRows.add(row);
            entryColumns.add(columns() - 1);
            entryValues.add(value);
        }
        return this;
    }

    public int columns() {
        return costs.size();
    }

    double[] costs() {
        return costs.toArray();
    }

    double[] lowers() {
        return lowers.toArray();
    }

    double[] uppers() {
        return uppers.toArray();
    }

    SparseMatrix matrix(int rowCount) {
        int[] rows = entryRows.toArray();
        for (int row : rows) {
            LinearModel.requireIndex("row", row, rowCount);
        }
        return SparseMatrix.of(
                rowCount, columns(), rows, entryColumns.toArray(), entryValues.toArray());
    }
}
