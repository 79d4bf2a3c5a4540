package io.rackwright.io.workbook;

import io.rackwright.io.CheckedDraft;
import io.rackwright.io.ProgramReader;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** Reads a program from a workbook; every fault is listed with its sheet and cell. */
public final class WorkbookReader {
    /** With the formats, which tell days from numbers; a cell that cannot be read is an error. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private WorkbookReader() {}

    /**
     * Under the rule set that it names, which is looked for as if the program lay in a folder: a
     * workbook carries the settings, but no law. Never throws for what is in the file, or for its
     * absence.
     *
     * @param folder need not exist
     */
    public static CheckedDraft read(Path file, Path folder) {
        SheetPlaces places = new SheetPlaces();
        Findings findings = new Findings(places);
        try {
            byte[] bytes = Archive.repacked(file);
            try (ReadableWorkbook workbook = open(bytes)) {
                var tables = new WorkbookTables(workbook, sha256(bytes), places, findings);
                return ProgramReader.draft(tables, folder, findings);
            }
        } catch (Archive.Refused e) {
            findings.error(".", 0, e.fault());
        } catch (IOException e) {
            Fault fault = Fault.of("unreadable", "cannot be read: " + e.getMessage());
            findings.error(".", 0, fault);
        }
        List<Finding> found = findings.sorted();
        return new CheckedDraft(DraftProgram.NOTHING, found, found, "");
    }

    /** Whatever the library throws here is the file's fault. */
    private static ReadableWorkbook open(byte[] bytes) throws Archive.Refused {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), OPTIONS);
        } catch (IOException | RuntimeException e) {
            Fault fault = Fault.of("not-a-workbook", "is no workbook: " + e.getMessage());
            throw new Archive.Refused(fault.maybe("the file is damaged"));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
