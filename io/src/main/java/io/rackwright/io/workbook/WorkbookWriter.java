package io.rackwright.io.workbook;

import io.rackwright.io.CheckedDraft;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.table.Column;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.KeyedTexts.KeyedText;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a program as a workbook: a sheet a table with real numbers, days and flags, drop-downs for
 * what a cell may say, the unit and the meaning of each column as a note on its header; the
 * settings; and what is found in the program. No cell is a formula. A faulty cell is written as the
 * text that it is, so that a program with errors can be mended in a spreadsheet.
 */
public final class WorkbookWriter {
    /** Drop-downs and formats go on for so many rows after the last, for what is added. */
    private static final int SPARE_ROWS = 1_000;

    private static final String DAY = "yyyy-mm-dd";
    private static final String TEXT = "@";

    private final Workbook workbook;
    private final DraftProgram program;
    private final Map<String, Map<Integer, Integer>> rowByLine = new HashMap<>();
    private final Map<String, Integer> rowOfSetting = new HashMap<>();

    private WorkbookWriter(Workbook workbook, DraftProgram program) {
        this.workbook = workbook;
        this.program = program;
    }

    /**
     * Writes all that was read.
     *
     * @param checked complete, lest the workbook lack what the program has
     */
    public static void write(CheckedDraft checked, OutputStream out) throws IOException {
        if (!checked.draft().isComplete()) {
            throw new IllegalArgumentException("parts of the program could not be read");
        }
        try (Workbook workbook = new Workbook(out, "Rackwright", null)) {
            WorkbookWriter writer = new WorkbookWriter(workbook, checked.draft());
            writer.settings(Schema.current().table(Sheets.SETTINGS));
            Schema.current().csvTables().forEach(writer::table);
            writer.findings(checked.findings());
        }
    }

    private void table(Table table) {
        Worksheet sheet = workbook.newWorksheet(table.name());
        List<Column> columns = table.columns();
        List<Row> rows = program.rows(table.name());
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            header(sheet, c, column.name());
            sheet.comment(0, c, note(column));
            if (!format(column).isEmpty()) {
                sheet.style(c).format(format(column)).set();
            }
            dropDown(sheet, c, column, rows.size() + SPARE_ROWS);
        }
        Map<Integer, Integer> byLine = new HashMap<>();
        for (int r = 1; r <= rows.size(); r++) {
            Row row = rows.get(r - 1);
            byLine.put(row.line(), r);
            for (int c = 0; c < columns.size(); c++) {
                Column column = columns.get(c);
                Object value = row.cell(column.name()).isEmpty() ? null : cell(row, column);
                value(sheet, r, c, value, format(column));
            }
        }
        rowByLine.put(table.file(), byLine);
        sheet.freezePane(0, 1);
    }

    private static Object cell(Row row, Column column) {
        Object value = row.valueOrNull(column.name());
        return value == null || value instanceof List ? row.spelling(column.name()) : value;
    }

    private void settings(Table table) {
        Worksheet sheet = workbook.newWorksheet(Sheets.SETTINGS);
        header(sheet, 0, Sheets.KEY);
        header(sheet, 1, Sheets.VALUE);
        header(sheet, 2, "unit");
        header(sheet, 3, "default");
        header(sheet, 4, "meaning");
        int r = 0;
        for (Column column : table.columns()) {
            for (KeyedText setting : stated(column)) {
                rowOfSetting.put(setting.path(), ++r);
                sheet.value(r, 0, setting.path());
                value(
                        sheet,
                        r,
                        1,
                        column.valueOf(setting.text()).orElse(setting.text()),
                        format(column));
                sheet.value(r, 2, column.unit());
                sheet.value(r, 3, column.standard());
                sheet.value(r, 4, column.description());
            }
        }
        for (KeyedText setting : program.settingTexts()) {
            if (rowOfSetting.putIfAbsent(setting.path(), r + 1) == null) {
                sheet.value(++r, 0, setting.path());
                sheet.value(r, 1, setting.text());
            }
        }
        sheet.width(1, 24);
        sheet.freezePane(0, 1);
    }

    /** What is stated of a key, or of all keys that a star stands for; else the key alone. */
    private List<KeyedText> stated(Column column) {
        List<KeyedText> stated =
                program.settingTexts().stream().filter(s -> column.standsFor(s.path())).toList();
        return stated.isEmpty() && !column.name().contains("*")
                ? List.of(new KeyedText(column.name(), 0, ""))
                : stated;
    }

    private void findings(List<Finding> findings) {
        Worksheet sheet = workbook.newWorksheet(Sheets.FINDINGS);
        List<String> header = List.of("severity", "sheet", "cell", "column", "value", "message");
        for (int c = 0; c < header.size(); c++) {
            header(sheet, c, header.get(c));
        }
        int r = 0;
        for (Finding finding : findings) {
            sheet.value(++r, 0, finding.severity().name().toLowerCase(Locale.ROOT));
            sheet.value(r, 1, sheetOf(finding));
            sheet.value(r, 2, cellOf(finding));
            sheet.value(r, 3, finding.column());
            sheet.value(r, 4, finding.value());
            sheet.value(r, 5, finding.said());
        }
        sheet.freezePane(0, 1);
    }

    private static String sheetOf(Finding finding) {
        return Schema.current().tables().stream()
                .filter(table -> table.file().equals(finding.file()))
                .map(Table::name)
                .findFirst()
                .orElse(finding.file());
    }

    /** Rows of the sheet, which need not be the lines of the file. */
    private String cellOf(Finding finding) {
        if (sheetOf(finding).equals(Sheets.SETTINGS)) {
            Integer row = rowOfSetting.get(finding.column());
            return row == null ? "" : Sheets.cell(row, 1);
        }
        Integer row = rowByLine.getOrDefault(finding.file(), Map.of()).get(finding.line());
        if (row == null) {
            return "";
        }
        List<Column> columns = Schema.current().table(sheetOf(finding)).columns();
        List<String> names = columns.stream().map(Column::name).toList();
        return Sheets.cell(row, Math.max(0, names.indexOf(finding.column())));
    }

    private static void header(Worksheet sheet, int column, String name) {
        sheet.value(0, column, name);
        sheet.style(0, column).bold().fillColor("DDE6EF").set();
    }

    private static void value(
            Worksheet sheet, int row, int column, @Nullable Object value, String format) {
        switch (value) {
            case null -> {
                return;
            }
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case LocalDate day -> sheet.value(row, column, day);
            default -> sheet.value(row, column, value.toString());
        }
        if (!format.isEmpty()) {
            sheet.style(row, column).format(format).set();
        }
    }

    private static String format(Column column) {
        return switch (column.type()) {
            case DATE -> DAY;
            case NUMBER, WHOLE, FLAG -> "";
            case NAME, NAMES, TEXT, CHOICE, COUNTRY, ORIGIN, FACTS, NAMED -> TEXT;
        };
    }

    private static String note(Column column) {
        String needed = column.need() == Column.Need.REQUIRED ? " Required." : "";
        String standard = column.standard().isEmpty() ? "" : " Default: " + column.standard() + ".";
        String unit = column.unit().isEmpty() ? "" : " Unit: " + column.unit() + ".";
        return (column.description() + needed + standard + unit).strip();
    }

    private static void dropDown(Worksheet sheet, int column, Column of, int lastRow) {
        String list =
                switch (of.type()) {
                    case FLAG -> "\"TRUE,FALSE\"";
                    case CHOICE -> '"' + String.join(",", of.choices()) + '"';
                    case NAME -> of.references().isEmpty() ? "" : namesIn(of.references());
                    default -> "";
                };
        if (!list.isEmpty()) {
            sheet.range(1, column, lastRow, column)
                    .validateWithListByFormula(list)
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .showErrorMessage(true)
                    .errorTitle(of.name())
                    .error("Expected " + of.inWords() + " from the list.");
        }
    }

    /** The cells of another sheet's column, to the end, so that names added there are offered. */
    private static String namesIn(String reference) {
        String[] target = reference.split("\\.");
        Table table = Schema.current().table(target[0]);
        String letters = Sheets.letters(table.columns().indexOf(table.column(target[1])));
        return "%s!$%s$2:$%s$200001".formatted(table.name(), letters, letters);
    }
}
