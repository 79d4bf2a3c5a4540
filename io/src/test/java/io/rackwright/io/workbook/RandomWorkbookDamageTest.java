package io.rackwright.io.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.CheckedDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to the parts of a workbook, reading it ends in findings or a program. */
class RandomWorkbookDamageTest {
    private static final Path BASE = Path.of("src", "test", "resources", "broken", "base");
    private static final String[] NOISE = {
        "<",
        ">",
        "\"",
        "</c>",
        "<c>",
        "<row>",
        " r=\"B2\"",
        " t=\"s\"",
        " t=\"e\"",
        " s=\"999\"",
        "-1",
        "99999999999",
        "1e999",
        "<v/>",
        "<f>A1</f>",
        "&lt;",
        "_x0000_",
        "<is><t/></is>",
        "t=\"zz\"",
        "\u00e9",
        " r=\"A0\"",
        "<f t=\"shared\" si=\"7\"/>",
        "<f t=\"array\" ref=\"x\"/>"
    };

    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+\\d+)\".*?</c>");

    private static final String[] CELLS = {
        "<c r=\"%s\" s=\"999\"><v>1</v></c>",
        "<c r=\"%s\" s=\"-1\"><v>1</v></c>",
        "<c r=\"%s\" s=\"x\"><v>1</v></c>",
        "<c r=\"%s\" t=\"s\"><v>-1</v></c>",
        "<c r=\"%s\" t=\"s\"><v>x</v></c>",
        "<c r=\"%s\" t=\"s\"/>",
        "<c r=\"%s\" t=\"zz\"><v>1</v></c>",
        "<c r=\"%s\" t=\"b\"><v>7</v></c>",
        "<c r=\"%s\" t=\"d\"><v>2026-01-01</v></c>",
        "<c r=\"%s\" t=\"str\"><v>text</v></c>",
        "<c r=\"%s\" s=\"3\"><v>1e30</v></c>",
        "<c r=\"%s\" s=\"3\"><v>-5</v></c>",
        "<c r=\"%s\"><f t=\"shared\" si=\"7\"/><v>1</v></c>",
        "<c r=\"%s\"><f t=\"shared\" ref=\"A1:B2\" si=\"x\">A1</f><v>1</v></c>",
        "<c r=\"%s\"><f t=\"array\" ref=\"\">A1</f><v>1</v></c>",
        "<c r=\"%s\"><v>1</v><v>2</v></c>",
        "<c><v>1</v></c>",
        "<c r=\"%s\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>"
    };

    @TempDir Path folder;

    static IntStream hundreds() {
        return IntStream.range(0, 2);
    }

    @ParameterizedTest(name = "seeds from {0}00")
    @MethodSource("hundreds")
    void aDamagedWorkbookIsFaultyOrStillAProgram(int hundred) throws IOException {
        WorkbookParts sound = WorkbookParts.of(BASE);
        for (int seed = 100 * hundred; seed < 100 * hundred + 100; seed++) {
            Path file = folder.resolve(seed + ".xlsx");
            damaged(sound, new Random(seed)).save(file);

            CheckedDraft read = WorkbookReader.read(file, folder);

            assertThat(read.hasErrors() || read.result().program().isPresent())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private static WorkbookParts damaged(WorkbookParts sound, Random random) {
        WorkbookParts parts = sound.copy();
        List<String> names = parts.all().keySet().stream().filter(n -> n.endsWith("ml")).toList();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String name = names.get(random.nextInt(names.size()));
            String text = parts.part(name);
            if (random.nextBoolean() && name.contains("worksheets/sheet")) {
                parts.add(name, withAnotherCell(text, random));
                continue;
            }
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(8));
            String noise = random.nextInt(4) == 0 ? "" : NOISE[random.nextInt(NOISE.length)];
            parts.add(name, text.substring(0, from) + noise + text.substring(to));
        }
        return parts;
    }

    /** The XML stays whole, and the cell makes no sense. */
    private static String withAnotherCell(String text, Random random) {
        List<MatchResult> cells = CELL.matcher(text).results().toList();
        if (cells.isEmpty()) {
            return text;
        }
        MatchResult cell = cells.get(random.nextInt(cells.size()));
        String instead = CELLS[random.nextInt(CELLS.length)].formatted(cell.group(1));
        return text.substring(0, cell.start()) + instead + text.substring(cell.end());
    }
}
