package io.rackwright.server.view;

import io.rackwright.io.ProgramReader;
import io.rackwright.model.Network;
import io.rackwright.server.web.Refusal;
import java.nio.file.Path;

/** The program of a run, as it was planned. */
final class PlannedNetwork {
    private PlannedNetwork() {}

    /**
     * @param run its folder
     * @throws Refusal when the program in it was changed
     */
    static Network of(Path run) {
        return ProgramReader.read(run.resolve("program"))
                .program()
                .map(Network::new)
                .orElseThrow(
                        () -> Refusal.conflict("The program in the run's folder cannot be read."));
    }
}
