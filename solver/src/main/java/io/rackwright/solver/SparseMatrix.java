package io.rackwright.solver;

import java.util.Arrays;

/**
 * A matrix compressed by columns: the entries of column j are {@code rows[k], values[k]} for k in
 * [starts[j], starts[j+1]), rows ascending, no duplicate, no zero. The arrays are shared, never
 * written to after construction.
 */
@SuppressWarnings("ArrayRecordComponent") // shared inside the package, copied at its border
record SparseMatrix(int rowCount, int[] starts, int[] rows, double[] values) {

    /**
     * Sorts entries given in any order, adds up those of one place and drops what is zero. Two
     * stable counting sorts (by row, then by column) make this linear in the entries, and sum
     * duplicates in the order in which they came.
     */
    static SparseMatrix of(int rowCount, int columnCount, int[] row, int[] column, double[] value) {
        int[] byRow = stableOrder(row, rowCount, identity(row.length));
        int[] order = stableOrder(column, columnCount, byRow);
        int[] starts = new int[columnCount + 1];
        int[] rows = new int[order.length];
        double[] values = new double[order.length];
        int size = 0;
        int next = 0;
        for (int j = 0; j < columnCount; j++) {
            starts[j] = size;
            while (next < order.length && column[order[next]] == j) {
                int i = row[order[next]];
                double sum = 0;
                while (next < order.length && column[order[next]] == j && row[order[next]] == i) {
                    sum += value[order[next++]];
                }
                if (sum != 0) {
                    rows[size] = i;
                    values[size++] = sum;
                }
            }
        }
        starts[columnCount] = size;
        return new SparseMatrix(
                rowCount, starts, Arrays.copyOf(rows, size), Arrays.copyOf(values, size));
    }

    int columnCount() {
        return starts.length - 1;
    }

    int nonzeros() {
        return values.length;
    }

    /** The columns of this one, then those of the other. */
    SparseMatrix append(SparseMatrix other) {
        int[] joined = Arrays.copyOf(starts, columnCount() + other.columnCount() + 1);
        for (int j = 0; j <= other.columnCount(); j++) {
            joined[columnCount() + j] = nonzeros() + other.starts[j];
        }
        int[] joinedRows = Arrays.copyOf(rows, nonzeros() + other.nonzeros());
        System.arraycopy(other.rows, 0, joinedRows, nonzeros(), other.nonzeros());
        double[] joinedValues = Arrays.copyOf(values, nonzeros() + other.nonzeros());
        System.arraycopy(other.values, 0, joinedValues, nonzeros(), other.nonzeros());
        return new SparseMatrix(rowCount, joined, joinedRows, joinedValues);
    }

    /** A x. */
    double[] times(double[] x) {
        double[] product = new double[rowCount];
        for (int j = 0; j < columnCount(); j++) {
            if (x[j] != 0) {
                for (int k = starts[j]; k < starts[j + 1]; k++) {
                    product[rows[k]] += values[k] * x[j];
                }
            }
        }
        return product;
    }

    /** The product of column j with y. */
    double columnTimes(int j, double[] y) {
        double product = 0;
        for (int k = starts[j]; k < starts[j + 1]; k++) {
            product += values[k] * y[rows[k]];
        }
        return product;
    }

    private static int[] identity(int length) {
        int[] order = new int[length];
        Arrays.setAll(order, k -> k);
        return order;
    }

    /** The given order, stably sorted by key. */
    private static int[] stableOrder(int[] key, int keyCount, int[] order) {
        int[] next = new int[keyCount + 1];
        for (int k : key) {
            next[k + 1]++;
        }
        for (int k = 0; k < keyCount; k++) {
            next[k + 1] += next[k];
        }
        int[] sorted = new int[order.length];
        for (int at : order) {
            sorted[next[key[at]]++] = at;
        }
        return sorted;
    }
}
