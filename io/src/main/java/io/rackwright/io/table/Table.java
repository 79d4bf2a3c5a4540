package io.rackwright.io.table;

import java.util.List;
import java.util.Optional;

/**
 * A file of the program folder.
 *
 * @param name as the schema calls it: the file's name without its ending
 * @param required false when a program may do without the file
 */
public record Table(
        String name, String file, boolean required, String description, List<Column> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    public Optional<Column> find(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    /**
     * @throws IllegalArgumentException when the schema has no such column
     */
    public Column column(String columnName) {
        return find(columnName)
                .orElseThrow(
                        () -> new IllegalArgumentException(name + " has no column " + columnName));
    }

    public List<Column> keys() {
        return columns.stream().filter(Column::key).toList();
    }

    public boolean isCsv() {
        return file.endsWith(".csv");
    }
}
