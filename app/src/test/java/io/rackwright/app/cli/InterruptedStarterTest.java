package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.rackwright.app.Repository;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on the starter program, in a process of its own, ended as by Ctrl-C. */
@DisabledOnOs(OS.WINDOWS)
final class InterruptedStarterTest {
    private static final int INTERRUPT = 2;

    @TempDir Path runs;

    @Test
    void aPlanThatIsInterruptedLeavesNothingBehind() throws Exception {
        Process process = plan("starter", runs.resolve("run"));
        try (Reader progress = process.errorReader(StandardCharsets.UTF_8)) {
            awaitText("optimise", progress);
            assumeThat(ignores(process, INTERRUPT))
                    .as("whoever started the tests had interrupts ignored")
                    .isFalse();

            interrupt(process);

            assertThat(process.waitFor()).isEqualTo(128 + INTERRUPT);
        }
        assertThat(runs).isEmptyDirectory();
    }

    /** On a terminal, so that it tells how far it is; weekly buckets, so that it takes a while. */
    private static Process plan(String program, Path out) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Drackwright.home=" + Repository.root(),
                                "-Drackwright.watched=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "plan",
                                program,
                                "--buckets=1w",
                                "--out=" + out));
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void awaitText(String expected, Reader from) throws IOException {
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf(expected) < 0) {
            int next = from.read();
            assertThat(next).as("ended before '%s', after: %s", expected, seen).isNotNegative();
            seen.append((char) next);
        }
    }

    /** As Linux tells; elsewhere it is taken that the process listens. */
    private static boolean ignores(Process process, int signal) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return false;
        }
        String ignored =
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> line.substring("SigIgn:".length()).strip())
                        .findFirst()
                        .orElse("0");
        return (Long.parseUnsignedLong(ignored, 16) >> (signal - 1) & 1) == 1;
    }

    private static void interrupt(Process process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
