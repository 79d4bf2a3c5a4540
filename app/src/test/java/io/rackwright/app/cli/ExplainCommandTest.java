package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.PlanRequest;
import io.rackwright.app.PlanningRun;
import io.rackwright.app.Progress;
import io.rackwright.app.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of the program {@code starter}, whose packaging is short in spring. */
class ExplainCommandTest {
    private static final String LATE = "DC-1/2026-06";

    @TempDir static Path folder;

    @BeforeAll
    static void plan() throws IOException {
        Path program = Repository.root().resolve("programs/starter");
        PlanningRun.run(
                new PlanRequest(program, folder.resolve("runs/starter"), null, 60, 0.005),
                Progress.NONE);
    }

    private static Called explain(String... arguments) {
        return Called.in(
                folder,
                folder,
                Stream.concat(Stream.of("explain", "starter"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** Without line breaks, which are where the terminal's edge is. */
    private static String said(Called called) {
        assertThat(called.err()).isEmpty();
        assertThat(called.exitCode()).isZero();
        return called.out().replaceAll("\\s+", " ");
    }

    @Test
    void aLateDemandIsExplainedWithoutPlanningAnew() {
        assertThat(said(explain(LATE)))
                .contains("40 S1 racks", "late by", "packaging slots at Packaging house (PKG)")
                .contains("all of its racks can be on time, and all others as planned")
                .contains("What had to be ordered earlier", "Where its parts come from")
                .doesNotContain("Planned again");
    }

    @Test
    void whatWasNamedIsTried() {
        assertThat(said(explain(LATE, "--try")))
                .contains("Planned again without these limits: all racks are on time.");
    }

    @Test
    void aCapacityHasItsWorthByDate() {
        JsonNode answer = JsonMapper.shared().readTree(explain("PKG", "--json").out());

        assertThat(answer.toString()).contains("2026-03-30", "2026-04-27", "2026-05-25");
    }

    @Test
    void anOrderSaysWhoWaitsForIt() throws IOException {
        List<String> orders = Files.readAllLines(folder.resolve("runs/starter/orders.csv"));
        String first = orders.get(1).substring(0, orders.get(1).indexOf(','));

        assertThat(said(explain(first))).contains(first, "DC-1/");
    }

    @Test
    void aNameThatIsNotThereIsAnsweredWithTheNearest() {
        Called called = explain("DC-1/2026-60");

        assertThat(called.exitCode()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(called.err()).contains("DC-1/2026-60", "Maybe '" + LATE + "'");
        assertThat(called.out()).isEmpty();
    }
}
