package io.rackwright.io.table;

import io.rackwright.io.finding.Findings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of a schema's tables, each table as far as sense can be made of it. Names count as known
 * also where another cell of their row is faulty, so that one fault does not set off a hundred
 * others.
 */
public final class TableRows {
    static final int MOST_ROWS = 200_000;
    static final int MOST_ROWS_IN_ALL = 400_000;

    private final Schema schema;
    private final Map<String, List<Row>> rows;
    private final Set<String> partial;
    private final boolean complete;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, List<?>> located = new HashMap<>();

    TableRows(Schema schema, Map<String, List<Row>> rows, Set<String> partial, boolean complete) {
        this.schema = schema;
        this.rows = Map.copyOf(rows);
        this.partial = Set.copyOf(partial);
        this.complete = complete;
    }

    /**
     * What cannot be read is among the findings.
     *
     * @param asOf stands for the default {@code as_of}
     */
    public static TableRows read(
            Schema schema, TableSource source, LocalDate asOf, Findings findings) {
        Map<String, List<Row>> rows = new HashMap<>();
        Set<String> partial = new HashSet<>();
        boolean complete = true;
        int rowCount = 0;
        for (Table table : schema.csvTables()) {
            RowReader rowReader = new RowReader(table, asOf, findings);
            int mostRows = Math.min(MOST_ROWS, MOST_ROWS_IN_ALL - rowCount);
            TableReader tableReader = new TableReader(table, rowReader, mostRows, findings);
            Optional<Lines> lines = source.lines(table);
            List<Row> read = lines.map(tableReader::read).orElse(List.of());
            rowCount += read.size();
            rows.put(table.name(), read);
            boolean unreadable = lines.isEmpty() && findings.hasErrorsIn(table.file());
            if (!tableReader.isWhole() || unreadable) {
                partial.add(table.name());
            }
            complete &= tableReader.isComplete() && !unreadable;
        }
        return new TableRows(schema, rows, partial, complete);
    }

    /** The same with other rows. */
    TableRows with(Map<String, List<Row>> changed) {
        return new TableRows(schema, changed, partial, complete);
    }

    public Schema schema() {
        return schema;
    }

    /** All rows of a table, sound or not, in the order of the file; none when it is absent. */
    public List<Row> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /** False when rows of the table are lost: a name that is not there may yet be in the file. */
    public boolean isWhole(String table) {
        return !partial.contains(table);
    }

    /** False when a cell that stands in a table is lost: a copy lacks it. */
    public boolean isComplete() {
        return complete;
    }

    /** The values of a column, written {@code items.item}, in sound and other rows. */
    public Set<String> known(String tableAndColumn) {
        return known.computeIfAbsent(tableAndColumn, this::collect);
    }

    private Set<String> collect(String tableAndColumn) {
        int dot = tableAndColumn.indexOf('.');
        String column = tableAndColumn.substring(dot + 1);
        return rows(tableAndColumn.substring(0, dot)).stream()
                .filter(row -> row.has(column))
                .map(row -> row.text(column))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The records of a table's sound rows; each table has one type of record. */
    @SuppressWarnings("unchecked")
    public <T> List<Located<T>> located(String table, Function<Row, T> toRecord) {
        return (List<Located<T>>)
                located.computeIfAbsent(
                        table,
                        _ ->
                                rows(table).stream()
                                        .filter(Row::isSound)
                                        .map(r -> new Located<>(toRecord.apply(r), r))
                                        .toList());
    }
}
