package io.rackwright.io.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.CheckedDraft;
import io.rackwright.io.finding.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A sound workbook with one damage each, and what is said of it: {@code workbooks/NAME.txt} among
 * the resources, which {@code -Drewrite=true} writes anew.
 */
class DamagedWorkbooksTest {
    private static final Path BASE = Path.of("src", "test", "resources", "broken", "base");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "workbooks");

    @TempDir Path folder;

    /** Writes a damaged workbook. */
    private interface Damage {
        void write(WorkbookParts sound, Path file) throws IOException;
    }

    /** Parts of the workbook are changed, and it is packed as before. */
    private interface Change {
        void of(WorkbookParts parts);
    }

    private static Damage parts(Change change) {
        return (sound, file) -> {
            change.of(sound);
            sound.save(file);
        };
    }

    /** A cell of a table becomes a text. */
    private static Damage text(String table, String column, int row, String text) {
        return parts(p -> p.text(table, WorkbookParts.address(table, column, row), text));
    }

    private static Damage cell(String table, String column, int row, String type, String inside) {
        return parts(p -> p.cell(table, WorkbookParts.address(table, column, row), type, inside));
    }

    private static final SortedMap<String, Damage> DAMAGES = new TreeMap<>();

    static {
        DAMAGES.put("no-file", (_, _) -> {});
        DAMAGES.put("a-folder", (_, file) -> Files.createDirectory(file));
        DAMAGES.put("not-a-zip", (_, file) -> Files.writeString(file, "item,description\n"));
        DAMAGES.put(
                "old-xls",
                (_, file) -> Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 1, 2}));
        DAMAGES.put("empty", (_, file) -> Files.write(file, new byte[0]));
        DAMAGES.put("cut-short", DamagedWorkbooksTest::cutShort);
        DAMAGES.put("zip-bomb", (_, file) -> bomb(file));
        DAMAGES.put("many-parts", (_, file) -> manyParts(file));
        DAMAGES.put(
                "another-zip", parts(p -> p.all().keySet().removeIf(k -> k.contains("workbook"))));
        DAMAGES.put("macros", parts(p -> p.add("xl/vbaProject.bin", "macro")));
        DAMAGES.put(
                "document-type",
                parts(p ->
                        p.replace(
                                WorkbookParts.sheet("items"),
                                "<worksheet ",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet ")));
        DAMAGES.put(
                "unclosed-xml", parts(p -> p.replace(WorkbookParts.sheet("items"), "</row>", "")));
        DAMAGES.put("unknown-entity", parts(p -> p.text("items", "A2", "&e;")));
        DAMAGES.put(
                "nested-too-deep",
                parts(p -> p.add("xl/deep.xml", "<a>".repeat(100) + "</a>".repeat(100))));
        DAMAGES.put(
                "cell-far-outside",
                parts(p -> p.replace(WorkbookParts.sheet("items"), "r=\"A2\"", "r=\"ZZZZZZ2\"")));
        DAMAGES.put(
                "row-far-outside",
                parts(p ->
                        p.replace(
                                WorkbookParts.sheet("items"),
                                "<row r=\"2\"",
                                "<row r=\"2000000000\"")));
        DAMAGES.put(
                "rows-out-of-order",
                parts(p ->
                        p.replace(WorkbookParts.sheet("items"), "<row r=\"3\"", "<row r=\"1\"")));
        DAMAGES.put("no-such-string", cell("items", "item", 2, "s", "<v>99999</v>"));
        DAMAGES.put("sheet-missing", parts(p -> p.renameSheet("lanes", "routes of freight")));
        DAMAGES.put("sheet-misspelt", parts(p -> p.renameSheet("lanes", "lane")));
        DAMAGES.put("sheet-of-settings-missing", parts(p -> p.renameSheet("program", "x")));
        DAMAGES.put("header-misspelt", text("sources", "unit_price_usd", 1, "unit_price"));
        DAMAGES.put("header-twice", text("sources", "yield", 1, "item"));
        DAMAGES.put("header-without-a-name", text("sources", "yield", 1, ""));
        DAMAGES.put("sheet-empty", parts(DamagedWorkbooksTest::emptySheet));
        DAMAGES.put("beside-the-table", parts(DamagedWorkbooksTest::besideTheTable));
        DAMAGES.put("text-for-a-number", text("sources", "unit_price_usd", 3, "42,5"));
        DAMAGES.put("number-with-letter-o", text("items", "unit_cost_usd", 2, "4OOOO"));
        DAMAGES.put("share-beyond-one", cell("sources", "yield", 2, "n", "<v>98</v>"));
        DAMAGES.put("number-beyond-all", cell("sources", "yield", 2, "n", "<v>1e99999</v>"));
        DAMAGES.put("not-whole", cell("demand", "racks", 2, "n", "<v>4.5</v>"));
        DAMAGES.put("date-in-another-spelling", text("demand", "need_by", 3, "04.05.2026"));
        DAMAGES.put("date-with-a-time", cell("demand", "need_by", 3, "n", "<v>46146.5</v>"));
        DAMAGES.put(
                "date-as-a-number",
                parts(p ->
                        p.replace(
                                WorkbookParts.sheet("demand"),
                                "r=\"" + WorkbookParts.address("demand", "need_by", 2) + "\" s=",
                                "r=\"" + WorkbookParts.address("demand", "need_by", 2) + "\" x=")));
        DAMAGES.put("flag-yes", text("items", "kind", 2, "yes"));
        DAMAGES.put("error-cell", cell("sources", "unit_price_usd", 3, "e", "<v>#REF!</v>"));
        DAMAGES.put(
                "error-of-a-formula",
                cell("sources", "unit_price_usd", 3, "e", "<f>A1/0</f><v>#DIV/0!</v>"));
        DAMAGES.put("formula-without-value", cell("sources", "unit_price_usd", 3, "", "<f>A1</f>"));
        DAMAGES.put("formula", cell("sources", "unit_price_usd", 3, "", "<f>B1*2</f><v>42000</v>"));
        DAMAGES.put("item-unknown", text("sources", "item", 3, "RACK-S2"));
        DAMAGES.put("item-twice", text("items", "item", 3, "RACK-S1"));
        DAMAGES.put("line-break", text("items", "description", 3, "one&#10;two"));
        DAMAGES.put("long-cell", text("items", "description", 3, "x".repeat(5000)));
        DAMAGES.put("hts-as-a-number", cell("items", "refs", 2, "n", "<v>8471.5</v>"));
        DAMAGES.put("setting-unknown", text("program", "A2", "format"));
        DAMAGES.put("setting-twice", text("program", "A3", "format_version"));
        DAMAGES.put("setting-without-a-key", text("program", "A3", ""));
        DAMAGES.put("setting-faulty", text("program", "B3", "next year"));
        DAMAGES.put("settings-without-a-header", text("program", "B1", "worth"));
    }

    /** In the settings the address is given as it is: A and B are key and value. */
    private static Damage text(String sheet, String address, String text) {
        return parts(p -> p.text(sheet, address, text));
    }

    private static void cutShort(WorkbookParts sound, Path file) throws IOException {
        sound.save(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static void bomb(Path file) throws IOException {
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int megabyte = 0; megabyte <= 257; megabyte++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }
    }

    private static void manyParts(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int part = 0; part <= Archive.MOST_PARTS; part++) {
                zip.putNextEntry(new ZipEntry(part + ".xml"));
            }
        }
    }

    private static void emptySheet(WorkbookParts parts) {
        String sheet = WorkbookParts.sheet("lanes");
        parts.add(sheet, parts.part(sheet).replaceAll("<row.*</row>", ""));
    }

    private static void besideTheTable(WorkbookParts parts) {
        parts.replace(
                WorkbookParts.sheet("lanes"),
                "</row><row r=\"3\"",
                "<c r=\"Z2\" t=\"inlineStr\"><is><t>ask Joe</t></is></c></row><row r=\"3\"");
    }

    static Stream<String> damages() {
        return DAMAGES.keySet().stream();
    }

    @Test
    void theWorkbookThatIsDamagedIsSoundBefore() throws IOException {
        Path file = folder.resolve("sound.xlsx");
        WorkbookParts.of(BASE).save(file);

        assertThat(WorkbookReader.read(file, folder).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void eachDamageIsFoundInItsPlace(String name) throws IOException {
        Path file = folder.resolve("damaged.xlsx");
        Objects.requireNonNull(DAMAGES.get(name)).write(WorkbookParts.of(BASE), file);

        CheckedDraft read = WorkbookReader.read(file, folder);

        String said =
                read.findings().stream()
                        .map(Finding::toString)
                        .map(line -> line.replace(file.toString(), "damaged.xlsx") + "\n")
                        .collect(Collectors.joining());
        assertThat(said).isNotEmpty().doesNotContain("Exception");
        Path expected = EXPECTED.resolve(name + ".txt");
        if (Boolean.getBoolean("rewrite")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }
}
