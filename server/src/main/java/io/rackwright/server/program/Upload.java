package io.rackwright.server.program;

import io.rackwright.io.CheckedDraft;
import io.rackwright.io.ProgramCopy;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.workbook.WorkbookReader;
import io.rackwright.server.DataFolder;
import io.rackwright.server.web.Refusal;
import io.rackwright.server.web.Refusal.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Turns what somebody sent into a program's folder, in scratch, or refuses it with a reason. */
@Component
final class Upload {
    private static final int MOST_TOLD = 200;

    private final DataFolder data;

    Upload(DataFolder data) {
        this.data = data;
    }

    /** What is to be done with the folder; what is left of it afterwards is removed. */
    interface Use<T> {
        T of(Path folder) throws IOException;
    }

    /**
     * @param before the folder of the program that is replaced; null when there is none
     * @throws Refusal when it is neither a zip of a program's tables nor a sound workbook
     */
    <T> T unpacked(MultipartFile file, @Nullable Path before, Use<T> use) throws IOException {
        Path scratch = Files.createTempDirectory(data.scratch(), "upload");
        try {
            Path received = scratch.resolve("received");
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, received);
            }
            Path folder = Files.createDirectory(scratch.resolve("program"));
            String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
            if (name.endsWith(".xlsx")) {
                workbook(received, before, folder);
            } else if (name.endsWith(".zip")) {
                ZippedFolder.unpack(received, folder);
            } else {
                throw Refusal.wrong(
                        "file", "is neither a .zip of a program's folder nor an .xlsx workbook");
            }
            if (!Files.isRegularFile(folder.resolve("program.yaml"))) {
                throw Refusal.wrong("file", "holds no program: there is no program.yaml in it");
            }
            return use.of(folder);
        } finally {
            DataFolder.remove(scratch);
        }
    }

    /** A workbook holds the tables; notes, scenarios and designs stay those of before. */
    private static void workbook(Path received, @Nullable Path before, Path folder)
            throws IOException {
        if (before != null) {
            DataFolder.copy(before, folder);
        }
        CheckedDraft program = WorkbookReader.read(received, folder);
        if (program.hasErrors()) {
            throw Refusal.wrong(
                    "The workbook has errors, and nothing of it was kept.",
                    program.findings().stream()
                            .filter(Finding::isError)
                            .limit(MOST_TOLD)
                            .map(Upload::fault)
                            .toList());
        }
        ProgramCopy.into(folder, program);
    }

    private static Fault fault(Finding finding) {
        return new Fault(
                finding.column().isEmpty() ? null : finding.column(),
                finding.message()
                        + (finding.expected().isEmpty() ? "" : "; expected " + finding.expected()),
                finding.at().toString(),
                finding.line() == 0 ? null : finding.line(),
                finding.maybe().isEmpty() ? null : finding.maybe());
    }
}
