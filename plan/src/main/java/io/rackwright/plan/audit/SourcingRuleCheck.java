package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.SHARE_ABOVE_MAXIMUM;
import static io.rackwright.plan.audit.ViolationCode.SHARE_BELOW_MINIMUM;

import io.rackwright.model.Source;
import io.rackwright.model.SourcingRule;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;

/**
 * Suppliers have their shares of what orders make available within a rule's dates, to a lot: whole
 * lots cannot meet a share exactly. Where firm orders alone exceed a share, nothing is added to it.
 */
final class SourcingRuleCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        for (SourcingRule rule : plan.network().program().sourcingRules()) {
            double total = 0;
            double counted = 0;
            double firmCounted = 0;
            double firmOthers = 0;
            for (PlannedOrder o : plan.book().orders()) {
                if (o.type() != Type.MOVE
                        && o.item().equals(rule.item())
                        && rule.appliesOn(o.available())) {
                    total += o.quantity();
                    boolean counts = rule.counts(plan.network().site(o.fromSite()));
                    counted += counts ? o.quantity() : 0;
                    firmCounted += o.firm() && counts ? o.quantity() : 0;
                    firmOthers += o.firm() && !counts ? o.quantity() : 0;
                }
            }
            long lot =
                    plan.network().sourcesOf(rule.item()).stream()
                            .mapToLong(Source::lotSize)
                            .max()
                            .orElse(1);
            double least = Math.min(rule.minimumShare() * total, total - firmOthers);
            double most = Math.max(rule.maximumShare() * total, firmCounted);
            double share = counted;
            double all = total;
            findings.require(
                    Tolerance.atMost(least - lot, counted),
                    () -> fault(SHARE_BELOW_MINIMUM, rule, rule.minimumShare(), share, all));
            findings.require(
                    Tolerance.atMost(counted, most + lot),
                    () -> fault(SHARE_ABOVE_MAXIMUM, rule, rule.maximumShare(), share, all));
        }
    }

    private static Violation fault(
            ViolationCode code, SourcingRule rule, double limit, double counted, double total) {
        String bound = (code == SHARE_BELOW_MINIMUM ? "at least " : "at most ") + percent(limit);
        return new Violation(
                code,
                rule.name(),
                rule.from().toString(),
                bound,
                percent(counted / total),
                "Rule %s: %s of %s units of %s come from where it says, %s; it asks for %s."
                        .formatted(
                                rule.name(),
                                Words.number(counted),
                                Words.number(total),
                                rule.item(),
                                percent(counted / total),
                                bound));
    }

    private static String percent(double share) {
        return Words.number(Math.round(share * 1e6) / 1e4) + "%";
    }
}
