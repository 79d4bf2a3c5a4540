package io.rackwright.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken programs and what is said of them. Each folder under {@code broken} has a {@code
 * change.txt} (see {@link BrokenProgram}) and the findings in {@code expected.txt}; {@code
 * -Drewrite=true} writes the latter anew.
 */
class BrokenProgramsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "broken");
    private static final Path BASE = FOLDER.resolve("base");

    /** Not about what is in a folder, or too large to be kept here: other tests show them. */
    private static final Set<String> NOT_SHOWN =
            Set.of("no-folder", "unreadable", "too-large", "too-many");

    @TempDir Path program;

    static Stream<Path> changes() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(f -> !f.equals(BASE)).sorted().toList().stream();
        }
    }

    @Test
    void theProgramThatIsBrokenIsSoundBefore() {
        assertThat(ProgramReader.read(BASE).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void eachFaultIsFoundInItsPlace(Path change) throws IOException {
        BrokenProgram.write(BASE, change.resolve("change.txt"), program);

        ReadResult result = ProgramReader.read(program);

        assertThat(result.findings()).isNotEmpty();
        assertThat(result.program().isEmpty()).isEqualTo(!result.errors().isEmpty());
        String said = result.findings().stream().map(f -> f + "\n").collect(Collectors.joining());
        Path expected = change.resolve("expected.txt");
        if (Boolean.getBoolean("rewrite")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    @Test
    void everyKindOfFaultHasABrokenProgram() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path change : changes().toList()) {
            Path folder = program.resolve(change.getFileName());
            Files.createDirectory(folder);
            BrokenProgram.write(BASE, change.resolve("change.txt"), folder);
            ProgramReader.read(folder).findings().stream().map(Finding::code).forEach(shown::add);
        }

        Set<String> inCode = codesInTheSource();
        inCode.removeAll(NOT_SHOWN);

        assertThat(inCode).hasSizeGreaterThan(50);
        assertThat(shown).containsAll(inCode);
    }

    private static Set<String> codesInTheSource() throws IOException {
        Pattern code = Pattern.compile("Fault\\s*\\.of(?:Value)?\\(\\s*\"([a-z0-9-]+)\"");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            // Those of workbooks, frePPLe models, scenarios and rule sets are shown by tests of
            // their
            // own.
            List<Path> files =
                    sources.filter(f -> f.toString().endsWith(".java"))
                            .filter(f ->
                                    !f.toString().matches(".*(workbook|frepple|scenario|rule).*"))
                            .toList();
            for (Path file : files) {
                code.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult m) -> m.group(1))
                        .forEach(codes::add);
            }
        }
        return codes;
    }
}
