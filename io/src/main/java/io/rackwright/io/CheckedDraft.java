package io.rackwright.io;

import io.rackwright.io.finding.Finding;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.model.Program;
import java.util.List;
import java.util.Optional;

/**
 * A program as far as it could be read, every cell kept, and what was found in it.
 *
 * @param ofReading what was found in single rows, before they were held against each other
 * @param findings errors and warnings, sorted by place
 * @param sha256 over all that was read, in hexadecimal
 */
public record CheckedDraft(
        DraftProgram draft, List<Finding> ofReading, List<Finding> findings, String sha256) {
    public CheckedDraft {
        ofReading = List.copyOf(ofReading);
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** Without the cells that nothing is computed from; there is no program when an error is. */
    public ReadResult result() {
        Optional<Program> program = hasErrors() ? Optional.empty() : Optional.of(draft.program());
        return new ReadResult(program, findings, sha256, List.of());
    }
}
