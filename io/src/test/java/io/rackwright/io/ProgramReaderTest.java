package io.rackwright.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.finding.Finding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramReaderTest {
    private static final Path STARTER = ProgramFolders.program("starter");

    @TempDir Path folder;

    private void copyStarter() throws IOException {
        try (Stream<Path> files = Files.list(STARTER)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aFolderThatIsNotThereIsAFinding() {
        ReadResult result = ProgramReader.read(folder.resolve("nowhere"));

        assertThat(result.program()).isEmpty();
        assertThat(result.findings()).first().extracting(Finding::code).isEqualTo("no-folder");
        assertThat(result.findings().getFirst().toString())
                .isEqualTo("the program folder " + folder.resolve("nowhere") + " does not exist");
    }

    @Test
    void aFileInPlaceOfAFolderIsAFinding() {
        ReadResult result = ProgramReader.read(STARTER.resolve("items.csv"));

        assertThat(result.findings().getFirst().toString()).endsWith("items.csv is not a folder");
    }

    @Test
    void anEmptyFolderLacksEveryRequiredFile() {
        assertThat(ProgramReader.read(folder).errors())
                .extracting(Finding::toString)
                .containsExactly(
                        "bom.csv: the file is missing",
                        "demand.csv: the file is missing",
                        "generations.csv: the file is missing",
                        "items.csv: the file is missing",
                        "lanes.csv: the file is missing",
                        "program.yaml: the file is missing",
                        "sites.csv: the file is missing",
                        "sources.csv: the file is missing");
    }

    @Test
    void aFileOverTheLimitIsAFinding() throws IOException {
        copyStarter();
        try (var file =
                Files.newByteChannel(folder.resolve("lanes.csv"), StandardOpenOption.WRITE)) {
            file.position(33L << 20);
            file.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }

        assertThat(ProgramReader.read(folder).errors())
                .extracting(Finding::toString)
                .contains(
                        "lanes.csv: is 34,603,009 bytes;"
                                + " expected at most 32 MB, and 128 MB in all");
    }

    @Test
    void aFileFullOfFaultsListsTheFirstThousand() throws IOException {
        copyStarter();
        StringBuilder rows = new StringBuilder("site,effective_from,megawatts\n");
        for (int i = 0; i < 2000; i++) {
            rows.append("DC-1,2026-01-").append(i).append(",x\n");
        }
        Files.writeString(folder.resolve("site_power.csv"), rows);

        List<Finding> errors = ProgramReader.read(folder).errors();

        assertThat(errors).hasSize(1001);
        assertThat(errors.getFirst().toString())
                .startsWith("site_power.csv: ")
                .endsWith(" more findings are not listed; mend these first");
    }

    @Test
    void aLinkToNowhereOrToADeviceIsAFinding() throws IOException {
        copyStarter();
        Files.delete(folder.resolve("pools.csv"));
        Files.createSymbolicLink(folder.resolve("pools.csv"), Path.of("pools.csv"));
        Files.delete(folder.resolve("lanes.csv"));
        Files.createSymbolicLink(folder.resolve("lanes.csv"), Path.of("/dev/zero"));

        assertThat(ProgramReader.read(folder).errors())
                .extracting(Finding::toString)
                .contains(
                        "lanes.csv: is not a file that can be read",
                        "pools.csv: is not a file that can be read");
        Files.delete(folder.resolve("lanes.csv"));
        Files.delete(folder.resolve("pools.csv"));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreWelcome() throws IOException {
        copyStarter();
        String items = Files.readString(folder.resolve("items.csv"));
        Files.writeString(folder.resolve("items.csv"), "\uFEFF" + items.replace("\n", "\r\n"));

        ReadResult result = ProgramReader.read(folder);

        assertThat(result.findings()).isEmpty();
        assertThat(result.program()).isEqualTo(ProgramReader.read(STARTER).program());
    }

    @Test
    void columnsMayComeInAnyOrder() throws IOException {
        copyStarter();
        Files.writeString(
                folder.resolve("site_power.csv"),
                "megawatts,site,effective_from\n2,DC-1,2026-01-05\n4,DC-1,2026-06-01\n");

        assertThat(ProgramReader.read(folder).program())
                .isEqualTo(ProgramReader.read(STARTER).program());
    }

    @Test
    void theHashIsOfTheTablesAlone() throws IOException {
        copyStarter();
        String before = ProgramReader.read(folder).sha256();
        Files.writeString(folder.resolve("NOTES.md"), "another note");

        assertThat(ProgramReader.read(folder).sha256()).isEqualTo(before);
        assertThat(before).isEqualTo(ProgramReader.read(STARTER).sha256()).hasSize(64);

        Files.writeString(
                folder.resolve("site_power.csv"),
                "site,effective_from,megawatts\nDC-1,2026-01-05,9\n");
        assertThat(ProgramReader.read(folder).sha256()).isNotEqualTo(before);
    }
}
