package io.rackwright.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A CSV file to lines. Reading goes on after a row that is no CSV. */
final class CsvLines implements Lines {
    static final int LONGEST_CELL = 4_000;
    private static final int LONGEST_RECORD = 16 << 20;

    /** Each makes the rest of the text be copied. */
    private static final int MOST_BAD_RECORDS = 50;

    /** As FastCSV says where it gave up. */
    private static final Pattern BAD_RECORD =
            Pattern.compile("(.*) \\(record starting at line (\\d+)\\)");

    private final String file;
    private final Findings findings;
    private String text;
    private Iterator<CsvRecord> records;

    /** Lines of the file before the text that is being read. */
    private int linesBefore;

    /** Cells of the header; none before it is read. */
    private int width;

    private int badRecords;
    private boolean whole = true;
    private @Nullable Line next;

    CsvLines(String file, String text, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.text = text;
        this.records = records(text);
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

    @Override
    public boolean isWhole() {
        return whole;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            try {
                if (!records.hasNext()) {
                    return false;
                }
                next = line(records.next());
            } catch (CsvParseException e) {
                text = afterBadRecord(e);
                records = records(text);
            }
        }
        return true;
    }

    @Override
    public Line next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Line line = next;
        next = null;
        return line;
    }

    private Line line(CsvRecord record) {
        int number = linesBefore + Math.toIntExact(record.getStartingLineNumber());
        if (width == 0) {
            width = record.getFieldCount();
            return new Line(number, record.getFields(), null);
        }
        boolean blank = record.getFields().stream().allMatch(String::isBlank);
        Fault fault = blank ? null : faultOf(record.getFields());
        whole &= fault == null || !fault.code().equals("long-cell");
        return new Line(number, record.getFields(), fault);
    }

    private @Nullable Fault faultOf(List<String> cells) {
        for (String cell : cells) {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                long lines = cell.lines().count();
                String message = "a cell that begins here runs over %d lines".formatted(lines);
                return Fault.of("long-cell", message)
                        .expecting("a cell on one line")
                        .maybe("a double quote is missing");
            }
            if (cell.length() > LONGEST_CELL) {
                String message = "a cell is %,d characters long".formatted(cell.length());
                return Fault.of("long-cell", message)
                        .expecting("at most %,d".formatted(LONGEST_CELL))
                        .maybe("a double quote is missing");
            }
        }
        if (cells.size() == width) {
            return null;
        }
        String remedy =
                cells.size() > width
                        ? "a cell with a comma in it needs double quotes"
                        : "a comma is missing";
        return Fault.of("ragged-row", "the row has %d cells".formatted(cells.size()))
                .expecting("%d, as the header has".formatted(width))
                .maybe(remedy);
    }

    /** What comes after the row that is no CSV; nothing when there is no telling. */
    private String afterBadRecord(CsvParseException e) {
        whole = false;
        String said = String.valueOf(e.getMessage());
        Matcher place = BAD_RECORD.matcher(said);
        boolean givesUp = width == 0 || ++badRecords > MOST_BAD_RECORDS;
        if (givesUp || !place.matches()) {
            findings.error(file, 0, Fault.of("not-csv", "cannot be read as CSV: " + said));
            return "";
        }
        int badLine = Integer.parseInt(place.group(2));
        findings.error(
                file,
                linesBefore + badLine,
                Fault.of("not-csv", "the row is no CSV: " + place.group(1)));
        linesBefore += badLine;
        return afterLine(text, badLine);
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
}
