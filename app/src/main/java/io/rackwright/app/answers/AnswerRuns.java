package io.rackwright.app.answers;

import io.rackwright.app.compare.Comparison;
import io.rackwright.app.compare.IncomparableRunsException;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The runs that a page is made from: the base, and one for each scenario, in a folder. */
final class AnswerRuns {
    static final String BASE = "base";

    private final Path folder;
    private final Run base;
    private final PlanView plan;

    AnswerRuns(Path folder) throws IOException {
        this.folder = folder;
        this.base = RunReader.read(folder.resolve(BASE));
        this.plan = base.view();
    }

    Path folder() {
        return folder;
    }

    Run base() {
        return base;
    }

    /** The base, as its reports saw it, without the optimiser's part. */
    PlanView plan() {
        return plan;
    }

    PlannersWords words() {
        return new PlannersWords(plan.network());
    }

    /** The scenarios' runs against the base. */
    Comparison against(List<String> scenarios) throws IOException {
        List<Run> runs = new ArrayList<>();
        runs.add(base);
        for (String scenario : scenarios) {
            runs.add(RunReader.read(folder.resolve(scenario)));
        }
        try {
            return Comparison.of(runs);
        } catch (IncomparableRunsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
