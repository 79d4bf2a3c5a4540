package io.rackwright.app.report;

import java.util.List;

/**
 * Rows, and columns that know how to read and write them. A row is whatever record its report has
 * at hand, so a table of a million orders costs no second copy.
 */
public record Table<R>(List<Column<R>> columns, List<R> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A row's cells as text, in the order of the columns. */
    public String[] cells(R row) {
        String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = columns.get(i).text(row);
        }
        return cells;
    }

    public String[] header() {
        return columns.stream().map(Column::name).toArray(String[]::new);
    }
}
