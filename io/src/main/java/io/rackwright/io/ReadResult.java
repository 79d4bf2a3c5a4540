package io.rackwright.io;

import io.rackwright.io.finding.Finding;
import io.rackwright.io.scenario.Scenario;
import io.rackwright.model.Program;
import java.util.List;
import java.util.Optional;

/**
 * What reading a program folder came to.
 *
 * @param program empty when there is an error
 * @param findings errors and warnings, sorted by file, line, column and code
 * @param sha256 of {@code program.yaml}, the tables and the scenarios applied, by name and bytes,
 *     in hexadecimal
 * @param scenarios that were applied, in their order
 */
public record ReadResult(
        Optional<Program> program,
        List<Finding> findings,
        String sha256,
        List<Scenario> scenarios) {
    public ReadResult {
        scenarios = List.copyOf(scenarios);
        findings = List.copyOf(findings);
    }

    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    public List<Finding> warnings() {
        return findings.stream().filter(f -> !f.isError()).toList();
    }
}
