package io.rackwright.plan.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts what was compared and keeps what did not hold. */
final class Findings {
    private int checks;
    private final List<Violation> violations = new ArrayList<>();

    /** Counts one comparison. The violation is made only when it failed. */
    boolean require(boolean holds, Supplier<Violation> otherwise) {
        checks++;
        if (!holds) {
            violations.add(otherwise.get());
        }
        return holds;
    }

    /** Comparisons made elsewhere that all held. */
    void count(int held) {
        checks += held;
    }

    AuditReport report() {
        return new AuditReport(checks, violations);
    }
}
