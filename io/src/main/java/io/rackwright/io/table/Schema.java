package io.rackwright.io.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program folder holds, as data: the tables in {@code tables.csv}, their columns in {@code
 * columns.csv}, both beside this class. Add a column there, then read it in {@link Records}.
 */
public final class Schema {
    private static final Schema CURRENT = load("tables.csv", "columns.csv");
    private static final Schema CHANGES = load("change_kinds.csv", "change_keys.csv");

    private final Map<String, Table> tables;

    private Schema(Map<String, Table> tables) {
        this.tables = tables;
    }

    public static Schema current() {
        return CURRENT;
    }

    /**
     * The kinds of change that a scenario may state: each is a table here, its keys are columns. Of
     * {@code set} and its like only the keys of one value are.
     */
    public static Schema changes() {
        return CHANGES;
    }

    /** In the order of the documentation: {@code program.yaml} first. */
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    public List<Table> csvTables() {
        return tables.values().stream().filter(Table::isCsv).toList();
    }

    /**
     * @throws IllegalArgumentException when there is no such table
     */
    public Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("the schema has no table " + name);
        }
        return table;
    }

    private static Schema load(String tablesResource, String columnsResource) {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        for (NamedCsvRecord row : resource(columnsResource)) {
            columns.computeIfAbsent(row.getField("table"), _ -> new ArrayList<>()).add(column(row));
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        for (NamedCsvRecord row : resource(tablesResource)) {
            String name = row.getField("table");
            String file = row.getField("file");
            List<Column> own = columns.getOrDefault(name, new ArrayList<>());
            if (file.endsWith(".csv")) {
                own.addAll(provenance());
            }
            boolean required = row.getField("needed").equals("required");
            tables.put(name, new Table(name, file, required, row.getField("description"), own));
        }
        return new Schema(tables);
    }

    private static Column column(NamedCsvRecord row) {
        String type = row.getField("type");
        List<String> choices = List.of();
        if (type.startsWith("choice(")) {
            choices = List.of(type.substring("choice(".length(), type.length() - 1).split("\\|"));
            type = "choice";
        }
        return new Column(
                row.getField("column"),
                Column.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                choices,
                row.getField("unit"),
                Column.Need.valueOf(row.getField("needed").toUpperCase(Locale.ROOT)),
                row.getField("default"),
                range(row.getField("range")),
                range(row.getField("usual")),
                row.getField("key").equals("yes"),
                row.getField("references"),
                row.getField("description"));
    }

    /** Every table says where its figures come from. */
    private static List<Column> provenance() {
        return List.of(
                text("mark", Column.Need.OPTIONAL, "fact, estimate, assumption or recalled."),
                text("refs", Column.Need.OPTIONAL, "Keys into `NOTES.md`, by semicolons."),
                text("notes", Column.Need.NOTE, ""));
    }

    private static Column text(String name, Column.Need need, String description) {
        return new Column(
                name,
                Column.Type.TEXT,
                List.of(),
                "",
                need,
                "",
                null,
                null,
                false,
                "",
                description);
    }

    private static @Nullable Range range(String text) {
        return text.isEmpty() ? null : Range.parse(text);
    }

    private static List<NamedCsvRecord> resource(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the schema's " + name + " is not on the path");
            }
            return CsvReader.builder().ofNamedCsvRecord(in).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
