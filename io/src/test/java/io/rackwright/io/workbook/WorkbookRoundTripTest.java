package io.rackwright.io.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.CheckedDraft;
import io.rackwright.io.ProgramFolders;
import io.rackwright.io.ProgramReader;
import io.rackwright.io.ProgramWriter;
import io.rackwright.io.finding.Finding;
import io.rackwright.model.Program;
import io.rackwright.model.RandomPrograms;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folder to workbook to folder: nothing is lost, and the normal form is the same byte for byte. */
class WorkbookRoundTripTest {
    @TempDir Path folder;

    static Stream<Path> committedPrograms() throws IOException {
        return ProgramFolders.committed().stream();
    }

    @ParameterizedTest
    @MethodSource("committedPrograms")
    void aCommittedProgramComesBackAsItWas(Path committed) throws IOException {
        CheckedDraft before = ProgramReader.draft(committed);

        CheckedDraft after = throughAWorkbook(before, committed);

        assertThat(after.result().program()).isEqualTo(before.result().program());
        assertThat(after.findings())
                .extracting(Finding::said)
                .isEqualTo(before.findings().stream().map(Finding::said).toList());
        assertThat(ProgramWriter.texts(after.draft()))
                .isEqualTo(ProgramWriter.texts(before.draft()));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNormalFormOfARandomProgramComesBackByteForByte(long seed) throws IOException {
        Program program = RandomPrograms.random(seed);
        Path normal = folder.resolve("normal");
        ProgramWriter.write(program, normal);

        CheckedDraft after = throughAWorkbook(ProgramReader.draft(normal), normal);

        assertThat(after.result().program()).contains(program);
        assertThat(ProgramWriter.texts(after.draft())).isEqualTo(textsIn(normal));
    }

    private CheckedDraft throughAWorkbook(CheckedDraft draft, Path beside) throws IOException {
        Path file = folder.resolve("program.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookWriter.write(draft, out);
        }
        return WorkbookReader.read(file, beside);
    }

    private static Map<String, String> textsIn(Path folder) throws IOException {
        Map<String, String> texts = new java.util.TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
