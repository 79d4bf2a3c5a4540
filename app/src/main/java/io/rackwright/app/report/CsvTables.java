package io.rackwright.app.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Tables as CSV: a header, lines that end in a newline, quotes only where they are needed. */
public final class CsvTables {
    private CsvTables() {}

    /** Writes the table; leaves the writer open, with every row handed to it. */
    public static <R> void write(Table<R> table, Writer to) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
            csv.writeRecord(table.header());
            for (R row : table.rows()) {
                csv.writeRecord(table.cells(row));
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
