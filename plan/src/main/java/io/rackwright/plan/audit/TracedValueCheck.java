package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.TRACED_VALUE_MISSED;

import io.rackwright.model.ContentTarget;
import io.rackwright.plan.origin.TracedSpending;

/** Of what the orders spend on value, the share that a target asks for is added in its country. */
final class TracedValueCheck implements AuditCheck {
    @Override
    public void check(AuditedPlan plan, Findings findings) {
        for (ContentTarget target : plan.network().program().contentTargets()) {
            Double minimumPct = target.minimumPct();
            if (!target.isOfTracedValue() || !target.isHard() || minimumPct == null) {
                continue;
            }
            TracedSpending spent = TracedSpending.of(plan.network(), plan.book(), target);
            findings.require(
                    spent.meets(minimumPct),
                    () ->
                            new Violation(
                                    TRACED_VALUE_MISSED,
                                    target.name(),
                                    target.from().toString(),
                                    "at least " + Words.number(minimumPct) + "%",
                                    spent.sharePct() + "%",
                                    "Target %s asks for %s%% of traced value in %s; the orders have %s%%."
                                            .formatted(
                                                    target.name(),
                                                    Words.number(minimumPct),
                                                    target.country(),
                                                    spent.sharePct())));
        }
    }
}
