package io.rackwright.solver;

/**
 * Columns to be added to a model that is solved already, as column generation does. Continuous
 * columns, collected one after the other: {@code column(...)}, then its entries.
 */
public final class ColumnBlock {
    private final DoubleList costs = new DoubleList();
    private final Bounds.Growing bounds = new Bounds.Growing();
    private final EntryList entries = new EntryList();

    /**
     * Starts the next column.
     *
     * @throws IllegalArgumentException for a cost that is not finite or bounds out of order
     */
    public ColumnBlock column(double cost, double lower, double upper) {
        Require.cost("added column", columns(), cost);
        bounds.add("added column", lower, upper);
        costs.add(cost);
        return this;
    }

    /**
     * Adds to the coefficient of the last column in a row; whether the row exists is checked when
     * the block meets its model.
     *
     * @throws IllegalArgumentException for a magnitude of 1e15 or more
     * @throws IllegalStateException before the first column
     */
    public ColumnBlock entry(int row, double value) {
        if (columns() == 0) {
            throw new IllegalStateException("an entry needs a column: call column(...) first");
        }
        entries.add(row, columns() - 1, value);
        return this;
    }

    public int columns() {
        return costs.size();
    }

    double[] costs() {
        return costs.toArray();
    }

    Bounds bounds() {
        return bounds.build();
    }

    SparseMatrix matrix(int rowCount) {
        return entries.matrix(rowCount, columns());
    }
}
