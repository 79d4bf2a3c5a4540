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
 * What a folder of tables holds, as data: of a program the tables in {@code tables.csv}, their
 * columns in {@code columns.csv}, both beside this class. Add a column there, then read it in
 * {@link Records}.
 */
public final class Schema {
    private static final Schema CURRENT =
            load("program", "tables.csv", "columns.csv", provenance());
    private static final Schema CHANGES =
            load("scenario", "change_kinds.csv", "change_keys.csv", List.of());
    private static final Schema RULES =
            load("rule set", "rule_tables.csv", "rule_columns.csv", verification());

    private static final Schema INPUTS =
            load("file", "input_tables.csv", "input_columns.csv", List.of());

    private final String noun;
    private final Map<String, Table> tables;

    private Schema(String noun, Map<String, Table> tables) {
        this.noun = noun;
        this.tables = tables;
    }

    /** What its tables make up together: a program, a rule set. */
    public String noun() {
        return noun;
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

    /** Trade law as dated data: see {@link io.rackwright.io.rule.RuleReader}. */
    public static Schema rules() {
        return RULES;
    }

    /** Files that commands take: see {@link io.rackwright.io.input.InputFile}. */
    public static Schema inputs() {
        return INPUTS;
    }

    /** One of its tables alone, kept in another file. */
    public Schema only(String table, String file) {
        return new Schema(noun, Map.of(table, table(table).keptIn(file)));
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

    private static Schema load(
            String noun, String tablesResource, String columnsResource, List<Column> inEveryTable) {
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
                own.addAll(inEveryTable);
            }
            boolean required = row.getField("needed").equals("required");
            tables.put(name, new Table(name, file, required, row.getField("description"), own));
        }
        return new Schema(noun, tables);
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

    /** Every row of a law says what it rests on, and how far that was verified. */
    private static List<Column> verification() {
        Column verified =
                new Column(
                        "verified",
                        Column.Type.CHOICE,
                        List.of(
                                "official_text",
                                "official_list_via_third_party",
                                "third_party",
                                "unverified"),
                        "",
                        Column.Need.OPTIONAL,
                        "unverified",
                        null,
                        null,
                        false,
                        "",
                        "How sure the row is; what is unverified is shown as such wherever it"
                                + " decides something.");
        Column checkedOn =
                new Column(
                        "checked_on",
                        Column.Type.DATE,
                        List.of(),
                        "",
                        Column.Need.NOTE,
                        "",
                        null,
                        null,
                        false,
                        "",
                        "The day on which the row was last held against its source.");
        return List.of(
                text("citation", Column.Need.OPTIONAL, "The law, and where it was published."),
                verified,
                text("verification", Column.Need.OPTIONAL, "How it was verified, in words."),
                checkedOn,
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
