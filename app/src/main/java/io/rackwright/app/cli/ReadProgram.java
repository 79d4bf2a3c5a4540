package io.rackwright.app.cli;

import io.rackwright.app.Programs;
import io.rackwright.io.ReadResult;
import io.rackwright.io.finding.NearestName;
import io.rackwright.model.Generation;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program that a command reads, with its faults told where it has any. */
final class ReadProgram {
    private ReadProgram() {}

    /** Empty when it has errors, which are then printed. */
    static Optional<Program> of(Path folder, List<String> scenarios, Invocation invocation) {
        ReadResult read = Programs.read(folder, scenarios);
        if (read.program().isEmpty()) {
            new FoundFaults(folder, read.findings()).print(invocation.err());
        }
        return read.program();
    }

    /** The modelled generation of that name. */
    static Generation generation(Network network, String name) {
        List<String> known =
                network.program().generations().stream()
                        .filter(Generation::modelled)
                        .map(Generation::name)
                        .toList();
        if (known.contains(name)) {
            return network.generation(name);
        }
        String nearest = NearestName.of(name, known);
        throw new UsageException(
                "there is no modelled generation '%s'; expected one of %s%s"
                        .formatted(
                                name,
                                String.join(", ", known),
                                nearest.isEmpty() ? "" : ". Maybe " + nearest));
    }
}
