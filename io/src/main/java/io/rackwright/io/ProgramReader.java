package io.rackwright.io;

import io.rackwright.io.check.Checks;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.DraftReader;
import io.rackwright.model.Program;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a program folder. Every fault is listed, reading never stops at the first, and there is a
 * program only where there is no error.
 */
public final class ProgramReader {
    private ProgramReader() {}

    /** Never throws for what is in the folder, or for its absence. */
    public static ReadResult read(Path folder) {
        Findings findings = new Findings();
        DraftReader reader = new DraftReader(folder, findings);
        DraftProgram draft = reader.read();
        Checks.run(draft, findings);
        Optional<Program> program =
                findings.hasErrors() ? Optional.empty() : Optional.of(draft.program());
        return new ReadResult(program, findings.sorted(), reader.sha256());
    }
}
