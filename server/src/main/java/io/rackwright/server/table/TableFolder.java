package io.rackwright.server.table;

import io.rackwright.server.table.TableColumn.Type;
import io.rackwright.server.table.TableQuery.Filter;
import io.rackwright.server.table.TableQuery.Operator;
import io.rackwright.server.table.TableQuery.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one run, open for questions. SQL is made here alone: names are those of known
 * columns, values are parameters.
 */
public final class TableFolder {
    /** Where a row stands in its table; no sort by DuckDB keeps it. */
    private static final String ROW = "file_row_number";

    private final DuckDBConnection duck;
    private final Map<String, TableSummary> tables = new LinkedHashMap<>();
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private boolean closed;

    private TableFolder(DuckDBConnection duck) {
        this.duck = duck;
    }

    /**
     * @param copy of Parquet files
     */
    static TableFolder open(Path copy) throws IOException, SQLException {
        TableFolder folder = new TableFolder(DuckDb.open(List.of(copy)));
        try (Stream<Path> files = Files.list(copy)) {
            for (Path file : files.sorted().toList()) {
                folder.addTable(file);
            }
        } catch (IOException | SQLException e) {
            folder.close();
            throw e;
        }
        return folder;
    }

    private void addTable(Path file) throws SQLException {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.parquet$", "");
        try (Statement statement = duck.createStatement()) {
            statement.execute(
                    "create view %s as select * from read_parquet(%s, file_row_number = true)"
                            .formatted(DuckDb.name(name), DuckDb.text(file.toString())));
        }
        List<TableColumn> columns = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery("describe " + DuckDb.name(name))) {
            while (rows.next()) {
                if (!rows.getString(1).equals(ROW)) {
                    columns.add(TableColumn.ofRun(rows.getString(1), type(rows.getString(2))));
                }
            }
        }
        try (Statement statement = duck.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from " + DuckDb.name(name))) {
            rows.next();
            tables.put(name, TableSummary.ofRun(name, rows.getLong(1), columns));
        }
    }

    private static Type type(String sql) {
        return switch (sql) {
            case "BIGINT", "INTEGER", "HUGEINT", "SMALLINT", "TINYINT" -> Type.WHOLE;
            case "DOUBLE", "FLOAT" -> Type.NUMBER;
            case "DATE" -> Type.DATE;
            case "BOOLEAN" -> Type.FLAG;
            default -> sql.startsWith("DECIMAL") ? Type.NUMBER : Type.TEXT;
        };
    }

    /** The run's own, in alphabetical order; those of its program begin with {@code program.}. */
    public Map<String, TableSummary> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** Whether the run has such a table: some are left out where there is nothing to tell. */
    public boolean has(String table) {
        return tables.containsKey(table);
    }

    /** Some of the rows that match. */
    TablePage page(String table, TableQuery query, long offset, int limit) {
        TableSummary summary = summary(table);
        Where where = Where.of(query);
        String from = " from " + DuckDb.name(table) + where.sql();
        long total =
                where.sql().isEmpty()
                        ? summary.rows()
                        : ask("select count(*)" + from, where.values(), r -> r.getLong(1))
                                .getFirst();
        List<Object> values = new ArrayList<>(where.values());
        values.add((long) limit);
        values.add(offset);
        String select = "select " + names(query.columns()) + from + order(query);
        List<List<@Nullable Object>> rows =
                ask(select + " limit ? offset ?", values, r -> cells(r, query.columns()));
        return new TablePage(query.columns(), rows, total, offset, limit, null, null);
    }

    /** All rows that match, one after the other. */
    void each(String table, TableQuery query, RowSink sink) throws IOException {
        summary(table);
        Where where = Where.of(query);
        String select =
                "select "
                        + names(query.columns())
                        + " from "
                        + DuckDb.name(table)
                        + where.sql()
                        + order(query);
        try {
            ask(
                    select,
                    where.values(),
                    r -> {
                        try {
                            sink.row(cells(r, query.columns()));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        return null;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Takes one row after the other. */
    interface RowSink {
        void row(List<@Nullable Object> cells) throws IOException;
    }

    /** Reads what is wanted of a row. */
    @FunctionalInterface
    public interface RowReader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Asks a question of a view's own.
     *
     * @param sql with {@code ?} for each value; it is the program's own text, never a request's
     */
    public <T extends @Nullable Object> List<T> ask(
            String sql, List<Object> values, RowReader<T> reader) {
        inUse.readLock().lock();
        try {
            if (closed) {
                throw new ClosedFolderException();
            }
            try (Connection own = duck.duplicate();
                    PreparedStatement statement = own.prepareStatement(sql)) {
                for (int k = 0; k < values.size(); k++) {
                    statement.setObject(k + 1, values.get(k));
                }
                List<T> answers = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        answers.add(reader.read(rows));
                    }
                }
                return answers;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a question to the run's tables failed: " + sql, e);
        } finally {
            inUse.readLock().unlock();
        }
    }

    /** Its tables were closed to make room for others; to be opened again. */
    static final class ClosedFolderException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** When nobody asks any more. */
    void close() {
        inUse.writeLock().lock();
        try {
            closed = true;
            duck.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private TableSummary summary(String table) {
        TableSummary summary = tables.get(table);
        if (summary == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        return summary;
    }

    private static String names(List<TableColumn> columns) {
        return columns.stream().map(c -> DuckDb.name(c.name())).collect(Collectors.joining(", "));
    }

    /** Rows that are equal in what is asked for stay in the table's order. */
    private static String order(TableQuery query) {
        List<String> by = new ArrayList<>();
        for (Order order : query.order()) {
            by.add(
                    DuckDb.name(order.column().name())
                            + (order.descending() ? " desc" : " asc")
                            + " nulls last");
        }
        return by.isEmpty() ? "" : " order by " + String.join(", ", by) + ", " + ROW;
    }

    private static List<@Nullable Object> cells(ResultSet row, List<TableColumn> columns)
            throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (int k = 0; k < columns.size(); k++) {
            cells.add(cell(row, k + 1, columns.get(k).type()));
        }
        return cells;
    }

    private static @Nullable Object cell(ResultSet row, int at, Type type) throws SQLException {
        Object value =
                switch (type) {
                    case TEXT -> row.getString(at);
                    case NUMBER -> row.getDouble(at);
                    case WHOLE -> row.getLong(at);
                    case DATE -> row.getObject(at, LocalDate.class);
                    case FLAG -> row.getBoolean(at);
                };
        return row.wasNull() ? null : value;
    }

    /** The condition of a query, with the values of its parameters. */
    private record Where(String sql, List<Object> values) {
        static Where of(TableQuery query) {
            List<String> conditions = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            for (Filter filter : query.filters()) {
                conditions.add(condition(filter, values));
            }
            if (!query.text().isEmpty()) {
                conditions.add(anywhere(query, values));
            }
            return new Where(
                    conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions),
                    values);
        }

        private static String condition(Filter filter, List<Object> values) {
            String column = DuckDb.name(filter.column().name());
            if (filter.operator() == Operator.HAS) {
                values.add(filter.values().getFirst());
                return "contains(lower(cast(%s as varchar)), ?)".formatted(column);
            }
            String type = filter.column().type().isNumeric() ? "DOUBLE" : sqlType(filter);
            filter.values()
                    .forEach(v -> values.add(v instanceof LocalDate d ? Date.valueOf(d) : v));
            if (filter.operator() == Operator.IN) {
                String each =
                        filter.values().stream()
                                .map(v -> "cast(? as " + type + ")")
                                .collect(Collectors.joining(", "));
                return column + " in (" + each + ")";
            }
            String compared =
                    "%s %s cast(? as %s)".formatted(column, filter.operator().sql(), type);
            // Nothing is also not that value.
            return filter.operator() == Operator.NE
                    ? "(%s or %s is null)".formatted(compared, column)
                    : compared;
        }

        private static String sqlType(Filter filter) {
            return filter.column().type().sql();
        }

        private static String anywhere(TableQuery query, List<Object> values) {
            List<String> any = new ArrayList<>();
            for (TableColumn column : query.columns()) {
                if (column.type() == Type.TEXT) {
                    any.add("contains(lower(%s), lower(?))".formatted(DuckDb.name(column.name())));
                    values.add(query.text());
                }
            }
            return any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")";
        }
    }
}
