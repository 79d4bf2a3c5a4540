package io.rackwright.solver;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A linear or mixed-integer program, immutable: minimise {@code offset + cost x} such that {@code
 * rowLower <= A x <= rowUpper} and {@code columnLower <= x <= columnUpper}, some columns integer.
 *
 * <p>Infinite bounds are {@link Double#POSITIVE_INFINITY} and its negative; any bound of magnitude
 * {@value #INFINITE_FROM} or more is read as infinite, as HiGHS does. Accessors of arrays give
 * copies.
 */
public final class LinearModel {
    /** Bounds from this magnitude on are infinite. */
    public static final double INFINITE_FROM = 1e20;

    private final double offset;
    private final double[] columnCosts;
    private final double[] columnLower;
    private final double[] columnUpper;
    private final boolean[] integer;
    private final double[] rowLower;
    private final double[] rowUpper;
    private final SparseMatrix matrix;

    private LinearModel(
            double offset,
            double[] columnCosts,
            double[] columnLower,
            double[] columnUpper,
            boolean[] integer,
            double[] rowLower,
            double[] rowUpper,
            SparseMatrix matrix) {
        this.offset = offset;
        this.columnCosts = columnCosts;
        this.columnLower = columnLower;
        this.columnUpper = columnUpper;
        this.integer = integer;
        this.rowLower = rowLower;
        this.rowUpper = rowUpper;
        this.matrix = matrix;
    }

    public static Builder builder() {
        return new Builder();
    }

    public int columns() {
        return columnCosts.length;
    }

    public int rows() {
        return rowLower.length;
    }

    public int nonzeros() {
        return matrix.nonzeros();
    }

    public double offset() {
        return offset;
    }

    public double columnCost(int column) {
        return columnCosts[column];
    }

    public double columnLower(int column) {
        return columnLower[column];
    }

    public double columnUpper(int column) {
        return columnUpper[column];
    }

    public boolean isInteger(int column) {
        return integer[column];
    }

    public double rowLower(int row) {
        return rowLower[row];
    }

    public double rowUpper(int row) {
        return rowUpper[row];
    }

    public int integerColumns() {
        int count = 0;
        for (boolean isInteger : integer) {
            count += isInteger ? 1 : 0;
        }
        return count;
    }

    public double[] columnCosts() {
        return columnCosts.clone();
    }

    public double[] columnLowers() {
        return columnLower.clone();
    }

    public double[] columnUppers() {
        return columnUpper.clone();
    }

    public double[] rowLowers() {
        return rowLower.clone();
    }

    public double[] rowUppers() {
        return rowUpper.clone();
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
     * This model with the bounds of some columns replaced.
     *
     * @throws IllegalArgumentException for a wrong or repeated index or wrong bounds; the message
     *     names them
     */
    public LinearModel withColumnBounds(int[] columns, double[] lower, double[] upper) {
        requireSameLength("bounds", columns.length, lower.length, upper.length);
        requireDistinct("column", columns, columns());
        double[] newLower = columnLower.clone();
        double[] newUpper = columnUpper.clone();
        for (int k = 0; k < columns.length; k++) {
            int j = columns[k];
            requireBounds("column", j, lower[k], upper[k]);
            newLower[j] = bound(lower[k]);
            newUpper[j] = bound(upper[k]);
        }
        return new LinearModel(
                offset, columnCosts, newLower, newUpper, integer, rowLower, rowUpper, matrix);
    }

    /**
     * This model with the bounds of some rows replaced.
     *
     * @throws IllegalArgumentException for a wrong or repeated index or wrong bounds; the message
     *     names them
     */
    public LinearModel withRowBounds(int[] rows, double[] lower, double[] upper) {
        requireSameLength("bounds", rows.length, lower.length, upper.length);
        requireDistinct("row", rows, rows());
        double[] newLower = rowLower.clone();
        double[] newUpper = rowUpper.clone();
        for (int k = 0; k < rows.length; k++) {
            int i = rows[k];
            requireBounds("row", i, lower[k], upper[k]);
            newLower[i] = bound(lower[k]);
            newUpper[i] = bound(upper[k]);
        }
        return new LinearModel(
                offset, columnCosts, columnLower, columnUpper, integer, newLower, newUpper, matrix);
    }

    /**
     * This model with the costs of some columns replaced.
     *
     * @throws IllegalArgumentException for a wrong or repeated index or a cost that is not finite
     */
    public LinearModel withColumnCosts(int[] columns, double[] costs) {
        requireSameLength("costs", columns.length, costs.length);
        requireDistinct("column", columns, columns());
        double[] newCosts = columnCosts.clone();
        for (int k = 0; k < columns.length; k++) {
            newCosts[columns[k]] = requireFinite("cost of column", columns[k], costs[k]);
        }
        return new LinearModel(
                offset, newCosts, columnLower, columnUpper, integer, rowLower, rowUpper, matrix);
    }

    /**
     * This model with some columns made integer, or continuous.
     *
     * @throws IllegalArgumentException for a wrong or repeated index
     */
    public LinearModel withIntegrality(int[] columns, boolean isInteger) {
        requireDistinct("column", columns, columns());
        boolean[] newInteger = integer.clone();
        for (int column : columns) {
            newInteger[column] = isInteger;
        }
        return new LinearModel(
                offset,
                columnCosts,
                columnLower,
                columnUpper,
                newInteger,
                rowLower,
                rowUpper,
                matrix);
    }

    /**
     * This model with columns added at the end, continuous ones.
     *
     * @throws IllegalArgumentException when a column has an entry in a row that is not there
     */
    public LinearModel withColumns(ColumnBlock block) {
        int added = block.columns();
        return new LinearModel(
                offset,
                concat(columnCosts, block.costs()),
                concat(columnLower, block.lowers()),
                concat(columnUpper, block.uppers()),
                Arrays.copyOf(integer, columns() + added),
                rowLower,
                rowUpper,
                matrix.append(block.matrix(rows())));
    }

    @Override
    public String toString() {
        return "%d columns (%d integer), %d rows, %d nonzeros"
                .formatted(columns(), integerColumns(), rows(), nonzeros());
    }

    private static double[] concat(double[] first, double[] second) {
        double[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    static int requireIndex(String what, int index, int count) {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException(
                    "%s %d does not exist: there are %d, counted from 0"
                            .formatted(what, index, count));
        }
        return index;
    }

    private static void requireDistinct(String what, int[] indices, int count) {
        BitSet seen = new BitSet(count);
        for (int index : indices) {
            requireIndex(what, index, count);
            if (seen.get(index)) {
                throw new IllegalArgumentException("%s %d is named twice".formatted(what, index));
            }
            seen.set(index);
        }
    }

    static double requireFinite(String what, int index, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "%s %d is %s: expected a finite number".formatted(what, index, value));
        }
        return value;
    }

    static void requireBounds(String what, int index, double lower, double upper) {
        boolean empty = !(lower <= upper) || lower >= INFINITE_FROM || upper <= -INFINITE_FROM;
        if (empty) {
            throw new IllegalArgumentException(
                    "%s %d has bounds [%s, %s]: expected lower <= upper, and neither NaN"
                            .formatted(what, index, lower, upper));
        }
    }

    /** The bound, with what solvers take for infinite made so. */
    static double bound(double value) {
        return Math.abs(value) >= INFINITE_FROM
                ? Math.copySign(Double.POSITIVE_INFINITY, value)
                : value;
    }

    private static void requireSameLength(String what, int indices, int... lengths) {
        for (int length : lengths) {
            if (length != indices) {
                throw new IllegalArgumentException(
                        "%d indices but %d %s".formatted(indices, length, what));
            }
        }
    }

    /** Collects columns, rows and entries in any order. Not thread-safe. */
    public static final class Builder {
        private double offset;
        private final DoubleList costs = new DoubleList();
        private final DoubleList lowers = new DoubleList();
        private final DoubleList uppers = new DoubleList();
        private final IntList integers = new IntList();
        private final DoubleList rowLowers = new DoubleList();
        private final DoubleList rowUppers = new DoubleList();
        private final IntList entryRows = new IntList();
        private final IntList entryColumns = new IntList();
        private final DoubleList entryValues = new DoubleList();

        private Builder() {}

        /** Adds to the constant part of the objective. */
        public Builder addOffset(double value) {
            offset += requireFinite("offset, term", 0, value);
            return this;
        }

        /**
         * @return the index of the new, continuous column
         * @throws IllegalArgumentException for a cost that is not finite or bounds out of order
         */
        public int column(double cost, double lower, double upper) {
            int index = costs.size();
            requireFinite("cost of column", index, cost);
            requireBounds("column", index, lower, upper);
            costs.add(cost);
            lowers.add(bound(lower));
            uppers.add(bound(upper));
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
            int index = rowLowers.size();
            requireBounds("row", index, lower, upper);
            rowLowers.add(bound(lower));
            rowUppers.add(bound(upper));
            return index;
        }

        /**
         * Adds to the coefficient of a column in a row, both of which exist already.
         *
         * @throws IllegalArgumentException for a wrong index or a value that is not finite
         */
        public void entry(int row, int column, double value) {
            requireIndex("row", row, rowLowers.size());
            requireIndex("column", column, costs.size());
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "the entry of row %d, column %d is %s: expected a finite number"
                                .formatted(row, column, value));
            }
            if (value != 0) {
                entryRows.add(row);
                entryColumns.add(column);
                entryValues.add(value);
            }
        }

        public int columns() {
            return costs.size();
        }

        public int rows() {
            return rowLowers.size();
        }

        public LinearModel build() {
            boolean[] integer = new boolean[costs.size()];
            for (int k = 0; k < integers.size(); k++) {
                integer[integers.get(k)] = true;
            }
            return new LinearModel(
                    offset,
                    costs.toArray(),
                    lowers.toArray(),
                    uppers.toArray(),
                    integer,
                    rowLowers.toArray(),
                    rowUppers.toArray(),
                    SparseMatrix.of(
                            rowLowers.size(),
                            costs.size(),
                            entryRows.toArray(),
                            entryColumns.toArray(),
                            entryValues.toArray()));
        }
    }
}
