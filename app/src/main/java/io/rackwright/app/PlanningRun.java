package io.rackwright.app;

import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import java.io.IOException;

/** From a program folder to a run folder. */
public final class PlanningRun {
    private PlanningRun() {}

    /**
     * Plans a program and writes the run.
     *
     * @throws IOException when the run cannot be written; nothing is left of it then
     */
    public static PlanOutcome run(PlanRequest request, Progress progress) throws IOException {
        progress.stage("read");
        ReadResult read = ProgramReader.read(request.program());
        if (read.program().isEmpty()) {
            return new PlanOutcome.InvalidProgram(read.findings());
        }
        throw new UnsupportedOperationException("planning is not wired yet");
    }
}
