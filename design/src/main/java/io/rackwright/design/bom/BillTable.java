package io.rackwright.design.bom;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of a bill as CSV: named columns, each a function of a place in the bill. */
final class BillTable {
    private BillTable() {}

    /** A column; an empty cell is an unknown, or has no meaning there. */
    record Column(String name, Function<BillNode, String> cell) {}

    static String csv(List<Column> columns, List<BillNode> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (BillNode row : rows) {
                csv.writeRecord(columns.stream().map(c -> c.cell().apply(row)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    /** To nine significant digits, without an exponent. */
    static String number(@Nullable Double value) {
        return value == null || value.isNaN()
                ? ""
                : new BigDecimal(value)
                        .round(new MathContext(9))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
