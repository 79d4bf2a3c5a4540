package io.rackwright.io.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.CheckedDraft;
import io.rackwright.io.ProgramReader;
import io.rackwright.io.ProgramWriter;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other tools make of a workbook when they save it; the program in it is the same. */
class ForeignWorkbooksTest {
    private static final Path BASE = Path.of("src", "test", "resources", "broken", "base");

    @TempDir Path folder;
    private Path file = Path.of("");
    private CheckedDraft base = ProgramReader.draft(BASE);

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("edited.xlsx");
    }

    private void assertTheProgramIsTheSame(CheckedDraft read) {
        assertThat(read.findings()).isEmpty();
        assertThat(ProgramWriter.texts(read.draft())).isEqualTo(ProgramWriter.texts(base.draft()));
    }

    private CheckedDraft saved(WorkbookParts parts) throws IOException {
        parts.save(file);
        return WorkbookReader.read(file, folder);
    }

    /** Every table again as plain cells, the way a script would write it. */
    private CheckedDraft rewritten(CellWriter writer, boolean shuffled) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "a script", null)) {
            List<Table> tables = new ArrayList<>(Schema.current().csvTables());
            if (shuffled) {
                Collections.reverse(tables);
            }
            for (Table table : tables) {
                write(table, workbook.newWorksheet(table.name()), writer, shuffled);
            }
            Worksheet settings = workbook.newWorksheet("Program");
            settings.value(0, 0, "key");
            settings.value(0, 1, "value");
            for (int i = 0; i < base.draft().settingTexts().size(); i++) {
                settings.value(i + 1, 0, base.draft().settingTexts().get(i).path());
                writer.write(settings, i + 1, 1, base.draft().settingTexts().get(i).text());
            }
        }
        return WorkbookReader.read(file, folder);
    }

    private interface CellWriter {
        void write(Worksheet sheet, int row, int column, String text);
    }

    private void write(Table table, Worksheet sheet, CellWriter writer, boolean shuffled) {
        List<String> columns =
                new ArrayList<>(table.columns().stream().map(c -> c.name()).toList());
        if (shuffled) {
            Collections.reverse(columns);
        }
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c));
            for (int r = 0; r < base.draft().rows(table.name()).size(); r++) {
                String cell = base.draft().rows(table.name()).get(r).cell(columns.get(c));
                if (!cell.isEmpty()) {
                    writer.write(sheet, r + 1, c, cell);
                }
            }
        }
    }

    @Test
    void everyCellMayBeText() throws IOException {
        assertTheProgramIsTheSame(rewritten(Worksheet::value, false));
    }

    @Test
    void textMayStandInTheSheetItself() throws IOException {
        assertTheProgramIsTheSame(rewritten(Worksheet::inlineString, false));
    }

    @Test
    void sheetsAndColumnsMayComeInAnyOrder() throws IOException {
        assertTheProgramIsTheSame(rewritten(Worksheet::value, true));
    }

    @Test
    void emptiedRowsAndColumnsAreNoPartOfATable() throws IOException {
        WorkbookParts parts = WorkbookParts.of(BASE);
        String sheet = WorkbookParts.sheet("lanes");
        parts.replace(sheet, "</row><row r=\"2\"", "<c r=\"Z1\" s=\"1\"/></row><row r=\"2\"");
        parts.replace(
                sheet,
                "</sheetData>",
                "<row r=\"900\"><c r=\"A900\" s=\"2\"/></row><row r=\"901\"/></sheetData>");

        assertTheProgramIsTheSame(saved(parts));
    }

    @Test
    void aSheetMaySayThatItIsAsLargeAsAnyCanBe() throws IOException {
        WorkbookParts parts = WorkbookParts.of(BASE);
        String sheet = WorkbookParts.sheet("lanes");
        parts.add(
                sheet,
                parts.part(sheet)
                        .replaceFirst(
                                "<dimension ref=\"[^\"]*\"", "<dimension ref=\"A1:XFD1048576\""));

        assertTheProgramIsTheSame(saved(parts));
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        WorkbookParts parts = WorkbookParts.of(BASE);
        parts.replace("xl/workbook.xml", "date1904=\"false\"", "date1904=\"1\"");
        for (Table table : Schema.current().tables()) {
            String sheet = WorkbookParts.sheet(table.name());
            Matcher days =
                    Pattern.compile("( s=\"\\d+\" t=\"n\"><v>)(\\d+)\\.0</v>")
                            .matcher(parts.part(sheet));
            parts.add(sheet, days.replaceAll(ForeignWorkbooksTest::from1904));
        }

        assertTheProgramIsTheSame(saved(parts));
    }

    /** 1462 days lie between the two first days. */
    private static String from1904(MatchResult day) {
        return day.group(1) + (Integer.parseInt(day.group(2)) - 1462) + "</v>";
    }

    @Test
    void theValueOfAFormulaIsTakenAndToldOf() throws IOException {
        String address = WorkbookParts.address("sources", "unit_price_usd", 2);
        CheckedDraft read =
                saved(
                        WorkbookParts.of(BASE)
                                .cell("sources", address, "", "<f>20000*2</f><v>40000</v>"));

        assertThat(ProgramWriter.texts(read.draft())).isEqualTo(ProgramWriter.texts(base.draft()));
        assertThat(read.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "sources!"
                                + address
                                + ": warning: unit_price_usd: a formula: its value"
                                + " when last computed was taken");
    }

    @Test
    void aTextThatLooksLikeANumberStaysText() throws IOException {
        String address = WorkbookParts.address("items", "refs", 2);
        CheckedDraft read = saved(WorkbookParts.of(BASE).text("items", address, "007"));

        assertThat(read.findings()).isEmpty();
        Path again = folder.resolve("again.xlsx");
        try (OutputStream out = Files.newOutputStream(again)) {
            WorkbookWriter.write(read, out);
        }
        assertThat(WorkbookReader.read(again, folder).draft().rows("items").getFirst().text("refs"))
                .isEqualTo("007");
    }

    @Test
    void noCellThatIsWrittenIsAFormula() throws IOException {
        CheckedDraft read =
                saved(
                        WorkbookParts.of(BASE)
                                .text(
                                        "items",
                                        WorkbookParts.address("items", "description", 2),
                                        "=HYPERLINK(1)"));
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookWriter.write(read, out);
        }

        assertThat(WorkbookReader.read(file, folder).findings()).isEmpty();
        assertThat(
                        WorkbookReader.read(file, folder)
                                .draft()
                                .rows("items")
                                .getFirst()
                                .text("description"))
                .isEqualTo("=HYPERLINK(1)");
    }
}
