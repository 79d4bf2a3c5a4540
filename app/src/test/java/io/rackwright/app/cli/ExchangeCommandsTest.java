package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code export} and {@code import}. */
final class ExchangeCommandsTest {
    @TempDir Path folder;

    private Called call(String... arguments) {
        return Called.in(Repository.root(), folder, arguments);
    }

    @Test
    void aProgramGoesToAWorkbookAndComesBack() {
        Called exported = call("export", "starter", "--xlsx", "starter.xlsx");
        assertThat(exported.exitCode()).isZero();
        assertThat(exported.err()).isEmpty();
        assertThat(exported.out())
                .endsWith(
                        "starter.xlsx: written with no errors, no warnings on its sheet 'findings'\n");

        Called imported = call("import", "starter.xlsx", "--out", "mine");
        assertThat(imported.exitCode()).isZero();
        assertThat(imported.out()).contains("mine: bom.csv, capacity.csv, demand.csv");
        assertThat(call("validate", "mine").out()).endsWith("mine: no errors, no warnings\n");
    }

    @Test
    void aProgramThatIsReplacedKeepsWhatIsNoTable() throws IOException {
        call("export", "starter", "--xlsx", "starter.xlsx");
        call("import", "starter.xlsx", "--out", "mine");
        Path mine = folder.resolve("mine");
        Files.writeString(mine.resolve("NOTES.md"), "Why.");
        Files.writeString(mine.resolve("lanes.csv"), "from_site,to_site,mode\n");
        Files.writeString(mine.resolve("inventory.csv"), "");

        assertThat(call("import", "starter.xlsx", "--out", "mine").err())
                .contains("is not empty; --replace replaces the program in it");
        Called replaced = call("import", "starter.xlsx", "--out", "mine", "--replace");

        assertThat(replaced.exitCode()).isZero();
        assertThat(mine.resolve("NOTES.md")).hasContent("Why.");
        assertThat(call("validate", "mine").out()).endsWith("mine: no errors, no warnings\n");
    }

    @Test
    void whatIsTheSameInAnotherSpellingStaysAsItIs() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        try (var files = Files.list(Repository.root().resolve("programs/starter"))) {
            for (Path file : files.toList()) {
                Files.copy(file, mine.resolve(file.getFileName()));
            }
        }
        call("export", "mine", "--xlsx", "mine.xlsx");

        Called imported = call("import", "mine.xlsx", "--out", "mine", "--replace");

        assertThat(imported.out()).endsWith("mine: nothing changed\n");
        assertThat(mine.resolve("program.yaml"))
                .hasSameTextualContentAs(
                        Repository.root().resolve("programs/starter/program.yaml"));
    }

    @Test
    void aProgramWithErrorsIsWrittenWithThemSoThatTheyCanBeMended() throws IOException {
        call("export", "starter", "--xlsx", "starter.xlsx");
        call("import", "starter.xlsx", "--out", "mine");
        Path demand = folder.resolve("mine/demand.csv");
        List<String> lines = Files.readAllLines(demand);
        lines.set(1, lines.get(1).replaceFirst(",\\d{4}-", ",soon-"));
        Files.write(demand, lines);

        Called exported = call("export", "mine", "--xlsx", "mine.xlsx");
        assertThat(exported.exitCode()).isEqualTo(1);
        assertThat(exported.out()).endsWith("1 error, no warnings on its sheet 'findings'\n");

        Called imported = call("import", "mine.xlsx", "--out", "again");
        assertThat(imported.exitCode()).isEqualTo(1);
        assertThat(imported.err()).startsWith("demand!E2: need_by: 'soon-");
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void whatIsNotReadIsNotExported() throws IOException {
        call("export", "starter", "--xlsx", "starter.xlsx");
        call("import", "starter.xlsx", "--out", "mine");
        Path lanes = folder.resolve("mine/lanes.csv");
        Files.writeString(lanes, Files.readString(lanes).replaceFirst("notes", "remarks"));

        Called exported = call("export", "mine", "--xlsx", "mine.xlsx");

        assertThat(exported.exitCode()).isEqualTo(1);
        assertThat(exported.err())
                .contains("lanes.csv:1: remarks: the table has no such column")
                .contains("No workbook was written");
        assertThat(folder.resolve("mine.xlsx")).doesNotExist();
    }

    @Test
    void aFindingInJsonHasItsSheetAndCell() throws IOException {
        Files.writeString(folder.resolve("x.xlsx"), "no workbook");

        Called called = call("import", "x.xlsx", "--out", "mine", "--json");

        JsonNode all = JsonMapper.builder().build().readTree(called.out());
        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.err()).isEmpty();
        assertThat(all.path("findings").get(0).path("code").stringValue())
                .isEqualTo("not-a-workbook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export",
                "export starter",
                "export starter --xlsx starter.xls",
                "export starter --xlsx a.xlsx --erp b",
                "export starter --xlsx a.xlsx --within-days 3",
                "export --erp b",
                "export run --erp b --within-days 0",
                "export run --erp b --within-days 3 --released-by 2026-03-02",
                "export run --erp b --released-by soon",
                "import",
                "import a.xlsx",
                "import a.xlsx --out b --as-of 2026-01-05",
                "import a.xml --out b --as-of soon",
                "import --out b"
            })
    void wrongUsageIsToldOf(String line) {
        Called called = call(line.split(" "));

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).startsWith("rackwright: ").doesNotContain("Exception");
    }

    @Test
    void aModelThatIsNotReadLeavesNoProgram() throws IOException {
        Files.writeString(folder.resolve("model.xml"), "<plan><items/></plan>");

        Called called = call("import", "model.xml", "--out", "mine", "--as-of", "2026-01-05");

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.err()).startsWith("the model has no open demand with a due date");
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    @Test
    void ordersOfWhatIsNoRunAreNotExported() {
        Called called = call("export", "nowhere", "--erp", "orders");

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.err()).contains("there is no run").doesNotContain("Exception");
        assertThat(folder.resolve("orders")).doesNotExist();
    }
}
