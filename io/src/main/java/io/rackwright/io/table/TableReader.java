package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a table to rows. A header names the columns, in any order; cells are stripped of
 * white space; blank lines are left out. Reading goes on after a fault as far as sense can be made
 * of the table.
 */
final class TableReader {
    private final Table table;
    private final RowReader rowReader;
    private final int mostRows;
    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();
    private boolean whole = true;
    private boolean complete = true;

    /**
     * @param mostRows what comes after them is not read
     */
    TableReader(Table table, RowReader rowReader, int mostRows, Findings findings) {
        this.table = table;
        this.rowReader = rowReader;
        this.mostRows = mostRows;
        this.findings = findings;
    }

    /** False when rows were lost, so that what is not there may yet be in the file. */
    boolean isWhole() {
        return whole;
    }

    /** False when a cell of the file is in no row, so that a copy would lack it. */
    boolean isComplete() {
        return whole && complete;
    }

    List<Row> read(Lines lines) {
        if (lines.hasNext()) {
            Header header = Header.read(table, lines.next(), findings);
            complete = header.isComplete();
            if (header.isUsable()) {
                readRows(header, lines);
            } else {
                whole = false;
            }
        }
        whole &= lines.isWhole();
        return rows;
    }

    private void readRows(Header header, Lines lines) {
        int blank = 0;
        while (lines.hasNext()) {
            Line line = lines.next();
            if (line.isBlank()) {
                blank = blank == 0 ? line.number() : blank;
                continue;
            }
            if (blank > 0) {
                Fault fault = Fault.of("blank-line", "a blank line amid the rows is left out");
                findings.warning(table.file(), blank, "", "", fault);
                blank = 0;
            }
            if (rows.size() == mostRows) {
                whole = false;
                findings.error(table.file(), line.number(), tooManyRows());
                return;
            }
            rows.add(row(header, line));
        }
    }

    private Row row(Header header, Line line) {
        Fault fault = line.fault();
        if (fault == null) {
            return rowReader.read(line.number(), header.cells(line));
        }
        complete = false;
        findings.error(table.file(), line.number(), fault);
        return rowReader.readNames(line.number(), header.cells(line));
    }

    private static Fault tooManyRows() {
        return Fault.of("too-large", "the tables have too many rows")
                .expecting(
                        "at most %,d in one, %,d in all"
                                .formatted(TableRows.MOST_ROWS, TableRows.MOST_ROWS_IN_ALL));
    }
}
