package io.rackwright.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlanningCommandTest {
    private static final String TWO_FACILITIES =
            """
            # kind,id,values...
            F,1,6,10
            F,2,6,20
            C,1,9,9,18
            """;

    @TempDir private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aFolderGivesALineForEachInstanceWithWhatIsExpectedOfIt() throws IOException {
        Files.writeString(folder.resolve("b.data"), TWO_FACILITIES);
        Files.writeString(folder.resolve("a"), TWO_FACILITIES.replace("F,1,6,10", "F,1,6,0.125"));
        Files.writeString(folder.resolve("README.md"), "F,not an instance");
        Files.writeString(folder.resolve("best-known.csv"), "instance,value\nb,42.0\n");

        assertThat(run("planning", folder.toString())).isZero();

        assertThat(out.toString().lines().map(line -> line.replaceAll("\\d+\\.\\d+$", "SECONDS")))
                .containsExactly(
                        "instance,value,expected,gap,seconds",
                        "a,32.125,,0,SECONDS",
                        "b,42,42.0,0,SECONDS");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aDamagedFileIsNamedAndTheOthersAreSolved() throws IOException {
        Path damaged = Files.writeString(folder.resolve("a.csv"), "F,1,6\n");
        Files.writeString(folder.resolve("b.csv"), TWO_FACILITIES);

        assertThat(run("planning", folder.toString())).isOne();

        assertThat(out.toString()).contains("\nb,42,");
        assertThat(err.toString()).startsWith(damaged + ":1: 3 fields: expected 4");
    }

    @Test
    void whatHasNoSolutionSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "F,1,6,10\nC,1,9,9\n");

        assertThat(run("planning", file.toString())).isEqualTo(3);

        assertThat(out.toString()).contains("\na,,,,");
        assertThat(err.toString()).isEqualToIgnoringNewLines(file + ": no solution: infeasible");
    }

    @Test
    void numbersBeyondTheSolverAreFaultyInput() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "F,1,1e20,10\nC,1,9,9\n");

        assertThat(run("planning", file.toString())).isOne();

        assertThat(err.toString()).startsWith(file + ": cannot be modelled: the entry of row");
    }

    @Test
    void aPathThatIsNotThereIsFaultyInput() {
        Path missing = folder.resolve("missing");

        assertThat(run("planning", missing.toString())).isOne();

        assertThat(err.toString()).isEqualToIgnoringNewLines(missing + ": no such file or folder");
    }

    @Test
    void withoutInstancesTheUsageIsWrong() {
        assertThat(run("planning")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("FILE_OR_FOLDER");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Benchmarks.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
