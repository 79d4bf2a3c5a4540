package io.rackwright.plan.audit;

/** One concern of the audit. It holds no state: what it finds goes to the findings. */
interface AuditCheck {
    void check(AuditedPlan plan, Findings findings);
}
