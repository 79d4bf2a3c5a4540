package io.rackwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.PlanOutcome.Planned;
import io.rackwright.app.report.PlanView;
import io.rackwright.io.scenario.ScenarioFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code examples} binds one feature, says in its README what a good plan does, and
 * keeps what the plan did in {@code expected.txt}, and in {@code tables} those tables of the run
 * that show it best. With {@code -Drewrite=true} that file is written anew; read the difference
 * before it is committed.
 */
final class ExamplesTest {
    @TempDir Path folder;

    static List<Arguments> scenarios() throws IOException {
        List<Arguments> scenarios = new ArrayList<>();
        for (String example : examples()) {
            Path folder = Repository.root().resolve("examples").resolve(example);
            for (String name : new ScenarioFolder(folder).names()) {
                scenarios.add(Arguments.of(example, name));
            }
        }
        return scenarios;
    }

    static List<String> examples() throws IOException {
        try (Stream<Path> folders = Files.list(Repository.root().resolve("examples"))) {
            return folders.filter(Files::isDirectory)
                    .map(example -> example.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theExampleIsPlannedAsItsPageSays(String name) throws IOException {
        Path example = Repository.root().resolve("examples").resolve(name);
        assertIsPlannedAs(example.resolve("expected.txt"), example, List.of());
        Path tables = example.resolve("tables");
        if (Files.isDirectory(tables)) {
            assertTablesAre(tables);
        }
    }

    /** The tables that it keeps, byte for byte. */
    private void assertTablesAre(Path tables) throws IOException {
        try (Stream<Path> files = Files.list(tables)) {
            for (Path expected : files.toList()) {
                String table =
                        Files.readString(folder.resolve("run").resolve(expected.getFileName()));
                if (Boolean.getBoolean("rewrite")) {
                    Files.writeString(expected, table);
                }
                assertThat(expected).hasContent(table);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("scenarios")
    void theScenarioIsPlannedAsItsPageSays(String name, String scenario) throws IOException {
        Path example = Repository.root().resolve("examples").resolve(name);
        Path expected = example.resolve("scenarios").resolve(scenario + ".txt");
        assertIsPlannedAs(expected, example, List.of(scenario));
    }

    private void assertIsPlannedAs(Path expected, Path example, List<String> scenarios)
            throws IOException {
        PlanOutcome outcome =
                PlanningRun.run(
                        new PlanRequest(
                                example,
                                scenarios,
                                folder.resolve("run"),
                                null,
                                60,
                                0.0001,
                                0,
                                0,
                                null,
                                null,
                                null),
                        Progress.NONE);

        assertThat(outcome).isInstanceOf(Planned.class);
        PlanView plan = ((Planned) outcome).plan();
        assertThat(((Planned) outcome).warnings()).isEmpty();
        assertThat(plan.audit().violations()).isEmpty();
        String brief = PlanInBrief.of(plan);
        if (Boolean.getBoolean("rewrite")) {
            Files.writeString(expected, brief);
        }
        assertThat(expected).hasContent(brief);
    }
}
