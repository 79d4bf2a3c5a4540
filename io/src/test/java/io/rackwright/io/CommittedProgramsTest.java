package io.rackwright.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommittedProgramsTest {
    static Stream<Path> smallPrograms() throws IOException {
        return ProgramFolders.committed().stream().filter(p -> !p.endsWith("us-ai-racks"));
    }

    @ParameterizedTest
    @MethodSource("smallPrograms")
    void theStarterAndTheExamplesReadWithoutAFinding(Path folder) {
        assertThat(ProgramReader.read(folder).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("smallPrograms")
    void eachSaysWhatItShows(Path folder) {
        assertThat(folder)
                .satisfiesAnyOf(
                        f -> assertThat(f.resolve("README.md")).exists(),
                        f -> assertThat(f.resolve("NOTES.md")).exists());
    }

    @ParameterizedTest
    @MethodSource("smallPrograms")
    void eachIsCalledAsItsFolderIs(Path folder) throws IOException {
        assertThat(Files.readString(folder.resolve("program.yaml")))
                .contains("name: " + folder.getFileName() + "\n");
    }
}
