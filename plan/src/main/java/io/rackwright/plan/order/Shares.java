package io.rackwright.plan.order;

import io.rackwright.model.SourcingRule;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps running supply within the shares that sourcing rules set: at any time the share holds to
 * one lot, so it holds in the end.
 */
final class Shares {
    private static final int COUNTED = 0;
    private static final int ALL = 1;

    private final SupplyGraph graph;
    private final List<Tally> tallies = new ArrayList<>();

    /** Units so far with a negative sign, since a ledger spends quotas. */
    private record Tally(SourcingRule rule, double[] spent) {}

    Shares(SupplyGraph graph) {
        this.graph = graph;
        for (SourcingRule rule : graph.network().program().sourcingRules()) {
            tallies.add(new Tally(rule, new double[2]));
        }
    }

    /** Good units that the source may still supply, of {@code ask}. */
    long room(SupplyPoint p, int completed, long ask) {
        long room = ask;
        for (Tally tally : tallies) {
            if (!applies(tally.rule(), p, completed)) {
                continue;
            }
            double counted = -tally.spent()[COUNTED];
            double all = -tally.spent()[ALL];
            SourcingRule rule = tally.rule();
            boolean counts = rule.counts(graph.network().site(p.site()));
            double most = Double.POSITIVE_INFINITY;
            if (counts && rule.maximumShare() < 1) {
                // counted + x <= max (all + x), to one unit
                most = (rule.maximumShare() * all - counted + 1) / (1 - rule.maximumShare());
            } else if (!counts && rule.minimumShare() > 0) {
                // counted >= min (all + x), to one unit
                most = (counted + 1) / rule.minimumShare() - all;
            }
            room = Math.min(room, (long) Math.max(0, Math.floor(Math.min(most, ask))));
        }
        return room;
    }

    void use(Ledger ledger, SupplyPoint p, double units, int completed) {
        for (Tally tally : tallies) {
            if (applies(tally.rule(), p, completed)) {
                ledger.spend(tally.spent(), ALL, units);
                if (tally.rule().counts(graph.network().site(p.site()))) {
                    ledger.spend(tally.spent(), COUNTED, units);
                }
            }
        }
    }

    private boolean applies(SourcingRule rule, SupplyPoint p, int completed) {
        return rule.item().equals(p.item().name())
                && rule.appliesOn(graph.network().settings().asOf().plusDays(completed));
    }
}
