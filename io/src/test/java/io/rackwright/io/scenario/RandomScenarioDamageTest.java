package io.rackwright.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import io.rackwright.io.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a scenario's text, reading it says something of it. */
class RandomScenarioDamageTest {
    private static final Path BASE = Path.of("src", "test", "resources", "broken", "base");
    private static final int SEEDS = 400;

    /** Every kind of change, sound as it stands. */
    private static final String SOUND = ScenariosPage.everyChange();

    @TempDir Path program;

    private ReadResult read(String text) throws IOException {
        Path scenario = program.resolve("scenarios").resolve("damaged.yaml");
        Files.writeString(scenario, text, StandardCharsets.ISO_8859_1);
        return ProgramReader.read(program, List.of("damaged"));
    }

    private void copyTheProgram() throws IOException {
        Files.createDirectory(program.resolve("scenarios"));
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file : files.toList()) {
                Files.copy(file, program.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void everyKindOfChangeIsRead() throws IOException {
        copyTheProgram();

        ReadResult result = read(SOUND);

        assertThat(result.errors()).isEmpty();
        assertThat(result.scenarios().getFirst().changes())
                .hasSameSizeAs(SOUND.lines().filter(l -> l.startsWith("  - ")).toList());
    }

    @Test
    void aDamagedScenarioIsFaultyOrStillChangesTheProgram() throws IOException {
        copyTheProgram();
        int faulty = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            ReadResult result = read(damaged(new Random(seed)));

            assertThat(result.program().isPresent())
                    .as("seed %d: a program where there is no error, and only there", seed)
                    .isEqualTo(result.errors().isEmpty());
            assertThat(result.findings())
                    .as("seed %d: findings of one line each, in their order", seed)
                    .isSortedAccordingTo(Finding.BY_PLACE)
                    .allSatisfy(f -> assertThat(f.toString()).doesNotContain("\n"));
            faulty += result.errors().isEmpty() ? 0 : 1;
        }
        assertThat(faulty).isBetween(SEEDS / 2, SEEDS);
    }

    private static String damaged(Random random) {
        StringBuilder text = new StringBuilder(SOUND);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(6)) {
                case 0 -> text.setCharAt(at, (char) (' ' + random.nextInt(200)));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                case 2 -> text.insert(at, noise(random));
                case 3 -> text.setLength(Math.max(1, at));
                default -> swapLines(text, random);
            }
        }
        return text.toString();
    }

    private static String noise(Random random) {
        List<String> words =
                List.of(
                        "\"", ",", "\n", "\t", ";", "\0", "&a ", "*a", "{", "}", "[", "]", "- ",
                        ": ", "#", "1e9", "-", "..", "!!int ", "---\n", "%", "<<: ", "null", "~");
        return words.get(random.nextInt(words.size()));
    }

    private static void swapLines(StringBuilder text, Random random) {
        List<String> lines = new ArrayList<>(text.toString().lines().toList());
        int a = random.nextInt(lines.size());
        int b = random.nextInt(lines.size());
        String line = lines.get(a);
        lines.set(a, lines.get(b));
        lines.set(b, line);
        text.setLength(0);
        text.append(String.join("\n", lines));
    }
}
