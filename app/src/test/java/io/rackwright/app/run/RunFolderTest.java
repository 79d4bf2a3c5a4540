package io.rackwright.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Report;
import io.rackwright.app.report.SmallPlan;
import io.rackwright.app.report.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir Path folder;

    private static Map<String, String> contents(Path run) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(run.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    /** A report whose first rows can be written and whose third cannot. */
    private static final class FailsHalfway implements Report<Integer> {
        @Override
        public String name() {
            return "fails";
        }

        @Override
        public Table<Integer> of(PlanView plan) {
            return new Table<>(
                    List.of(
                            Column.<Integer>integer(
                                    "row",
                                    row -> {
                                        if (row == 3) {
                                            throw new IllegalStateException("row 3 is lost");
                                        }
                                        return row;
                                    })),
                    List.of(1, 2, 3));
        }
    }

    @Test
    void aRunHoldsItsTablesAndItsJson() throws IOException {
        Path run = folder.resolve("runs/first");
        RunFolder.write(run, SmallPlan.view());
        assertThat(contents(run).keySet())
                .contains(
                        "run.json",
                        "report.html",
                        "orders.csv",
                        "consumption.csv",
                        "deliveries.csv",
                        "expansions_taken.csv",
                        "pegging.csv",
                        "program/program.yaml",
                        "program/demand.csv");
    }

    @Test
    void theSamePlanIsWrittenTheSameByteForByte() throws IOException {
        RunFolder.write(folder.resolve("a"), SmallPlan.view());
        RunFolder.write(folder.resolve("b"), SmallPlan.view());
        Map<String, String> a = contents(folder.resolve("a"));
        Map<String, String> b = contents(folder.resolve("b"));
        // It says how long the writing took.
        assertThat(a.remove("run.json")).isNotEmpty();
        assertThat(b.remove("run.json")).isNotEmpty();
        assertThat(a).isEqualTo(b);
    }

    @Test
    void aFailureInTheMiddleLeavesNothing() throws IOException {
        RunFolder failing = new RunFolder(List.<Report<?>>of(new FailsHalfway()));
        assertThatThrownBy(() -> failing.writeWhole(folder.resolve("run"), SmallPlan.view()))
                .hasMessage("row 3 is lost");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aProcessThatIsStoppedLeavesNothing() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                SlowRun.class.getName(),
                                folder.resolve("run").toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("writing");
            assertThat(folder).isNotEmptyDirectory();
            process.destroy();
            process.waitFor();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anEmptyFolderIsTakenAsTheTarget() throws IOException {
        Path target = Files.createDirectory(folder.resolve("run"));
        RunFolder.write(target, SmallPlan.view());
        assertThat(target.resolve("run.json")).exists();
        assertThat(contents(folder.resolve("run"))).isNotEmpty();
    }

    @Test
    void aFolderWithSomethingInItIsNeverOverwritten() throws IOException {
        Path target = Files.createDirectory(folder.resolve("run"));
        Files.writeString(target.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> RunFolder.write(target, SmallPlan.view()))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("is not empty")
                .hasMessageContaining("Maybe");
        assertThat(contents(target)).containsOnlyKeys("notes.txt");
    }

    @Test
    void aFileIsNotARun() throws IOException {
        Path target = Files.writeString(folder.resolve("run"), "mine");
        assertThatThrownBy(() -> RunFolder.requireFree(target))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("is a file");
    }
}
