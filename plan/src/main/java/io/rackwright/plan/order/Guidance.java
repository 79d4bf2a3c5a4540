package io.rackwright.plan.order;

import io.rackwright.model.Network;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.OptimisedPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the dispatch takes from the optimiser: when racks are meant to be deployed, how much of each
 * consumer's supply comes from which source, and which options are taken. Without it the dispatch
 * aims at need dates and takes the cheapest source.
 */
final class Guidance {
    /** From a source site to a consuming site, or to every plant. */
    private record Lane(String item, String from, String to) {}

    private final @Nullable OptimisedPlan plan;
    private final List<ExpansionTaken> expansionsTaken;
    private final Map<Lane, double[]> quotas = new HashMap<>();
    private final Map<String, double[]> racksByBucket = new LinkedHashMap<>();
    private final Map<String, double[]> failingByBucket = new LinkedHashMap<>();

    private Guidance(@Nullable OptimisedPlan plan, List<ExpansionTaken> expansionsTaken) {
        this.plan = plan;
        this.expansionsTaken = List.copyOf(expansionsTaken);
        if (plan == null) {
            return;
        }
        int buckets = plan.buckets().count();
        for (OptimisedPlan.Flow flow : plan.flows()) {
            quotas.computeIfAbsent(
                                    new Lane(flow.item(), flow.fromSite(), flow.toSite()),
                                    _ -> new double[buckets])[flow.bucket()] +=
                    flow.quantity();
        }
        addByBucket(plan.deployments(), buckets, racksByBucket);
        addByBucket(plan.failing(), buckets, failingByBucket);
    }

    private static void addByBucket(
            List<OptimisedPlan.Deployment> rows, int buckets, Map<String, double[]> into) {
        for (OptimisedPlan.Deployment d : rows) {
            into.computeIfAbsent(d.demandId(), _ -> new double[buckets])[d.bucket()] += d.racks();
        }
    }

    static Guidance of(OptimisedPlan plan) {
        return new Guidance(plan, plan.expansionsTaken());
    }

    /** No more than the options that are forced, as soon as they can be decided. */
    static Guidance none(Network network) {
        List<ExpansionTaken> forced = new ArrayList<>();
        network.forcedOptions()
                .forEach((option, decided) ->
                        forced.add(
                                new ExpansionTaken(
                                        option.name(),
                                        decided,
                                        decided.plusDays(option.leadTimeDays()))));
        return new Guidance(null, forced);
    }

    boolean present() {
        return plan != null;
    }

    TimeBuckets buckets() {
        if (plan == null) {
            throw new IllegalStateException("there is no optimised plan");
        }
        return plan.buckets();
    }

    List<ExpansionTaken> expansionsTaken() {
        return expansionsTaken;
    }

    /** Those of them in a bucket that need not pass what is asked of them. */
    double failing(String demand, int bucket) {
        double[] racks = failingByBucket.get(demand);
        return racks == null ? 0 : racks[bucket];
    }

    /** What it costs to meet the targets of traced value. */
    List<OptimisedPlan.TargetOutcome> targets() {
        return plan == null ? List.of() : plan.targets();
    }

    /** Racks that the optimiser deploys for a demand, by bucket; null when it says nothing. */
    double @Nullable [] racksByBucket(String demand) {
        return racksByBucket.get(demand);
    }

    /**
     * What a source is meant to send to a site, and what is left of it, by bucket of leaving.
     *
     * @param to the site, and whatever may stand for it
     */
    List<double[]> quotas(String item, String from, List<String> to) {
        List<double[]> found = new ArrayList<>();
        for (String site : to) {
            double[] quota = quotas.get(new Lane(item, from, site));
            if (quota != null) {
                found.add(quota);
            }
        }
        return found;
    }
}
