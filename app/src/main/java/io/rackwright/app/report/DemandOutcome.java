package io.rackwright.app.report;

import io.rackwright.model.Days;
import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.Deployment;
import io.rackwright.plan.OrderBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a demand: its racks are deployed on time (by the need date), late, or not within
 * the horizon; the three add up to what is demanded.
 *
 * @param lateRackWeeks summed over the late racks that were deployed
 * @param worstWeeksLate of a deployed rack
 * @param undeliveredRackWeeks from the need date to the end of the horizon, for racks not deployed
 * @param lastDeployed null when nothing is deployed
 */
public record DemandOutcome(
        Demand demand,
        double onTime,
        double late,
        double undelivered,
        double lateRackWeeks,
        double worstWeeksLate,
        double undeliveredRackWeeks,
        @Nullable LocalDate lastDeployed) {

    /** A shortfall smaller than this is an error of the optimiser's arithmetic, not a rack. */
    private static final double NO_RACK = 1e-6;

    public double rackWeeksLate() {
        return lateRackWeeks + undeliveredRackWeeks;
    }

    public boolean isLate() {
        return late > 0 || undelivered > 0;
    }

    /** Weeks late of the late racks that were deployed; 0 when there is none. */
    public double meanWeeksLate() {
        return late > 0 ? lateRackWeeks / late : 0;
    }

    /** In the program's order of demands, from the dated orders. */
    public static List<DemandOutcome> ofOrders(Network network, OrderBook book) {
        Map<String, List<Delivery>> byDemand = new HashMap<>();
        for (Delivery d : book.deliveries()) {
            byDemand.computeIfAbsent(d.demandId(), _ -> new ArrayList<>()).add(d);
        }
        List<DemandOutcome> outcomes = new ArrayList<>();
        for (Demand demand : network.program().demands()) {
            Tally tally = new Tally(demand, network.settings().horizonEnd());
            for (Delivery d : byDemand.getOrDefault(demand.name(), List.of())) {
                tally.deploy(d.racks(), d.deployed());
            }
            outcomes.add(tally.outcome());
        }
        return List.copyOf(outcomes);
    }

    /**
     * In the program's order of demands, from the optimiser's buckets: what is deployed in a bucket
     * is spread evenly over its days, so the share up to the need date is on time.
     */
    public static List<DemandOutcome> ofOptimised(Network network, OptimisedPlan plan) {
        Map<String, List<Deployment>> byDemand = new HashMap<>();
        for (Deployment d : plan.deployments()) {
            byDemand.computeIfAbsent(d.demandId(), _ -> new ArrayList<>()).add(d);
        }
        TimeBuckets buckets = plan.buckets();
        LocalDate asOf = network.settings().asOf();
        List<DemandOutcome> outcomes = new ArrayList<>();
        for (Demand demand : network.program().demands()) {
            Tally tally = new Tally(demand, network.settings().horizonEnd());
            for (Deployment d : byDemand.getOrDefault(demand.name(), List.of())) {
                double daily = d.racks() / buckets.days(d.bucket());
                for (int day = buckets.start(d.bucket()); day < buckets.end(d.bucket()); day++) {
                    tally.deploy(daily, asOf.plusDays(day));
                }
            }
            outcomes.add(tally.outcome());
        }
        return List.copyOf(outcomes);
    }

    /** Adds up one demand. */
    private static final class Tally {
        private final Demand demand;
        private final LocalDate horizonEnd;
        private double onTime;
        private double late;
        private double lateRackWeeks;
        private double worstWeeksLate;
        private @Nullable LocalDate lastDeployed;

        Tally(Demand demand, LocalDate horizonEnd) {
            this.demand = demand;
            this.horizonEnd = horizonEnd;
        }

        void deploy(double racks, LocalDate day) {
            if (racks <= 0 || day.isAfter(horizonEnd)) {
                return;
            }
            double weeks = Days.between(demand.needBy(), day) / 7.0;
            if (weeks <= 0) {
                onTime += racks;
            } else {
                late += racks;
                lateRackWeeks += racks * weeks;
                worstWeeksLate = Math.max(worstWeeksLate, weeks);
            }
            if (lastDeployed == null || day.isAfter(lastDeployed)) {
                lastDeployed = day;
            }
        }

        DemandOutcome outcome() {
            double missing = demand.racks() - onTime - late;
            double undelivered = missing > NO_RACK ? missing : 0;
            double weeksToEnd = Math.max(0, Days.between(demand.needBy(), horizonEnd) / 7.0);
            return new DemandOutcome(
                    demand,
                    onTime,
                    late,
                    undelivered,
                    lateRackWeeks,
                    worstWeeksLate,
                    undelivered * weeksToEnd,
                    lastDeployed);
        }
    }
}
