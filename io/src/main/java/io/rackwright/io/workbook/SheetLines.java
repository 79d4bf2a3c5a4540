package io.rackwright.io.workbook;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.Column;
import io.rackwright.io.table.Line;
import io.rackwright.io.table.Lines;
import io.rackwright.io.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to lines of text, each value as a CSV file would spell it. All lines have the width of
 * the header; what stands beside it is a finding.
 */
final class SheetLines implements Lines {
    /** More rows than any table may have, so that whoever counts them sees the excess. */
    private static final int MOST_ROWS = 200_002;

    private static final int LONGEST_CELL = 4_000;

    private final Table table;
    private final SheetPlaces places;
    private final Findings findings;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> header = new ArrayList<>();
    private boolean whole = true;
    private @Nullable String firstFormula;
    private int firstFormulaRow;
    private int formulas;
    private @Nullable Iterator<Line> iterator;

    private SheetLines(Table table, SheetPlaces places, Findings findings) {
        this.table = table;
        this.places = places;
        this.findings = findings;
    }

    static SheetLines read(Table table, Sheet sheet, SheetPlaces places, Findings findings) {
        SheetLines read = new SheetLines(table, places, findings);
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> iterator = rows.iterator();
            while (read.lines.size() < MOST_ROWS) {
                Row row = read.next(iterator);
                if (row == null) {
                    break;
                }
                read.take(row);
            }
        } catch (IOException e) {
            read.tellOfDamage(e);
        }
        read.tellOfFormulas();
        return read;
    }

    /** Null at the end, and where the library gives up: whatever it throws is the file's fault. */
    private @Nullable Row next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            tellOfDamage(e);
            return null;
        }
    }

    private void tellOfDamage(Exception e) {
        whole = false;
        int after = lines.isEmpty() ? 0 : lines.getLast().number();
        String message =
                "the sheet cannot be read after row %d: %s".formatted(after, e.getMessage());
        findings.error(
                table.file(), 0, Fault.of("unreadable", message).maybe("the file is damaged"));
    }

    @Override
    public boolean isWhole() {
        return whole;
    }

    @Override
    public boolean hasNext() {
        return iterator().hasNext();
    }

    @Override
    public Line next() {
        return iterator().next();
    }

    private Iterator<Line> iterator() {
        if (iterator == null) {
            iterator = lines.iterator();
        }
        return iterator;
    }

    private void take(Row row) {
        if (lines.isEmpty()) {
            takeHeader(row);
            return;
        }
        int last = lines.getLast().number();
        if (row.getRowNum() <= last) {
            whole = false;
            Fault fault = Fault.of("rows-out-of-order", "the rows of the sheet are out of order");
            findings.error(table.file(), row.getRowNum(), fault);
            return;
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
            cells.add(cell == null ? "" : text(row.getRowNum(), i, cell));
        }
        for (int i = header.size(); i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : CellText.of(cell);
            if (!text.isBlank()) {
                Fault fault = Fault.ofValue("beside-the-table", "stands under no header");
                findings.error(table.file(), row.getRowNum(), Sheets.letters(i), text, fault);
            }
        }
        if (row.getRowNum() > last + 1) {
            lines.add(new Line(last + 1, List.of(), null));
        }
        lines.add(new Line(row.getRowNum(), cells, null));
    }

    /** Up to the last name; what a spreadsheet keeps of emptied columns is left out. */
    private void takeHeader(Row row) {
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            header.add(cell == null ? "" : CellText.of(cell).strip());
        }
        while (!header.isEmpty() && header.getLast().isEmpty()) {
            header.removeLast();
        }
        for (int i = 0; i < header.size(); i++) {
            places.column(table, header.get(i), i);
        }
        if (!header.isEmpty()) {
            lines.add(new Line(row.getRowNum(), header, null));
        }
    }

    private String text(int rowNumber, int index, Cell cell) {
        String text = CellText.of(cell).strip();
        String name = header.get(index);
        String place = name.isEmpty() ? Sheets.letters(index) : name;
        Column column = table.isCsv() ? table.find(name).orElse(null) : null;
        Fault fault = fault(column, cell, text);
        if (fault != null) {
            findings.error(table.file(), rowNumber, place, text, fault);
            return String.valueOf(Line.UNREADABLE);
        }
        if (cell.getFormula() != null) {
            noteFormula(rowNumber, place);
        }
        if (column != null && CellText.isNumber(cell) && isText(column)) {
            Fault zeros =
                    Fault.ofValue("number-as-text", "is a number where a text is expected")
                            .maybe("zeros at either end are lost: format the cell as text");
            findings.warning(table.file(), rowNumber, place, text, zeros);
        }
        return text;
    }

    /** What no text in this column would be guilty of; null when nothing is. */
    private static @Nullable Fault fault(@Nullable Column column, Cell cell, String text) {
        if (CellText.isError(cell)) {
            return Fault.ofValue("error-cell", "is an error of the spreadsheet")
                    .expecting(column == null ? "a value" : column.inWords());
        }
        if (cell.getFormula() != null && text.isEmpty()) {
            return Fault.of("no-value", "the formula has no value yet")
                    .maybe("open the workbook in a spreadsheet and save it");
        }
        if (text.length() > LONGEST_CELL) {
            return Fault.of("long-cell", "the cell is %,d characters long".formatted(text.length()))
                    .expecting("at most %,d".formatted(LONGEST_CELL));
        }
        if (column != null && column.type() == Column.Type.DATE && CellText.isNumber(cell)) {
            String day = CellText.dayOf(cell);
            return Fault.ofValue("not-a-date", "is a number, not a day")
                    .expecting(column.inWords())
                    .maybe(day.isEmpty() ? "" : day + ", if the cell is formatted as a date");
        }
        return null;
    }

    private static boolean isText(Column column) {
        return column.type() == Column.Type.TEXT;
    }

    private void noteFormula(int rowNumber, String place) {
        if (formulas++ == 0) {
            firstFormula = place;
            firstFormulaRow = rowNumber;
        }
    }

    /** One warning a sheet: a planner may well compute a column. */
    private void tellOfFormulas() {
        if (firstFormula != null) {
            String message =
                    formulas == 1
                            ? "a formula: its value when last computed was taken"
                            : "the first of %,d formulas: their values when last computed were taken"
                                    .formatted(formulas);
            findings.warning(
                    table.file(), firstFormulaRow, firstFormula, "", Fault.of("formula", message));
        }
    }
}
