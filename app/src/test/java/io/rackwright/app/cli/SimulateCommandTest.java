package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.PlanRequest;
import io.rackwright.app.PlanningRun;
import io.rackwright.app.Progress;
import io.rackwright.app.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs of the starter program, tried again. */
class SimulateCommandTest {
    @TempDir static Path folder;

    @BeforeAll
    static void planTheStarter() throws IOException {
        PlanRequest request =
                new PlanRequest(
                        Repository.root().resolve("programs/starter"),
                        folder.resolve("run"),
                        null,
                        60,
                        0.005,
                        300,
                        5);
        PlanningRun.run(request, Progress.NONE);
    }

    private static Called simulate(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "simulate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Called.in(folder, folder, all);
    }

    @Test
    void findsWhatPlanningFoundInTheSameFutures() throws IOException {
        Called called = simulate("run", "--futures=300", "--seed=5", "--json", "--out=tried");

        assertThat(called.err()).isEmpty();
        assertThat(called.exitCode()).isZero();
        JsonNode run =
                JsonMapper.shared().readTree(Files.readString(folder.resolve("run/run.json")));
        assertThat(JsonMapper.shared().readTree(called.out())).isEqualTo(run.path("outlook"));
        assertThat(run.path("stages").has("stress")).isTrue();
        for (String table : new String[] {"dates.csv", "date_risk.csv", "risk_drivers.csv"}) {
            assertThat(folder.resolve("tried").resolve(table))
                    .hasSameTextualContentAs(folder.resolve("run").resolve(table));
        }
    }

    @Test
    void tellsWhatIsToBeExpected() {
        Called called = simulate("run", "--futures", "200");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out())
                .startsWith("starter: 200 futures of the plan's orders\n")
                .contains("racks on time with 90% confidence")
                .contains("rack-weeks late expected")
                .contains("Late by   ");
    }

    @Test
    void whatIsNoRunIsWrongUsage() {
        Called called = simulate("nothing");

        assertThat(called.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(called.err()).contains("there is no run");
    }

    @Test
    void noFuturesAreWrongUsage() {
        Called called = simulate("run", "--futures=0");

        assertThat(called.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(called.err()).contains("--futures is 0; expected at least 1");
    }

    @Test
    void aFolderThatIsNotEmptyIsNotWrittenTo() {
        Called called = simulate("run", "--out=run");

        assertThat(called.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(called.err()).contains("is not empty");
    }
}
