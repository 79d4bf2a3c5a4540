package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.Repository;
import io.rackwright.io.ProgramCopy;
import io.rackwright.io.ProgramReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program {@code starter}, one of whose suppliers bears another name. */
class ScreenCommandTest {
    @TempDir Path folder;

    @BeforeEach
    void copy() throws IOException {
        ProgramCopy.into(
                folder.resolve("mine"),
                ProgramReader.draft(Repository.root().resolve("programs/starter")));
    }

    private void rename(String from, String to) throws IOException {
        Path sites = folder.resolve("mine/sites.csv");
        String text = Files.readString(sites);
        assertThat(text).contains(from);
        Files.writeString(sites, text.replace(from, to));
    }

    private Called screen(String... more) {
        return Called.in(
                Repository.root(),
                folder,
                Stream.concat(
                                Stream.of("screen", folder.resolve("mine").toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void aCleanProgramBearsNoBannedName() {
        Called called = screen();

        assertThat(called.err()).isEmpty();
        assertThat(called.out()).contains("No site bears a banned name on 2026-03-02.");
    }

    @Test
    void aBanOfTomorrowIsFoundDownTheTiers() throws IOException {
        rename("Packaging house", "Fab 2 (smic) Shanghai");

        JsonNode hits = JsonMapper.shared().readTree(screen("--json").out()).get("hits");

        assertThat(hits).hasSizeGreaterThanOrEqualTo(1);
        JsonNode ban = hits.get(0);
        assertThat(ban.get("list").asString()).isEqualTo("NDAA_5949");
        assertThat(ban.get("inForce").asBoolean()).isFalse();
        assertThat(ban.get("from").asString()).isEqualTo("2027-12-23");
        assertThat(ban.get("racks").size()).isPositive();
    }

    @Test
    void aNameWithinAWordIsNone() throws IOException {
        rename("Packaging house", "Cosmic packaging");

        assertThat(screen().out()).contains("No site bears a banned name");
    }

    @Test
    void aBanInForceIsSaidSo() throws IOException {
        rename("Packaging house", "ZTE packaging");

        assertThat(screen().out()).contains("bears the name 'ZTE': NDAA_889, in force");
    }
}
