package io.rackwright.server.table;

import io.rackwright.app.report.TablesJson;
import io.rackwright.io.table.Column;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import io.rackwright.server.DataFolder;
import io.rackwright.server.table.TableColumn.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies the tables of a run, and of the program in it, from CSV to Parquet: there whole or not at
 * all, made once, and made again where it was removed.
 */
final class ParquetCopy {
    /** Tables of the program stand beside those of the run, which have no dot in their name. */
    static final String PROGRAM = "program.";

    private ParquetCopy() {}

    /**
     * @param run folder of the run
     * @param copy where the copy is, or is to be
     */
    static void ensure(Path run, Path copy) throws IOException, SQLException {
        if (Files.isDirectory(copy)) {
            return;
        }
        Path beside = copy.resolveSibling("." + copy.getFileName() + ".partial");
        DataFolder.remove(beside);
        Files.createDirectories(beside);
        try (Connection duck = DuckDb.open(List.of(run, beside));
                Statement statement = duck.createStatement()) {
            for (Map.Entry<String, Map<String, Type>> table : tables(run).entrySet()) {
                statement.execute(
                        copyOne(
                                run.resolve(table.getKey() + ".csv"),
                                beside.resolve(table.getKey() + ".parquet"),
                                table.getValue()));
            }
            for (Table table : Schema.current().csvTables()) {
                statement.execute(
                        copyOfProgram(
                                run.resolve("program").resolve(table.file()),
                                beside.resolve(PROGRAM + table.name() + ".parquet"),
                                table));
            }
        }
        Files.move(beside, copy, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String copyOne(Path csv, Path parquet, Map<String, Type> columns) {
        String read =
                columns.isEmpty()
                        // Made by an older version, which did not say what its columns hold.
                        ? "read_csv(%s, header = true, sample_size = -1)"
                                .formatted(DuckDb.text(csv.toString()))
                        : read(csv, columns);
        return "copy (select * from %s) to %s (format parquet)"
                .formatted(read, DuckDb.text(parquet.toString()));
    }

    /** With every column that the table can have, so that a view need not ask which it has. */
    private static String copyOfProgram(Path csv, Path parquet, Table table) throws IOException {
        Map<String, Type> there =
                Files.isRegularFile(csv) ? ofProgram(csv, table) : new LinkedHashMap<>();
        List<String> all = new ArrayList<>();
        there.keySet().forEach(name -> all.add(DuckDb.name(name)));
        for (Column column : table.columns()) {
            if (!there.containsKey(column.name())) {
                all.add(
                        "cast(null as %s) as %s"
                                .formatted(Type.of(column).sql(), DuckDb.name(column.name())));
            }
        }
        String from = there.isEmpty() ? "(select 1) where false" : read(csv, there);
        return "copy (select %s from %s) to %s (format parquet)"
                .formatted(String.join(", ", all), from, DuckDb.text(parquet.toString()));
    }

    private static String read(Path csv, Map<String, Type> columns) {
        String types =
                columns.entrySet().stream()
                        .map(c -> DuckDb.text(c.getKey()) + ": " + DuckDb.text(c.getValue().sql()))
                        .collect(Collectors.joining(", ", "{", "}"));
        return ("read_csv(%s, header = true, auto_detect = false, delim = ',', quote = '\"', escape"
                        + " = '\"', columns = %s)")
                .formatted(DuckDb.text(csv.toString()), types);
    }

    /** The run's own tables; without columns where nothing says what they hold. */
    private static Map<String, Map<String, Type>> tables(Path run) throws IOException {
        Map<String, Map<String, Type>> tables = new LinkedHashMap<>();
        Path listed = run.resolve(TablesJson.NAME);
        if (Files.isRegularFile(listed)) {
            for (JsonNode table :
                    JsonMapper.shared().readTree(Files.readString(listed)).path("tables")) {
                Map<String, Type> columns = new LinkedHashMap<>();
                for (JsonNode column : table.path("columns")) {
                    columns.put(
                            column.path("name").asString(),
                            Type.valueOf(column.path("type").asString().toUpperCase(Locale.ROOT)));
                }
                tables.put(table.path("name").asString(), columns);
            }
            return tables;
        }
        try (Stream<Path> files = Files.list(run)) {
            files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".csv"))
                    .sorted()
                    .forEach(f -> tables.put(f.substring(0, f.length() - 4), Map.of()));
        }
        return tables;
    }

    /** In the order of the file, which may lack columns that no row fills. */
    private static Map<String, Type> ofProgram(Path file, Table table) throws IOException {
        Map<String, Type> columns = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String name : lines.findFirst().orElse("").split(",", -1)) {
                columns.put(name, table.find(name).map(Type::of).orElse(Type.TEXT));
            }
        }
        return columns;
    }
}
