package io.rackwright.io.frepple;

import io.rackwright.io.table.RecordCells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a program while it is put together, as the text of their cells. */
final class ProgramRows {
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

    /**
     * Adds a row.
     *
     * @param cells columns and their values in turn; null for an empty cell
     */
    void add(String table, @Nullable Object... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            Object value = cells[i + 1];
            if (value != null) {
                row.put(
                        String.valueOf(cells[i]),
                        value instanceof Double d ? RecordCells.text(d) : value.toString());
            }
        }
        tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
    }

    Map<String, List<Map<String, String>>> tables() {
        return tables;
    }
}
