package io.rackwright.plan.order;

import io.rackwright.model.ContentTarget;
import io.rackwright.model.Network;
import io.rackwright.plan.OptimisedPlan.TargetOutcome;
import io.rackwright.plan.supply.SupplyPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What targets of traced value make a source cheaper or dearer, at the price that the optimiser
 * found for each: a dollar spent at home brings its target nearer by all but the share that is
 * asked for, and a dollar spent abroad takes it away by that share.
 */
final class TargetWorth {
    private final Network network;
    private final List<Binding> all = new ArrayList<>();

    /** A target that it costs something to meet. */
    record Binding(ContentTarget target, double share, double usdEach) {
        double usd(double spentUsd, String country) {
            boolean atHome = target.country().equals(country);
            return usdEach * spentUsd * (atHome ? share - 1 : share);
        }
    }

    TargetWorth(Network network, List<TargetOutcome> outcomes) {
        this.network = network;
        for (ContentTarget target : network.program().contentTargets()) {
            Double minimumPct = target.minimumPct();
            for (TargetOutcome outcome : outcomes) {
                boolean binds = outcome.target().equals(target.name()) && outcome.usdEach() > 0;
                if (binds && minimumPct != null) {
                    all.add(new Binding(target, minimumPct / 100, outcome.usdEach()));
                }
            }
        }
    }

    /** Targets that count what is spent on a day. */
    List<Binding> on(LocalDate day) {
        return all.isEmpty() ? all : all.stream().filter(b -> b.target().appliesOn(day)).toList();
    }

    /** What they add to the price of a good unit; where it saves, less than nothing. */
    double usdPerGoodUnit(SupplyPoint p, List<Binding> targets) {
        double spentUsd = p.source().unitPriceUsd() / p.source().yield();
        String country = network.site(p.site()).country();
        return targets.stream().mapToDouble(b -> b.usd(spentUsd, country)).sum();
    }
}
