package io.rackwright.server.view;

import io.rackwright.app.PlanOutcome;
import io.rackwright.app.PlanRequest;
import io.rackwright.app.PlanningRun;
import io.rackwright.app.Progress;
import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunReader;
import io.rackwright.model.Network;
import io.rackwright.server.run.PlanFigures;
import io.rackwright.server.run.RunKind;
import io.rackwright.server.run.RunRequest;
import io.rackwright.server.run.RunState;
import io.rackwright.server.table.OpenTables;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program of the repository, planned: as views see it, and as the app does.
 *
 * @param plan with the optimiser's part
 * @param read from the run's CSV files, which views do not read
 */
record PlannedRun(OpenRun open, PlanView plan, Run read) implements AutoCloseable {

    static PlannedRun of(Path scratch, String program, String... scenarios) throws Exception {
        Path folder = scratch.resolve("run");
        PlanOutcome outcome =
                PlanningRun.run(
                        new PlanRequest(
                                Path.of("..").resolve(program),
                                List.of(scenarios),
                                folder,
                                null,
                                60,
                                0.0001,
                                0,
                                1,
                                null,
                                null,
                                null),
                        Progress.NONE);
        if (!(outcome instanceof PlanOutcome.Planned planned)) {
            throw new IllegalStateException(program + " has no plan: " + outcome);
        }
        io.rackwright.server.run.Run listed =
                new io.rackwright.server.run.Run(
                        1,
                        RunKind.PLAN,
                        program,
                        program,
                        List.of(scenarios),
                        RunState.DONE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Instant.EPOCH,
                        "test",
                        null,
                        null,
                        null,
                        1,
                        false,
                        null,
                        RunRequest.plan(program, List.of(scenarios)),
                        figures(planned.plan()));
        return new PlannedRun(
                new OpenRun(listed, folder, OpenTables.of(folder, scratch.resolve("copy"))),
                planned.plan(),
                RunReader.read(folder));
    }

    private static PlanFigures figures(PlanView plan) {
        KeyFigures figures = plan.keyFigures();
        Map<String, Double> megawatts = new LinkedHashMap<>();
        figures.megawattsOnline().forEach((year, mw) -> megawatts.put(year.toString(), mw));
        return new PlanFigures(
                figures.racksDemanded(),
                figures.racksOnTime(),
                figures.racksLate(),
                figures.meanWeeksLate(),
                figures.racksUndelivered(),
                figures.rackWeeksLate(),
                figures.landedCostUsd(),
                figures.latenessCostUsd(),
                megawatts,
                plan.audit().checks(),
                plan.audit().violations().size(),
                null,
                null,
                null,
                0);
    }

    /** As the server reads it, out of the run's folder. */
    Network network() {
        return new PlannedPrograms().of(open);
    }

    @Override
    public void close() {
        OpenTables.close(open.tables());
    }
}
