package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersCommandTest {
    @TempDir Path folder;

    private Path starter() throws IOException {
        Path program = folder.resolve("starter");
        Repository.copy(Repository.root().resolve("programs/starter"), program);
        return program;
    }

    private Called answers(String program) {
        return Called.in(folder, folder, "answers", program, "--runs", "runs");
    }

    @Test
    void everyQuestionIsAnsweredFromRunsThatArePlannedWhereMissing() throws IOException {
        Path program = starter();

        Called called = answers("starter");

        assertThat(called.err()).isEmpty();
        assertThat(called.exitCode()).isZero();
        assertThat(folder.resolve("runs/base/run.json")).exists();
        assertThat(folder.resolve("runs/packaging-stops/run.json")).exists();
        String page = Files.readString(program.resolve("ANSWERS.md"));
        assertThat(page)
                .contains("## 1. Which racks are late and why?")
                .contains("| DC-1/2026-06 | 2026-06-15 | 40 | 10 |")
                .contains("packaging slots at Packaging house (PKG)")
                .contains("S-PKG is closed from 2026-05-04 to 2026-05-31")
                .contains("| P-AUS | S1 | 2026 |")
                .contains("| DC-1 | MEM-24 | 0 | 7,920 |");

        Files.delete(program.resolve("ANSWERS.md"));
        assertThat(answers("starter").exitCode()).isZero();
        assertThat(Files.readString(program.resolve("ANSWERS.md"))).isEqualTo(page);
    }

    @Test
    void runsOfAnotherStateOfTheProgramAreRefused() throws IOException {
        Path program = starter();
        answers("starter");
        Path demand = program.resolve("demand.csv");
        Files.writeString(demand, Files.readString(demand).replace(",40,", ",41,"));

        Called called = answers("starter");

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.err()).contains("is of another state of the program");
    }

    @Test
    void aMistypedViewIsLocated() throws IOException {
        Path program = starter();
        Files.writeString(
                program.resolve("questions.csv"),
                "question,text,show,scenarios,sites,generations,items\n1,Why?,limit,,,,\n");

        Called called = answers("starter");

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.err()).contains("line 2: show is 'limit'").contains("Maybe 'limits'");
    }
}
