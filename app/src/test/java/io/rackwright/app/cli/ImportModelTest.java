package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.PlanOutcome;
import io.rackwright.app.PlanOutcome.Planned;
import io.rackwright.app.PlanRequest;
import io.rackwright.app.PlanningRun;
import io.rackwright.app.Progress;
import io.rackwright.app.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models in frePPLe's forms, imported by the command line and planned. */
final class ImportModelTest {
    private static final Path MODELS = Repository.root().resolve("app/src/test/resources/frepple");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"lamps-csv", "regional-csv", "cabinet-nested.xml", "kettle-flat.xml"})
    void aModelIsImportedAndPlanned(String model) throws IOException {
        String name = model.replaceFirst("\\..*", "");
        Path program = folder.resolve(name);

        Called imported =
                Called.in(
                        folder, folder, "import", MODELS.resolve(model).toString(), "--out", name);

        assertThat(imported.exitCode()).as(imported.err()).isZero();
        Path notes = MODELS.resolve(name + "-notes.md");
        if (Boolean.getBoolean("rewrite")) {
            Files.writeString(notes, Files.readString(program.resolve("import-notes.md")));
        }
        assertThat(program.resolve("import-notes.md")).hasSameTextualContentAs(notes);
        PlanOutcome outcome =
                PlanningRun.run(
                        new PlanRequest(program, folder.resolve("run"), null, 60, 0.0001),
                        Progress.NONE);
        assertThat(outcome).isInstanceOf(Planned.class);
        Planned planned = (Planned) outcome;
        assertThat(planned.plan().audit().violations()).isEmpty();
        long demanded =
                planned.plan().network().program().demands().stream()
                        .mapToLong(d -> d.racks())
                        .sum();
        long delivered =
                planned.plan().book().deliveries().stream().mapToLong(d -> d.racks()).sum();
        assertThat(delivered).isEqualTo(demanded);
    }
}
