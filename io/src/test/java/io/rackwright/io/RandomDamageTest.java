package io.rackwright.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to the bytes of a program folder, reading it says something of it. */
class RandomDamageTest {
    private static final Path BASE = Path.of("src", "test", "resources", "broken", "base");
    private static final int SEEDS = 300;

    @TempDir Path folder;

    static IntStream hundreds() {
        return IntStream.range(0, SEEDS / 100);
    }

    @ParameterizedTest(name = "seeds from {0}00")
    @MethodSource("hundreds")
    void aDamagedFolderIsFaultyOrStillAProgram(int hundred) throws IOException {
        for (int seed = 100 * hundred; seed < 100 * hundred + 100; seed++) {
            Random random = new Random(seed);
            Path damaged = copy(folder.resolve("seed" + seed));
            int times = 1 + random.nextInt(3);
            for (int i = 0; i < times; i++) {
                damage(damaged, random);
            }

            ReadResult result = ProgramReader.read(damaged);

            assertThat(result.program().isPresent())
                    .as("seed %d: a program where there is no error, and only there", seed)
                    .isEqualTo(result.errors().isEmpty());
            assertThat(result.findings())
                    .as("seed %d: findings of one line each, in their order", seed)
                    .isSortedAccordingTo(Finding.BY_PLACE)
                    .allSatisfy(f -> assertThat(f.toString()).doesNotContain("\n"));
            if (result.program().isPresent()) {
                Path written = folder.resolve("written" + seed);
                ProgramWriter.write(result.program().get(), written);
                assertThat(ProgramReader.read(written).program())
                        .as("seed %d: what was read is a whole program", seed)
                        .isEqualTo(result.program());
            }
        }
    }

    private static Path copy(Path target) throws IOException {
        Files.createDirectories(target);
        for (Path file : files(BASE)) {
            Files.copy(file, target.resolve(file.getFileName()));
        }
        return target;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void damage(Path folder, Random random) throws IOException {
        List<Path> files = files(folder);
        Path file = files.get(random.nextInt(files.size()));
        Path other = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            return;
        }
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(9)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes = spliced(bytes, at, 1 + random.nextInt(8), new byte[0]);
            case 2 -> bytes = spliced(bytes, at, 0, noise(random));
            case 3 -> bytes = Arrays.copyOf(bytes, at);
            case 4 -> bytes = withLines(bytes, lines -> lines.add(lines.get(at % lines.size())));
            case 5 -> bytes = withLines(bytes, lines -> lines.remove(at % lines.size()));
            case 6 -> bytes = withLines(bytes, lines -> shuffleCells(lines, random));
            case 7 -> bytes = withLines(bytes, lines -> Collections.shuffle(lines, random));
            default -> {
                byte[] moved = Files.readAllBytes(other);
                Files.write(other, bytes);
                bytes = moved;
            }
        }
        Files.write(file, bytes);
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] added) {
        int end = Math.min(bytes.length, at + removed);
        byte[] result = new byte[bytes.length - (end - at) + added.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(added, 0, result, at, added.length);
        System.arraycopy(bytes, end, result, at + added.length, bytes.length - end);
        return result;
    }

    /** Bytes that mean something to a parser, or nothing to anyone. */
    private static byte[] noise(Random random) {
        String[] words = {
            "\"",
            ",",
            "\n",
            "\r",
            "\t",
            ";",
            "\0",
            "'",
            "&a ",
            "*a",
            "{",
            "[",
            "- ",
            ": ",
            "#",
            "\uFEFF",
            "\u00E9",
            "\uD83D\uDE00",
            "1e9",
            "-",
            "..",
            "!!int ",
            "---\n",
            "%",
            "<<: "
        };
        if (random.nextInt(4) == 0) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            random.nextBytes(bytes);
            return bytes;
        }
        return words[random.nextInt(words.length)].getBytes(StandardCharsets.UTF_8);
    }

    private interface LineChange {
        void change(List<String> lines);
    }

    private static byte[] withLines(byte[] bytes, LineChange change) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        change.change(lines);
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void shuffleCells(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        List<String> cells = new ArrayList<>(List.of(lines.get(at).split(",", -1)));
        Collections.shuffle(cells, random);
        lines.set(at, String.join(",", cells));
    }
}
