package io.rackwright.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import io.rackwright.io.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken scenarios over a sound program, and what is said of them: each {@code NAME.yaml} has its
 * findings in {@code NAME.txt}; {@code -Drewrite=true} writes the latter anew.
 */
class BrokenScenariosTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path FOLDER = RESOURCES.resolve("broken-scenarios");

    /** Not about what a file says: other tests show them. */
    private static final Set<String> NOT_SHOWN = Set.of("no-scenario", "unreadable");

    @TempDir Path program;

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".yaml"))
                    .map(f -> f.replace(".yaml", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @BeforeEach
    void copyTheProgramAndItsScenarios() throws IOException {
        copy(RESOURCES.resolve("broken").resolve("base"), program);
        copy(FOLDER, Files.createDirectory(program.resolve("scenarios")));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachFaultIsFoundOnItsLine(String name) throws IOException {
        ReadResult result = ProgramReader.read(program, List.of(name));

        assertThat(result.errors()).isNotEmpty();
        assertThat(result.program()).isEmpty();
        String said = result.findings().stream().map(f -> f + "\n").collect(Collectors.joining());
        Path expected = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("rewrite")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    @Test
    void validationFindsTheFaultsOfEveryScenario() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String name : names().toList()) {
            expected.addAll(Files.readAllLines(FOLDER.resolve(name + ".txt")));
        }

        List<String> said = ProgramReader.validate(program).stream().map(Object::toString).toList();

        assertThat(said).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void anUnknownScenarioIsRefusedWithTheNearest() {
        assertThat(ProgramReader.read(program, List.of("setting")).errors())
                .singleElement()
                .asString()
                .startsWith("scenarios/setting.yaml: there is no scenario 'setting'; expected one")
                .endsWith(". Maybe settings");
    }

    @Test
    void everyKindOfFaultHasABrokenScenario() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String name : names().toList()) {
            ProgramReader.read(program, List.of(name)).findings().stream()
                    .map(Finding::code)
                    .forEach(shown::add);
        }

        Set<String> inCode = codesInTheSource();
        inCode.removeAll(NOT_SHOWN);

        assertThat(shown).containsAll(inCode);
    }

    private static Set<String> codesInTheSource() throws IOException {
        Pattern code = Pattern.compile("Fault\\s*\\.of\\(\\s*\"([a-z0-9-]+)\"");
        Set<String> codes = new TreeSet<>();
        Path sources = Path.of("src", "main", "java", "io", "rackwright", "io", "scenario");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                code.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group(1)));
            }
        }
        return codes;
    }
}
