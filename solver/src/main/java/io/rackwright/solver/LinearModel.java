package io.rackwright.solver;

import java.util.Arrays;

/**
 * A linear or mixed-integer program, immutable: minimise {@code offset + cost x} such that {@code
 * rowLower <= A x <= rowUpper} and {@code columnLower <= x <= columnUpper}, some columns integer.
 *
 * <p>Infinite bounds are {@link Double#POSITIVE_INFINITY} and its negative; any bound of magnitude
 * {@value #INFINITE_FROM} or more is read as infinite, as HiGHS does. Accessors of arrays give
 * copies. The {@code with} methods give a changed model that shares what did not change.
 */
public final class LinearModel {
    /** Bounds from this magnitude on are infinite. */
    public static final double INFINITE_FROM = 1e20;

    private final double offset;
    private final double[] costs;
    private final Bounds columnBounds;
    private final boolean[] integer;
    private final Bounds rowBounds;
    private final SparseMatrix matrix;

    private LinearModel(
            double offset,
            double[] costs,
            Bounds columnBounds,
            boolean[] integer,
            Bounds rowBounds,
            SparseMatrix matrix) {
        this.offset = offset;
        this.costs = costs;
        this.columnBounds = columnBounds;
        this.integer = integer;
        this.rowBounds = rowBounds;
        this.matrix = matrix;
    }

    public static Builder builder() {
        return new Builder();
    }

    public int columns() {
        return costs.length;
    }

    public int rows() {
        return rowBounds.size();
    }

    public int nonzeros() {
        return matrix.nonzeros();
    }

    public double offset() {
        return offset;
    }

    public double columnCost(int column) {
        return costs[column];
    }

    public double columnLower(int column) {
        return columnBounds.lower()[column];
    }

    public double columnUpper(int column) {
        return columnBounds.upper()[column];
    }

    public boolean isInteger(int column) {
        return integer[column];
    }

    public double rowLower(int row) {
        return rowBounds.lower()[row];
    }

    public double rowUpper(int row) {
        return rowBounds.upper()[row];
    }

    public int integerColumns() {
        int count = 0;
        for (boolean isInteger : integer) {
            count += isInteger ? 1 : 0;
        }
        return count;
    }

    public double[] columnCosts() {
        return costs.clone();
    }

    public double[] columnLowers() {
        return columnBounds.lower().clone();
    }

    public double[] columnUppers() {
        return columnBounds.upper().clone();
    }

    public double[] rowLowers() {
        return rowBounds.lower().clone();
    }

    public double[] rowUppers() {
        return rowBounds.upper().clone();
    }

    /** Where each column's entries start in {@link #entryRows}; one more than columns. */
    public int[] columnStarts() {
        return matrix.starts().clone();
    }

    /** The rows of the entries, column by column, ascending in each. */
    public int[] entryRows() {
        return matrix.rows().clone();
    }

    /** The values that belong to {@link #entryRows}. */
    public double[] entryValues() {
        return matrix.values().clone();
    }

    SparseMatrix matrix() {
        return matrix;
    }

    /**
     * @throws IllegalArgumentException for a wrong or repeated index or wrong bounds; the message
     *     names them
     */
    public LinearModel withColumnBounds(int[] columns, double[] lower, double[] upper) {
        Bounds changed = columnBounds.replaced("column", columns, lower, upper);
        return new LinearModel(offset, costs, changed, integer, rowBounds, matrix);
    }

    /**
     * @throws IllegalArgumentException as {@link #withColumnBounds}
     */
    public LinearModel withRowBounds(int[] rows, double[] lower, double[] upper) {
        Bounds changed = rowBounds.replaced("row", rows, lower, upper);
        return new LinearModel(offset, costs, columnBounds, integer, changed, matrix);
    }

    /**
     * @throws IllegalArgumentException for a wrong or repeated index or a cost that is not finite
     */
    public LinearModel withColumnCosts(int[] columns, double[] newCosts) {
        Require.sameLength("costs", columns.length, newCosts.length);
        Require.distinctIndices("column", columns, columns());
        double[] changed = costs.clone();
        for (int k = 0; k < columns.length; k++) {
            changed[columns[k]] = Require.cost("column", columns[k], newCosts[k]);
        }
        return new LinearModel(offset, changed, columnBounds, integer, rowBounds, matrix);
    }

    /**
     * This model with some columns made integer, or continuous.
     *
     * @throws IllegalArgumentException for a wrong or repeated index
     */
    public LinearModel withIntegrality(int[] columns, boolean isInteger) {
        Require.distinctIndices("column", columns, columns());
        boolean[] changed = integer.clone();
        for (int column : columns) {
            changed[column] = isInteger;
        }
        return new LinearModel(offset, costs, columnBounds, changed, rowBounds, matrix);
    }

    /**
     * This model with columns added at the end, continuous ones.
     *
     * @throws IllegalArgumentException when a column has an entry in a row that is not there
     */
    public LinearModel withColumns(ColumnBlock block) {
        return new LinearModel(
                offset,
                Bounds.joined(costs, block.costs()),
                columnBounds.followedBy(block.bounds()),
                Arrays.copyOf(integer, columns() + block.columns()),
                rowBounds,
                matrix.append(block.matrix(rows())));
    }

    @Override
    public String toString() {
        return "%d columns (%d integer), %d rows, %d nonzeros"
                .formatted(columns(), integerColumns(), rows(), nonzeros());
    }

    /** Collects columns, rows and entries in any order. Not thread-safe. */
    public static final class Builder {
        private double offset;
        private final DoubleList costs = new DoubleList();
        private final Bounds.Growing columnBounds = new Bounds.Growing();
        private final IntList integers = new IntList();
        private final Bounds.Growing rowBounds = new Bounds.Growing();
        private final EntryList entries = new EntryList();

        private Builder() {}

        /**
         * Adds to the constant part of the objective.
         *
         * @throws IllegalArgumentException for a value that is not finite
         */
        public Builder addOffset(double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "the offset of the objective is %s: expected a finite number"
                                .formatted(value));
            }
            offset += value;
            return this;
        }

        /**
         * @return the index of the new, continuous column
         * @throws IllegalArgumentException for a cost that is not finite or bounds out of order
         */
        public int column(double cost, double lower, double upper) {
            int index = columns();
            Require.cost("column", index, cost);
            columnBounds.add("column", lower, upper);
            costs.add(cost);
            return index;
        }

        /**
         * @return the index of the new column, which takes whole values only
         * @throws IllegalArgumentException as {@link #column}
         */
        public int integerColumn(double cost, double lower, double upper) {
            int index = column(cost, lower, upper);
            integers.add(index);
            return index;
        }

        /**
         * @return the index of the new row
         * @throws IllegalArgumentException for bounds out of order
         */
        public int row(double lower, double upper) {
            rowBounds.add("row", lower, upper);
            return rows() - 1;
        }

        /**
         * Adds to the coefficient of a column in a row, both of which exist already.
         *
         * @throws IllegalArgumentException for a wrong index or a magnitude of 1e15 or more
         */
        public void entry(int row, int column, double value) {
            Require.index("row", row, rows());
            Require.index("column", column, columns());
            entries.add(row, column, value);
        }

        public int columns() {
            return costs.size();
        }

        public int rows() {
            return rowBounds.size();
        }

        public LinearModel build() {
            boolean[] integer = new boolean[columns()];
            for (int k = 0; k < integers.size(); k++) {
                integer[integers.get(k)] = true;
            }
            return new LinearModel(
                    offset,
                    costs.toArray(),
                    columnBounds.build(),
                    integer,
                    rowBounds.build(),
                    entries.matrix(rows(), columns()));
        }
    }
}
