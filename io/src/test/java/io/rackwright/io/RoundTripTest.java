package io.rackwright.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.finding.Finding;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.RandomPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written reads as it was. */
class RoundTripTest {
    @TempDir Path folder;

    @ParameterizedTest
    @MethodSource("committedPrograms")
    void aCommittedProgramReadsTheSameAfterItIsWritten(Path committed) throws IOException {
        Program program = ProgramReader.read(committed).program().orElseThrow();

        ProgramWriter.write(program, folder);

        assertThat(ProgramReader.read(folder).program()).contains(program);
    }

    static Stream<Path> committedPrograms() throws IOException {
        return ProgramFolders.committed().stream();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomProgramsReadTheSameAfterTheyAreWritten(long firstSeed) throws IOException {
        for (long seed = 10 * firstSeed; seed < 10 * firstSeed + 10; seed++) {
            assertSameAfterWriting(RandomPrograms::random, seed);
            assertSameAfterWriting(RandomPrograms::tiny, seed);
        }
    }

    private void assertSameAfterWriting(LongFunction<Program> generator, long seed)
            throws IOException {
        Program program = generator.apply(seed);
        Path target = folder.resolve(program.settings().name() + seed);

        ProgramWriter.write(program, target);
        ReadResult result = ProgramReader.read(target);

        assertThat(result.errors()).as("errors of seed %d", seed).isEmpty();
        assertThat(result.program()).as("program of seed %d", seed).contains(program);
    }

    @Test
    void aProgramThatSaysNothingOfItsUncertaintyHasTheAssumedOne() throws IOException {
        ProgramWriter.write(RandomPrograms.tiny(1), folder);
        Path yaml = folder.resolve("program.yaml");
        String text = Files.readString(yaml);
        Files.writeString(yaml, text.replaceAll("(?m)^uncertainty:\\n(  .*\\n)+", ""));

        Program program = ProgramReader.read(folder).program().orElseThrow();

        assertThat(Files.readString(yaml)).doesNotContain("lead_time_cv");
        assertThat(program.settings().uncertainty()).isEqualTo(ProgramBuilder.UNCERTAINTY);
    }

    @Test
    void theSameSeedMakesTheSameProgram() {
        assertThat(RandomPrograms.random(7)).isEqualTo(RandomPrograms.random(7));
        assertThat(RandomPrograms.random(7)).isNotEqualTo(RandomPrograms.random(8));
    }

    @Test
    void aTemplateLacksOnlyWhatThePlannerHasToSay() throws IOException {
        ProgramWriter.writeTemplate(folder);

        assertThat(Files.readAllLines(folder.resolve("site_power.csv")))
                .containsExactly("site,effective_from,megawatts,mark,refs,notes");
        assertThat(ProgramReader.read(folder).errors())
                .isNotEmpty()
                .extracting(Finding::code)
                .containsOnly("missing-value", "empty-table");
    }
}
