package io.rackwright.plan.constraint;

import static io.rackwright.plan.formulation.Formulation.INFINITY;

import io.rackwright.model.SourcingRule;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.Formulation.Use;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.formulation.Spread;
import io.rackwright.plan.supply.SupplyPoint;
import java.util.Comparator;
import java.util.List;

/**
 * A supplier, an owner or a country must or may have a share of an item, by good units available
 * within the rule's dates.
 */
public final class SourcingShares implements PlanConstraint {

    @Override
    public void addTo(Formulation f, NetworkColumns columns) {
        List<SourcingRule> rules =
                f.network().program().sourcingRules().stream()
                        .sorted(Comparator.comparing(SourcingRule::name))
                        .toList();
        for (SourcingRule rule : rules) {
            if (rule.maximumShare() < 1) {
                int row = f.row(f.name("maximum-share", rule.name(), -1), 1, -INFINITY, 0);
                enter(f, rule, row, rule.maximumShare());
            }
            if (rule.minimumShare() > 0) {
                int row = f.row(f.name("minimum-share", rule.name(), -1), 1, 0, INFINITY);
                enter(f, rule, row, rule.minimumShare());
            }
        }
    }

    /** Counted supply less the share of all supply. */
    private static void enter(Formulation f, SourcingRule rule, int row, double share) {
        int from = f.graph().day(rule.from());
        int to = rule.to() == null ? Integer.MAX_VALUE : f.graph().day(rule.to()) + 1;
        for (SupplyPoint p : f.graph().supplyPointsOf(rule.item())) {
            double counted = rule.counts(f.network().site(p.site())) ? 1 : 0;
            for (Use use : f.startsOf(p)) {
                double good = use.perColumnUnit() * p.source().yield();
                Spread.within(
                        f.buckets(),
                        f.buckets().start(use.bucket()),
                        f.buckets().end(use.bucket()),
                        from,
                        to,
                        (_, inDates) ->
                                f.entry(row, use.column(), good * inDates * (counted - share)));
            }
        }
    }

    @Override
    public boolean owns(RowName row) {
        return row.kind().endsWith("-share");
    }

    @Override
    public String explain(RowName row) {
        return "the %s of sourcing rule %s".formatted(row.kind().replace('-', ' '), row.subject());
    }
}
