package io.rackwright.app;

import io.rackwright.app.report.PlanView;
import io.rackwright.io.finding.Finding;
import io.rackwright.plan.audit.AuditReport;
import java.nio.file.Path;
import java.util.List;

/** How a planning run ended; only {@link Planned} leaves a run folder. */
public sealed interface PlanOutcome {

    /**
     * The plan is made, passed its audit and is written.
     *
     * @param folder of the run
     * @param warnings about the program
     */
    record Planned(Path folder, PlanView plan, List<Finding> warnings) implements PlanOutcome {
        public Planned {
            warnings = List.copyOf(warnings);
        }
    }

    /** Nothing is planned from a program with errors. */
    record InvalidProgram(List<Finding> findings) implements PlanOutcome {
        public InvalidProgram {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The program is valid, and nothing fulfils it.
     *
     * @param reason a sentence for the planner
     */
    record NoPlan(String reason) implements PlanOutcome {}

    /**
     * The plan cannot follow the run that it was asked to.
     *
     * @param reason a sentence for the planner
     */
    record CannotFollow(String reason) implements PlanOutcome {}

    /** The plan does not hold; it is our fault, and it is not published. */
    record FailedAudit(AuditReport audit) implements PlanOutcome {}
}
