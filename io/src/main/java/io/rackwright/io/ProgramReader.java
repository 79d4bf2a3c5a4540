package io.rackwright.io;

import io.rackwright.io.check.Checks;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.DraftReader;
import io.rackwright.io.table.FolderTables;
import io.rackwright.io.table.TableSource;
import java.nio.file.Path;

/**
 * Reads a program folder. Every fault is listed, reading never stops at the first, and there is a
 * program only where there is no error.
 */
public final class ProgramReader {
    private ProgramReader() {}

    /** Never throws for what is in the folder, or for its absence. */
    public static ReadResult read(Path folder) {
        return draft(folder).result();
    }

    /** With every cell, and also of a program with errors. */
    public static CheckedDraft draft(Path folder) {
        Findings findings = new Findings();
        return draft(FolderTables.read(folder, findings), findings);
    }

    /**
     * From wherever the tables are kept.
     *
     * @param findings to which the source adds its own
     */
    public static CheckedDraft draft(TableSource source, Findings findings) {
        DraftProgram draft = DraftReader.read(source, findings);
        Checks.run(draft, findings);
        return new CheckedDraft(draft, findings.sorted(), source.sha256());
    }
}
