package io.rackwright.server.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.rackwright.app.report.Decimals;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a file for a person's spreadsheet. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it, so that nobody's part name is computed on opening.
 */
final class TableFile {
    /** What a sheet of a workbook holds at most, with its header. */
    static final int MOST_SHEET_ROWS = 1_048_576;

    private TableFile() {}

    /** How the rows are asked for. */
    interface Rows {
        void each(TableFolder.RowSink sink) throws IOException;
    }

    static void csv(List<TableColumn> columns, Rows rows, OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(columns.stream().map(TableColumn::name).toList());
        rows.each(cells -> csv.writeRecord(cells.stream().map(TableFile::text).toList()));
        csv.flush();
    }

    static void xlsx(String name, List<TableColumn> columns, Rows rows, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Rackwright", "1.0");
                Worksheet sheet =
                        workbook.newWorksheet(name.substring(0, Math.min(31, name.length())))) {
            for (int k = 0; k < columns.size(); k++) {
                sheet.value(0, k, columns.get(k).name());
            }
            sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int[] at = {1};
            rows.each(cells -> {
                if (at[0] == MOST_SHEET_ROWS) {
                    throw new IOException("more rows than a sheet holds");
                }
                put(sheet, at[0]++, cells);
                if (at[0] % 1000 == 0) {
                    sheet.flush();
                }
            });
        }
    }

    private static void put(Worksheet sheet, int row, List<@Nullable Object> cells) {
        for (int k = 0; k < cells.size(); k++) {
            switch (cells.get(k)) {
                case null -> {}
                case Number number -> sheet.value(row, k, number);
                case Boolean flag -> sheet.value(row, k, flag);
                case LocalDate day -> {
                    sheet.value(row, k, day);
                    sheet.style(row, k).format("yyyy-mm-dd").set();
                }
                case Object text -> sheet.value(row, k, neutral(text.toString()));
            }
        }
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> Decimals.plain(number, 0, 9);
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case String text -> neutral(text);
            default -> String.valueOf(cell);
        };
    }

    static String neutral(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
