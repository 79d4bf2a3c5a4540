package io.rackwright.plan.audit;

import java.util.List;

/**
 * What the audit found.
 *
 * @param checks comparisons made
 * @param violations those that failed, in the order of {@link Audit}'s checks; empty when the plan
 *     holds
 */
public record AuditReport(int checks, List<Violation> violations) {

    public AuditReport {
        violations = List.copyOf(violations);
    }

    /** The plan can be executed as written. */
    public boolean passed() {
        return violations.isEmpty();
    }
}
