package io.rackwright.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of every table, as far as they could be read, for checks across tables. Names count as
 * known also where another cell of their row is faulty, so that one fault does not set off a
 * hundred others.
 */
public final class ProgramRows {
    private final Map<String, List<Row>> rows;
    private final Map<String, Set<String>> known = new HashMap<>();

    ProgramRows(Map<String, List<Row>> rows) {
        this.rows = Map.copyOf(rows);
    }

    /** All rows of a table, in the order of the file; none when the file is absent. */
    public List<Row> of(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /** The values of a column, written {@code items.item}. */
    public Set<String> known(String tableAndColumn) {
        return known.computeIfAbsent(tableAndColumn, this::collect);
    }

    private Set<String> collect(String tableAndColumn) {
        int dot = tableAndColumn.indexOf('.');
        String column = tableAndColumn.substring(dot + 1);
        return of(tableAndColumn.substring(0, dot)).stream()
                .filter(row -> row.has(column))
                .map(row -> row.text(column))
                .collect(Collectors.toUnmodifiableSet());
    }
}
