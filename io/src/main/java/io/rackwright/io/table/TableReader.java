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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file to rows. A header names the columns, in any order; cells are stripped of white space;
 * blank lines are left out. Reading goes on after a fault as far as sense can be made of the file.
 */
final class TableReader {
    static final int LONGEST_CELL = 4_000;
    private static final int LONGEST_RECORD = 16 << 20;

    /** Each makes the rest of the text be copied. */
    private static final int MOST_BAD_RECORDS = 50;

    /** As FastCSV says where it gave up. */
    private static final Pattern BAD_RECORD =
            Pattern.compile("(.*) \\(record starting at line (\\d+)\\)");

    private final Table table;
    private final RowReader rowReader;
    private final int mostRows;
    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Header header;

    /** Lines of the file before the text that is being read. */
    private int linesBefore;

    private int badRecords;
    private boolean whole = true;

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

    List<Row> read(String text) {
        String rest = text;
        while (!rest.isEmpty()) {
            rest = readOn(rest);
        }
        return rows;
    }

    /** Reads to the end, or to a row that is no CSV; what comes after that row is returned. */
    private String readOn(String text) {
        try {
            readAll(records(text));
            return "";
        } catch (CsvParseException e) {
            whole = false;
            String said = String.valueOf(e.getMessage());
            Matcher place = BAD_RECORD.matcher(said);
            boolean givesUp = header == null || ++badRecords > MOST_BAD_RECORDS;
            if (givesUp || !place.matches()) {
                error(0, Fault.of("not-csv", "cannot be read as CSV: " + said));
                return "";
            }
            int badLine = Integer.parseInt(place.group(2));
            error(
                    linesBefore + badLine,
                    Fault.of("not-csv", "the row is no CSV: " + place.group(1)));
            linesBefore += badLine;
            return afterLine(text, badLine);
        }
    }

    private static Iterator<CsvRecord> records(String text) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text)
                .iterator();
    }

    private static String afterLine(String text, int line) {
        int at = 0;
        for (int i = 0; i < line && at >= 0; i++) {
            at = text.indexOf('\n', at) + 1;
            if (at == 0) {
                return "";
            }
        }
        return text.substring(at);
    }

    private void readAll(Iterator<CsvRecord> records) {
        if (header == null && records.hasNext()) {
            header = Header.read(table, records.next(), findings);
            if (!header.isUsable()) {
                whole = false;
            }
        }
        if (header == null || !header.isUsable()) {
            return;
        }
        int blank = 0;
        while (records.hasNext()) {
            CsvRecord record = records.next();
            int line = linesBefore + Math.toIntExact(record.getStartingLineNumber());
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
            if (rows.size() == mostRows) {
                whole = false;
                error(
                        line,
                        Fault.of("too-large", "the tables have too many rows")
                                .expecting(
                                        "at most %,d in one, %,d in all"
                                                .formatted(
                                                        DraftReader.MOST_ROWS,
                                                        DraftReader.MOST_ROWS_IN_ALL)));
                return;
            }
            Optional<Fault> fault = faultOf(header, record);
            fault.ifPresent(f -> error(line, f));
            whole &= fault.isEmpty() || !fault.get().code().equals("long-cell");
            rows.add(
                    fault.isEmpty()
                            ? rowReader.read(line, header.cells(record))
                            : rowReader.readNames(line, header.cells(record)));
        }
    }

    private static Optional<Fault> faultOf(Header header, CsvRecord record) {
        for (String cell : record.getFields()) {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                long lines = cell.lines().count();
                String message = "a cell that begins here runs over %d lines".formatted(lines);
                return Optional.of(
                        Fault.of("long-cell", message)
                                .expecting("a cell on one line")
                                .maybe("a double quote is missing"));
            }
            if (cell.length() > LONGEST_CELL) {
                String message = "a cell is %,d characters long".formatted(cell.length());
                return Optional.of(
                        Fault.of("long-cell", message)
                                .expecting("at most %,d".formatted(LONGEST_CELL))
                                .maybe("a double quote is missing"));
            }
        }
        int cells = record.getFieldCount();
        if (cells == header.width()) {
            return Optional.empty();
        }
        String remedy =
                cells > header.width()
                        ? "a cell with a comma in it needs double quotes"
                        : "a comma is missing";
        return Optional.of(
                Fault.of("ragged-row", "the row has %d cells".formatted(cells))
                        .expecting("%d, as the header has".formatted(header.width()))
                        .maybe(remedy));
    }

    private void error(int line, Fault fault) {
        findings.error(table.file(), line, fault);
    }
}
