package io.rackwright.solver;

/** Entries of a matrix in the order in which they come. */
final class EntryList {
    /** HiGHS takes no coefficient of this magnitude. */
    private static final double TOO_LARGE = 1e15;

    private final IntList rows = new IntList();
    private final IntList columns = new IntList();
    private final DoubleList values = new DoubleList();

    /** Zeros are left out. */
    void add(int row, int column, double value) {
        if (!(Math.abs(value) < TOO_LARGE)) {
            throw new IllegalArgumentException(
                    "the entry of row %d, column %d is %s: expected a magnitude below %s"
                            .formatted(row, column, value, TOO_LARGE));
        }
        if (value != 0) {
            rows.add(row);
            columns.add(column);
            values.add(value);
        }
    }

    /**
     * @throws IllegalArgumentException when an entry is in a row that does not exist
     */
    SparseMatrix matrix(int rowCount, int columnCount) {
        int[] entryRows = rows.toArray();
        for (int row : entryRows) {
            Require.index("row", row, rowCount);
        }
        return SparseMatrix.of(
                rowCount, columnCount, entryRows, columns.toArray(), values.toArray());
    }
}
