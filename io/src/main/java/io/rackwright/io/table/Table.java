package io.rackwright.io.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of the program folder, and what it holds. */
public final class Table {
    private final String name;
    private final String file;
    private final boolean required;
    private final String description;
    private final List<Column> columns;
    private final Map<String, Column> byName = new HashMap<>();

    Table(String name, String file, boolean required, String description, List<Column> columns) {
        this.name = name;
        this.file = file;
        this.required = required;
        this.description = description;
        this.columns = List.copyOf(columns);
        columns.forEach(c -> byName.put(c.name(), c));
    }

    /** The same, kept in another file. */
    public Table keptIn(String otherFile) {
        return new Table(name, otherFile, required, description, columns);
    }

    /** As the schema calls it: the file's name without its ending. */
    public String name() {
        return name;
    }

    public String file() {
        return file;
    }

    /** False when a program may do without the file. */
    public boolean required() {
        return required;
    }

    public String description() {
        return description;
    }

    /** In the order in which they are written. */
    public List<Column> columns() {
        return columns;
    }

    public Optional<Column> find(String columnName) {
        return Optional.ofNullable(byName.get(columnName));
    }

    /**
     * @throws IllegalArgumentException when the schema has no such column
     */
    public Column column(String columnName) {
        Column column = byName.get(columnName);
        if (column == null) {
            throw new IllegalArgumentException(name + " has no column " + columnName);
        }
        return column;
    }

    public List<Column> keys() {
        return columns.stream().filter(Column::key).toList();
    }

    public boolean isCsv() {
        return file.endsWith(".csv");
    }
}
