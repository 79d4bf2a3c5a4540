package io.rackwright.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import io.rackwright.io.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios of this repository. */
class CommittedScenariosTest {
    private static final Path ROOT = Path.of("..");

    static Stream<Arguments> scenarios() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (String folder : List.of("programs", "examples")) {
            try (Stream<Path> programs = Files.list(ROOT.resolve(folder))) {
                for (Path program : programs.sorted().toList()) {
                    for (String name : new ScenarioFolder(program).names()) {
                        all.add(Arguments.of(program, name));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("scenarios")
    void eachChangesItsProgramAndLeavesItWithoutAnError(Path program, String name) {
        ReadResult base = ProgramReader.read(program);

        ReadResult changed = ProgramReader.read(program, List.of(name));

        assertThat(changed.errors()).isEmpty();
        assertThat(changed.program()).isPresent().isNotEqualTo(base.program());
        assertThat(changed.sha256()).isNotEqualTo(base.sha256());
        assertThat(changed.scenarios())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.title()).isNotBlank();
                    assertThat(s.question()).endsWith("?");
                    assertThat(s.changes()).isNotEmpty().doesNotContain("");
                });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("scenarios")
    void noneAddsAWarningButOfWhatIsNoLongerUsed(Path program, String name) {
        List<Finding> before = ProgramReader.read(program).findings();

        assertThat(ProgramReader.read(program, List.of(name)).findings())
                .filteredOn(f -> !f.code().equals("unused"))
                .isSubsetOf(before);
    }
}
