package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.PlanOutcome;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, since it ends by a signal. */
@DisabledOnOs(OS.WINDOWS)
final class InterruptedPlanTest {
    private static final int ENDED_BY_TERM = 128 + 15;

    @TempDir Path folder;

    @Test
    void aPlanThatIsStoppedEndsWithTheSignalsExitCodeAndSaysNothing() throws Exception {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LongPlan.class.getName())
                        .directory(folder.toFile())
                        .start();
        try (Reader out = process.inputReader(StandardCharsets.UTF_8);
                Reader err = process.errorReader(StandardCharsets.UTF_8)) {
            assertThat(out.read()).as("planning has begun").isEqualTo('.');

            process.toHandle().destroy();

            assertThat(process.waitFor()).isEqualTo(ENDED_BY_TERM);
            assertThat(out.read()).as("standard output ends").isEqualTo(-1);
            assertThat(err.read()).as("standard error is empty").isEqualTo(-1);
        }
        assertThat(folder).isEmptyDirectory();
    }

    /**
     * Plans for a minute, and fails when something it needs is cleared away as the process ends.
     */
    static final class LongPlan {
        private LongPlan() {}

        public static void main(String[] arguments) {
            Invocation invocation = Invocation.ofProcess("plan");
            PlanCommand plan =
                    new PlanCommand(
                            invocation,
                            (_, _) -> {
                                Thread planning = Thread.currentThread();
                                Runtime.getRuntime()
                                        .addShutdownHook(new Thread(() -> pullAway(planning)));
                                invocation.out().print('.');
                                invocation.out().flush();
                                return planForAMinute();
                            });
            System.exit(RackwrightCommand.run(invocation, List.of(plan)));
        }

        private static PlanOutcome planForAMinute() {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                throw new IllegalStateException("a file is gone", e);
            }
            return new PlanOutcome.NoPlan("nobody stopped it");
        }

        private static void pullAway(Thread planning) {
            planning.interrupt();
            try {
                // Long enough for a complaint to be printed, were there one.
                planning.join(Duration.ofMillis(500));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
