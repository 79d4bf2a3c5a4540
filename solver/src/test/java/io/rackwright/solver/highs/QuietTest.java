package io.rackwright.solver.highs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.solver.LinearModel;
import io.rackwright.solver.SolveOptions;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard output belongs to the program; a log goes to its file. */
class QuietTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void aSolveWritesNothingToStandardOutputEvenWhereCodeInCPrints()
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SolveAndPrint.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).isEqualToIgnoringNewLines("from Java");
    }

    @Test
    void theLogGoesToItsFile() throws IOException {
        Path log = folder.resolve("solve.log");

        new HighsSolver().solve(knapsack(), SolveOptions.defaults().withLogFile(log));

        assertThat(Files.readString(log)).contains("HiGHS").contains("Optimal");
    }

    /** Runs alone, since the standard output of C is not that of a test. */
    static final class SolveAndPrint {
        private SolveAndPrint() {}

        public static void main(String[] arguments) throws Throwable {
            new HighsSolver().solve(knapsack(), SolveOptions.defaults());
            Linker linker = Linker.nativeLinker();
            try (Arena arena = Arena.ofConfined()) {
                int written =
                        (int)
                                linker.downcallHandle(
                                                linker.defaultLookup().findOrThrow("puts"),
                                                FunctionDescriptor.of(JAVA_INT, ADDRESS))
                                        .invokeExact(arena.allocateFrom("from C"));
                if (written < 0) {
                    throw new IllegalStateException("C could not print at all");
                }
            }
            System.out.println("from Java");
        }
    }

    private static LinearModel knapsack() {
        LinearModel.Builder model = LinearModel.builder();
        int room = model.row(Double.NEGATIVE_INFINITY, 50);
        model.entry(room, model.integerColumn(-60, 0, 1), 10);
        model.entry(room, model.integerColumn(-100, 0, 1), 20);
        model.entry(room, model.integerColumn(-120, 0, 1), 30);
        return model.build();
    }
}
