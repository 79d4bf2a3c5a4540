package io.rackwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.PlanOutcome.NoPlan;
import io.rackwright.app.PlanOutcome.Planned;
import io.rackwright.app.run.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of recipes, as it is and where nothing passes. */
final class ContentTargetsTest {
    @TempDir Path folder;

    private Path example() throws IOException {
        Path to = folder.resolve("program");
        Repository.copy(Repository.root().resolve("examples").resolve("content"), to);
        return to;
    }

    private PlanOutcome plan(Path program) throws IOException {
        return PlanningRun.run(
                new PlanRequest(
                        program,
                        List.of(),
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
    }

    private static void without(Path table, String... starts) throws IOException {
        List<String> lines =
                Files.readAllLines(table).stream()
                        .filter(line -> Stream.of(starts).noneMatch(line::startsWith))
                        .toList();
        Files.write(table, lines);
    }

    @Test
    void recipesAreReadBackAsTheyWereWritten() throws IOException {
        PlanOutcome outcome = plan(example());

        assertThat(outcome).isInstanceOf(Planned.class);
        var written = ((Planned) outcome).plan().book();
        var read = RunReader.read(folder.resolve("run")).book();
        assertThat(read.recipes()).isEqualTo(written.recipes()).isNotEmpty();
        assertThat(read.rackRecipes()).isEqualTo(written.rackRecipes());
    }

    /** With trays alone from home a rack has 6,650 of 11,750. */
    @Test
    void whereNoChoiceOfSourcesPassesTheRuleTheDayAndTheNearestLevelAreTold() throws IOException {
        Path program = example();
        without(program.resolve("sources.csv"), "FRAME,S-US", "POWER,S-US");

        PlanOutcome outcome = plan(program);

        assertThat(outcome).isInstanceOf(NoPlan.class);
        assertThat(((NoPlan) outcome).reason())
                .startsWith("infeasible because racks of G1 that are needed by 2026-05-03 (D2)")
                .contains("MOSTLY_HOME, more than 60% of component cost")
                .contains("the most that any choice of sources has is 56.59%")
                .contains("Frame (FRAME), 26% of the cost (no source at home)")
                .contains("(POWER), 17.4% of the cost (no source at home)");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void whereNoPlantAtHomeMakesTheRacksThatIsTold() throws IOException {
        Path program = example();
        Path sites = program.resolve("sites.csv");
        Files.writeString(
                sites,
                Files.readString(sites)
                        .replace("P-1,Rack plant,plant,US,TX", "P-1,Rack plant,plant,MX,"));

        PlanOutcome outcome = plan(program);

        assertThat(outcome).isInstanceOf(NoPlan.class);
        assertThat(((NoPlan) outcome).reason()).endsWith("and no plant at home makes them.");
    }
}
