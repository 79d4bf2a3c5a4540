package io.rackwright.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A CSV file to rows. A header names the columns, in any order; cells are stripped of white space;
 * blank lines are left out. Reading goes on after a fault as far as sense can be made of the file.
 */
final class TableReader {
    static final int MOST_ROWS = 1_000_000;
    static final int LONGEST_CELL = 4_000;

    private final Table table;
    private final RowReader rowReader;
    private final Findings findings;

    TableReader(Table table, RowReader rowReader, Findings findings) {
        this.table = table;
        this.rowReader = rowReader;
        this.findings = findings;
    }

    List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        Iterator<CsvRecord> records =
                CsvReader.builder()
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(16 << 20)
                        .ofCsvRecord(text)
                        .iterator();
        try {
            readAll(records, rows);
        } catch (CsvParseException e) {
            error(0, "not-csv", "cannot be read as CSV: " + e.getMessage());
        }
        return rows;
    }

    private void readAll(Iterator<CsvRecord> records, List<Row> rows) {
        if (!records.hasNext()) {
            return;
        }
        CsvRecord first = records.next();
        Header header = Header.read(table, first, findings);
        if (!header.isUsable()) {
            return;
        }
        int blank = 0;
        while (records.hasNext()) {
            CsvRecord record = records.next();
            int line = Math.toIntExact(record.getStartingLineNumber());
            if (record.getFields().stream().allMatch(String::isBlank)) {
                blank = blank == 0 ? line : blank;
                continue;
            }
            if (blank > 0) {
                findings.warning(
                        table.file(),
                        blank,
                        "",
                        "",
                        Fault.of("blank-line", "a blank line amid the rows is left out"));
                blank = 0;
            }
            if (rows.size() == MOST_ROWS) {
                error(line, "too-large", "the table has more than %,d rows".formatted(MOST_ROWS));
                return;
            }
            if (wellFormed(header, record, line)) {
                rows.add(rowReader.read(line, header.cells(record)));
            }
        }
    }

    private boolean wellFormed(Header header, CsvRecord record, int line) {
        int cells = record.getFieldCount();
        for (String cell : record.getFields()) {
            if (cell.length() > LONGEST_CELL) {
                String message = "a cell is %,d characters long".formatted(cell.length());
                findings.error(
                        table.file(),
                        line,
                        "",
                        "",
                        Fault.of("long-cell", message)
                                .expecting("at most %,d".formatted(LONGEST_CELL))
                                .maybe("a double quote is missing"));
                return false;
            }
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                long more = cell.lines().count() - 1;
                String message =
                        "a cell that begins here runs on for %d more lines".formatted(more);
                findings.error(
                        table.file(),
                        line,
                        "",
                        "",
                        Fault.of("long-cell", message)
                                .expecting("a cell on one line")
                                .maybe("a double quote is missing"));
                return false;
            }
        }
        if (cells != header.width()) {
            String remedy =
                    cells > header.width()
                            ? "a cell with a comma in it needs double quotes"
                            : "a comma is missing";
            findings.error(
                    table.file(),
                    line,
                    "",
                    "",
                    Fault.of("ragged-row", "the row has %d cells".formatted(cells))
                            .expecting("%d, as the header has".formatted(header.width()))
                            .maybe(remedy));
            return false;
        }
        return true;
    }

    private void error(int line, String code, String message) {
        findings.error(table.file(), line, "", "", Fault.of(code, message));
    }
}
