package io.rackwright.server.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.rackwright.server.table.TableColumn.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TableFolderTest {
    private static final List<TableColumn> COLUMNS =
            List.of(
                    TableColumn.ofRun("name", Type.TEXT),
                    TableColumn.ofRun("amount_usd", Type.NUMBER),
                    TableColumn.ofRun("racks", Type.WHOLE),
                    TableColumn.ofRun("day", Type.DATE),
                    TableColumn.ofRun("firm", Type.FLAG));

    private static final String LISTED =
            """
            {"formatVersion": 1, "tables": [{"name": "rows", "rows": 0, "columns": [
              {"name": "name", "type": "text"}, {"name": "amount_usd", "type": "number"},
              {"name": "racks", "type": "whole"}, {"name": "day", "type": "date"},
              {"name": "firm", "type": "flag"}]}]}\
            """;

    @TempDir Path scratch;

    private TableFolder open(List<List<String>> rows) throws IOException, SQLException {
        Path run = Files.createDirectories(scratch.resolve("run"));
        Files.writeString(run.resolve("tables.json"), LISTED);
        try (CsvWriter csv = CsvWriter.builder().build(run.resolve("rows.csv"))) {
            csv.writeRecord(COLUMNS.stream().map(TableColumn::name).toList());
            rows.forEach(csv::writeRecord);
        }
        Path copy = scratch.resolve("copy");
        ParquetCopy.ensure(run, copy);
        return TableFolder.open(copy);
    }

    private static List<List<String>> random(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < 200; k++) {
            rows.add(
                    List.of(
                            List.of("HBM", "hbm, \"stack\"", "8504.40", "=1+1", "Ünï\ncode", "")
                                    .get(random.nextInt(6)),
                            random.nextInt(8) == 0
                                    ? ""
                                    : Integer.toString(random.nextInt(40)) + ".25",
                            random.nextInt(8) == 0 ? "" : Integer.toString(random.nextInt(10)),
                            random.nextInt(8) == 0
                                    ? ""
                                    : LocalDate.of(2026, 1, 1)
                                            .plusDays(random.nextInt(30))
                                            .toString(),
                            random.nextBoolean() ? "true" : "false"));
        }
        return rows;
    }

    private static TableQuery query(Random random) {
        List<String> filters = new ArrayList<>();
        List<String> operators = List.of("eq", "ne", "lt", "le", "gt", "ge", "in");
        for (int k = random.nextInt(3); k > 0; k--) {
            String operator = operators.get(random.nextInt(operators.size()));
            filters.add(
                    switch (random.nextInt(4)) {
                        case 0 -> "amount_usd:" + operator + ":" + random.nextInt(40) + ".25";
                        case 1 -> "racks:" + operator + ":" + random.nextInt(10);
                        case 2 -> "day:%s:2026-01-%02d".formatted(operator, 1 + random.nextInt(30));
                        default ->
                                "name:has:"
                                        + List.of("hb", "8504", "\"", "ü").get(random.nextInt(4));
                    });
        }
        List<String> sorts =
                List.of("", "racks", "-racks", "-day,racks", "amount_usd,-day", "firm,-amount_usd");
        return TableQuery.parse(
                COLUMNS,
                random.nextInt(3) == 0 ? List.of("HBM", "=1", "ünï").get(random.nextInt(3)) : "",
                sorts.get(random.nextInt(sorts.size())),
                filters);
    }

    /** A program's tables are asked by other code than a run's, and must answer alike. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rowsInMemoryAndInFilesAnswerAlike(long seed) throws Exception {
        Random random = new Random(seed);
        List<List<String>> rows = random(random);
        TableFolder folder = open(rows);
        CellRows<List<String>> memory = CellRows.of(rows, r -> r);
        for (int k = 0; k < 60; k++) {
            TableQuery query = query(random);
            TablePage page = folder.page("rows", query, 0, 1000);
            List<List<@Nullable Object>> expected =
                    memory.matching(query).page(0, 1000).stream()
                            .map(r -> CellRows.cells(r, COLUMNS))
                            .toList();
            assertThat(page.total()).as("seed %d: %s", seed, query).isEqualTo(expected.size());
            assertThat(texts(page.rows()))
                    .as("seed %d: %s", seed, query)
                    .isEqualTo(texts(expected));
        }
        folder.close();
    }

    /** As they are shown; empty text and nothing are the same in a CSV file. */
    private static List<List<String>> texts(List<List<@Nullable Object>> rows) {
        List<List<String>> all = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<String> texts = new ArrayList<>();
            for (@Nullable Object cell : row) {
                texts.add(
                        cell == null
                                ? ""
                                : cell instanceof Number n
                                        ? Double.toString(n.doubleValue())
                                        : cell.toString());
            }
            all.add(texts);
        }
        return all;
    }

    @Test
    void aHeadingIsTextAndKeepsItsZeros() throws Exception {
        TableFolder folder = open(List.of(List.of("8504.40", "1", "2", "2026-01-01", "true")));

        assertThat(folder.page("rows", TableQuery.all(COLUMNS), 0, 1).rows().getFirst().getFirst())
                .isEqualTo("8504.40");
        folder.close();
    }

    @Test
    void theDatabaseReachesItsFolderAndNothingElse() throws Exception {
        Path secret = Files.writeString(scratch.resolve("secret.csv"), "a\n1\n");
        Path inside = Files.createDirectories(scratch.resolve("run2"));
        Path beside = Files.createDirectories(scratch.resolve("run22"));
        Files.writeString(beside.resolve("x.csv"), "a\n1\n");
        Files.createSymbolicLink(inside.resolve("link.csv"), secret);
        try (Connection duck = DuckDb.open(List.of(inside))) {
            for (String evil :
                    List.of(
                            "select * from read_csv('%s')".formatted(secret),
                            "select * from read_csv('%s/../secret.csv')".formatted(inside),
                            "select * from read_csv('%s/x.csv')".formatted(beside),
                            "select * from read_csv('%s/link.csv')".formatted(inside),
                            "select * from read_text('/etc/passwd')",
                            "copy (select 1) to '%s'".formatted(scratch.resolve("out.csv")),
                            "attach '%s'".formatted(scratch.resolve("other.db")),
                            "install httpfs",
                            "load httpfs",
                            "set enable_external_access = true",
                            "set allowed_directories = ['/']",
                            "reset lock_configuration",
                            "select * from read_csv('http://127.0.0.1:1/x.csv')")) {
                assertThatThrownBy(
                                () -> {
                                    try (Statement statement = duck.createStatement()) {
                                        statement.execute(evil);
                                    }
                                })
                        .as(evil)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void textsThatASpreadsheetWouldComputeAreNeutral() {
        assertThat(TableFile.neutral("=cmd|' /C calc'!A0")).startsWith("'=");
        assertThat(TableFile.neutral("+1")).isEqualTo("'+1");
        assertThat(TableFile.neutral("-1")).isEqualTo("'-1");
        assertThat(TableFile.neutral("@SUM(1)")).isEqualTo("'@SUM(1)");
        assertThat(TableFile.neutral("HBM3E")).isEqualTo("HBM3E");
    }
}
