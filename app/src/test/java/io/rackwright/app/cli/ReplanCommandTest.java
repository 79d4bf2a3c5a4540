package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan --from RUN}, from the command line. */
class ReplanCommandTest {
    @TempDir Path folder;

    @BeforeEach
    void yesterdayIsPlanned() throws IOException {
        copy("the-day-after", "mine");
        assertThat(call("plan", "mine", "--out=yesterday").exitCode()).isZero();
    }

    private void copy(String example, String name) throws IOException {
        Path to = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(Repository.root().resolve("examples/" + example))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    private Called call(String... arguments) {
        return Called.in(folder, folder, arguments);
    }

    @Test
    void theSameDayAgainMovesNothingAndSaysSo() throws IOException {
        Called called = call("plan", "mine", "--from=yesterday", "--out=today");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).contains("0 of 7 orders in the frozen window since yesterday");
        assertThat(folder.resolve("today/moved.csv"))
                .hasContent(Files.readAllLines(folder.resolve("today/moved.csv")).getFirst());
    }

    @Test
    void aRunThatFollowedAnotherCanBeFollowed() {
        call("plan", "mine", "--from=yesterday", "--as-of=2026-01-12", "--out=today");
        Called called = call("plan", "mine", "--from=today", "--as-of=2026-01-20", "--out=then");

        assertThat(called.err()).isEmpty();
        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).contains("orders in the frozen window since today");
    }

    @Test
    void aRunOfAnotherProgramIsRefused() throws IOException {
        copy("firm-orders", "other");

        Called called = call("plan", "other", "--from=yesterday", "--out=today");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err())
                .contains("is a run of the-day-after, and the program is firm-orders");
    }

    @Test
    void aFolderThatIsNoRunIsRefused() {
        Called called = call("plan", "mine", "--from=mine", "--out=today");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("is not a run: it has no run.json");
    }

    @Test
    void aDayBeforeTheRunsIsRefused() {
        Called called =
                call("plan", "mine", "--from=yesterday", "--as-of=2026-01-04", "--out=today");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("cannot be planned again as of 2026-01-04");
    }

    @Test
    void aDayAloneIsNotEnough() {
        Called called = call("plan", "mine", "--as-of=2026-01-12", "--out=today");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("Maybe --from RUN");
    }
}
