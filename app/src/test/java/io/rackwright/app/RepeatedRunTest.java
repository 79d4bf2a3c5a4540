package io.rackwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.PlanOutcome.Planned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same program gives the same run, but for how long it took. */
final class RepeatedRunTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"programs/starter", "examples/expansion-chain"})
    void twoRunsAreTheSameButForTimeAndMemory(String program) throws IOException {
        Map<String, List<String>> first = plan(program, "first");
        Map<String, List<String>> second = plan(program, "second");

        assertThat(first)
                .containsKeys("run.json", "report.html", "orders.csv", "pegging.csv", "dates.csv");
        assertThat(second).isEqualTo(first);
    }

    private Map<String, List<String>> plan(String program, String runName) throws IOException {
        Path run = folder.resolve(runName);
        PlanOutcome outcome =
                PlanningRun.run(
                        new PlanRequest(
                                Repository.root().resolve(program), run, null, 60, 0.005, 100, 1),
                        Progress.NONE);
        assertThat(outcome).isInstanceOf(Planned.class);
        Map<String, List<String>> files = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(run)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                String name = run.relativize(file).toString();
                List<String> lines =
                        name.endsWith(".gz")
                                ? List.of(HexFormat.of().formatHex(Files.readAllBytes(file)))
                                : Files.readAllLines(file);
                files.put(name, withoutTime(name, lines));
            }
        }
        return files;
    }

    /** Tables have no time in them and stay as they are. */
    private static List<String> withoutTime(String file, List<String> lines) {
        return switch (file) {
            case "run.json" -> withoutStages(lines);
            case "report.html" ->
                    lines.stream()
                            .map(l -> l.replaceAll("\\b[0-9.,]+ s\\b", "N s"))
                            .map(l -> l.replaceAll("[0-9,]+ MB at its peak", "N MB at its peak"))
                            .toList();
            default -> lines;
        };
    }

    private static List<String> withoutStages(List<String> lines) {
        String whole = String.join("\n", lines);
        String shorter =
                whole.replaceAll("(?s)\"stages\" : \\{.*?\\}", "")
                        .replaceAll("\"seconds\" : [0-9.]+", "")
                        .replaceAll("\"peakMemoryMb\" : [0-9]+", "");
        assertThat(shorter).hasSizeLessThan(whole.length());
        return shorter.lines().toList();
    }
}
