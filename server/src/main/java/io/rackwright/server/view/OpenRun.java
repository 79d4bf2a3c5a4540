package io.rackwright.server.view;

import io.rackwright.server.run.PlanFigures;
import io.rackwright.server.run.Run;
import io.rackwright.server.table.TableFolder;
import io.rackwright.server.web.Refusal;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A finished run, open for questions.
 *
 * @param folder of its files
 * @param tables of it, and of the program in it ({@code program.items})
 */
record OpenRun(Run run, Path folder, TableFolder tables) {

    /**
     * The figures of a plan.
     *
     * @throws Refusal when the run is another
     */
    PlanFigures plan() {
        PlanFigures figures = run.figures();
        if (figures == null) {
            throw Refusal.conflict(
                    "Run %d is a %s, not a plan: it has no orders to show. Choose a plan."
                            .formatted(run.id(), run.kind().name().toLowerCase(Locale.ROOT)));
        }
        return figures;
    }
}
