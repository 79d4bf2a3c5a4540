package io.rackwright.server.table;

import io.rackwright.server.web.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Requests for a run's tables, answered. */
@Component
public final class TableRequests {
    private final RunTables tables;

    TableRequests(RunTables tables) {
        this.tables = tables;
    }

    /** Of a file for a spreadsheet. */
    public enum Format {
        CSV(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8)),
        XLSX(
                MediaType.valueOf(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

        private final MediaType type;

        Format(MediaType type) {
            this.type = type;
        }

        public MediaType type() {
            return type;
        }

        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The run's own tables; those of its program are the program's. */
    public List<TableSummary> summaries(Path run) {
        return tables.of(
                run,
                folder ->
                        folder.tables().values().stream()
                                .filter(t -> !t.name().startsWith(ParquetCopy.PROGRAM))
                                .toList());
    }

    public TablePage page(
            Path run,
            String table,
            String text,
            String sort,
            List<String> filters,
            long offset,
            int limit) {
        return tables.of(
                run,
                folder -> {
                    List<TableColumn> columns = columns(folder, table);
                    TableQuery query = TableQuery.parse(columns, text, sort, filters);
                    return folder.page(table, query, offset, limit);
                });
    }

    public StreamingResponseBody file(
            Path run, String table, String text, String sort, List<String> filters, Format format) {
        // Before the first byte is sent, while a refusal can still be told.
        TableQuery query =
                tables.of(
                        run,
                        folder -> TableQuery.parse(columns(folder, table), text, sort, filters));
        if (format == Format.XLSX) {
            long rows = tables.of(run, folder -> folder.page(table, query, 0, 1).total());
            if (rows >= TableFile.MOST_SHEET_ROWS) {
                throw Refusal.wrong(
                        "format",
                        "xlsx holds at most %,d rows, and %,d match; filter them, or take csv"
                                .formatted(TableFile.MOST_SHEET_ROWS - 1, rows));
            }
        }
        return out -> {
            TableFile.Rows rows =
                    sink ->
                            tables.of(
                                    run,
                                    unchecked(folder -> {
                                        folder.each(table, query, sink);
                                        return true;
                                    }));
            if (format == Format.CSV) {
                TableFile.csv(query.columns(), rows, out);
            } else {
                TableFile.xlsx(table, query.columns(), rows, out);
            }
        };
    }

    /** Rows that a view has made, as a file. */
    public static StreamingResponseBody file(
            String name,
            List<TableColumn> columns,
            List<List<@Nullable Object>> rows,
            Format format) {
        TableFile.Rows each =
                sink -> {
                    for (List<@Nullable Object> row : rows) {
                        sink.row(row);
                    }
                };
        return out -> {
            if (format == Format.CSV) {
                TableFile.csv(columns, each, out);
            } else {
                TableFile.xlsx(name, columns, each, out);
            }
        };
    }

    private interface Reading<T> {
        T of(TableFolder folder) throws java.io.IOException;
    }

    private static <T> Function<TableFolder, T> unchecked(Reading<T> reading) {
        return folder -> {
            try {
                return reading.of(folder);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
    }

    private static List<TableColumn> columns(TableFolder folder, String table) {
        TableSummary summary = folder.tables().get(table);
        if (summary == null) {
            throw Refusal.missing("The run has no such table.");
        }
        return summary.columns();
    }
}
