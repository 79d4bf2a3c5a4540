package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.PlanRequest;
import io.rackwright.app.PlanningRun;
import io.rackwright.app.Progress;
import io.rackwright.app.Repository;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs of the example program {@code scenarios}: as it stands, and with modules that cannot leave
 * for five weeks. With {@code -Drewrite=true} what is said of them is written anew.
 */
class CompareCommandTest {
    private static final Path EXPECTED =
            Path.of("src", "test", "resources", "compare", "lane-and-maker-closed.txt");

    @TempDir static Path folder;

    @BeforeAll
    static void planTheRuns() throws IOException {
        plan("scenarios", List.of(), "base");
        plan("scenarios", List.of("lane-and-maker-closed"), "closed");
        plan("closures", List.of(), "closures");
    }

    private static void plan(String example, List<String> scenarios, String run)
            throws IOException {
        Path program = Repository.root().resolve("examples").resolve(example);
        Path out = folder.resolve(run);
        PlanningRun.run(
                new PlanRequest(program, scenarios, out, null, 60, 0.0001, 0, 0, null, null, null),
                Progress.NONE);
    }

    private static Called compare(String... arguments) {
        return Called.in(
                folder,
                folder,
                Stream.concat(Stream.of("compare"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void tellsWhatDiffersAndWhyInATextAndInTables() throws IOException {
        Called called = compare("base", "closed", "--out=compared");

        assertThat(called.err()).isEmpty();
        assertThat(called.exitCode()).isZero();
        StringBuilder said = new StringBuilder(called.out().replace(folder.toString(), "FOLDER"));
        try (Stream<Path> files = Files.list(folder.resolve("compared"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                said.append("\n").append(file.getFileName()).append("\n");
                said.append(Files.readString(file));
            }
        }
        if (Boolean.getBoolean("rewrite")) {
            Files.createDirectories(EXPECTED.getParent());
            Files.writeString(EXPECTED, said);
        }
        assertThat(said).hasToString(Files.readString(EXPECTED));
    }

    @Test
    void thePageStandsAloneAndIsWellFormed() throws Exception {
        compare("base", "closed", "--out=page");

        String html = Files.readString(folder.resolve("page/compare.html"));
        assertThat(html).contains("default-src &#39;none&#39;").doesNotContain("http://");
        String markup =
                html.replaceAll("(?s)<(style|script)>.*?</\\1>", "").replace("<!DOCTYPE html>", "");
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(markup)));
        assertThat(document.getElementsByTagName("section").getLength()).isEqualTo(10);
    }

    @Test
    void aScriptReadsTheSame() {
        Called called = compare("base", "closed", "closed", "--json");

        JsonNode all = JsonMapper.shared().readTree(called.out());
        assertThat(all.path("runs")).hasSize(2);
        JsonNode run = all.path("runs").get(0);
        assertThat(run.path("scenario").asString()).isEqualTo("lane-and-maker-closed");
        assertThat(run.path("figures").valueStream())
                .filteredOn(f -> f.path("figure").asString().equals("rack-weeks late"))
                .singleElement()
                .satisfies(f -> assertThat(f.path("change").asDouble()).isEqualTo(2));
        assertThat(run.path("sites").get(0).path("meanWeeks").asDouble()).isPositive();
    }

    @Test
    void aRunDiffersInNothingFromItself() {
        assertThat(compare("base", "base").out().lines().collect(Collectors.toList()))
                .contains("Both plan the same program.", "No site slips.");
    }

    @Test
    void runsOfDifferentProgramsAreNotCompared() {
        Called called = compare("base", "closures");

        assertThat(called.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(called.err())
                .contains("of the program scenarios")
                .contains("of the program closures")
                .contains("cannot be compared");
    }

    @Test
    void oneRunIsTooFew() {
        assertThat(compare("base").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void whatIsNoRunIsWrongUsage() {
        Called called = compare("base", "nothing");

        assertThat(called.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(called.err()).contains("there is no run");
    }
}
