package io.rackwright.app.report;

import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.Deployment;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.cost.CostLedger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plan in a few figures; the same for the orders, which count, and for the optimiser's buckets,
 * which flatter.
 *
 * @param racksLate deployed after their need date; with {@code racksOnTime} and {@code
 *     racksUndelivered} they add up to {@code racksDemanded}
 * @param meanWeeksLate over the late racks that were deployed
 * @param rackWeeksLate of all racks; one not deployed counts to the end of the horizon
 * @param megawattsOnline facility megawatts of deployed racks at each year's end; for the year in
 *     which the horizon ends, on its last day
 */
public record KeyFigures(
        double racksDemanded,
        double racksOnTime,
        double racksLate,
        double meanWeeksLate,
        double racksUndelivered,
        double rackWeeksLate,
        double landedCostUsd,
        double latenessCostUsd,
        SortedMap<Integer, Double> megawattsOnline) {

    public KeyFigures {
        megawattsOnline = Collections.unmodifiableSortedMap(new TreeMap<>(megawattsOnline));
    }

    /** What the plan costs in all. */
    public double totalUsd() {
        return landedCostUsd + latenessCostUsd;
    }

    public static KeyFigures ofOrders(Network network, OrderBook book, CostLedger costs) {
        SortedMap<Integer, Double> megawatts = years(network);
        for (Delivery d : book.deliveries()) {
            double each = network.generation(d.generation()).facilityMwPerRack();
            addFrom(megawatts, d.deployed(), d.racks() * each);
        }
        return of(
                DemandOutcome.ofOrders(network, book),
                costs.landedUsd(),
                costs.latenessUsd(),
                megawatts);
    }

    public static KeyFigures ofOptimised(Network network, OptimisedPlan plan) {
        SortedMap<Integer, Double> megawatts = years(network);
        TimeBuckets buckets = plan.buckets();
        LocalDate asOf = network.settings().asOf();
        for (Deployment d : plan.deployments()) {
            Demand demand = network.demand(d.demandId());
            double each = network.generation(demand.generation()).facilityMwPerRack();
            double daily = d.racks() * each / buckets.days(d.bucket());
            for (int day = buckets.start(d.bucket()); day < buckets.end(d.bucket()); day++) {
                addFrom(megawatts, asOf.plusDays(day), daily);
            }
        }
        return of(
                DemandOutcome.ofOptimised(network, plan),
                plan.costs().landedUsd(),
                plan.costs().latenessUsd(),
                megawatts);
    }

    private static KeyFigures of(
            List<DemandOutcome> outcomes,
            double landedUsd,
            double latenessUsd,
            SortedMap<Integer, Double> megawatts) {
        double demanded = 0;
        double onTime = 0;
        double late = 0;
        double undelivered = 0;
        double lateRackWeeks = 0;
        double rackWeeks = 0;
        for (DemandOutcome o : outcomes) {
            demanded += o.demand().racks();
            onTime += o.onTime();
            late += o.late();
            undelivered += o.undelivered();
            lateRackWeeks += o.lateRackWeeks();
            rackWeeks += o.rackWeeksLate();
        }
        return new KeyFigures(
                demanded,
                onTime,
                late,
                late > 0 ? lateRackWeeks / late : 0,
                undelivered,
                rackWeeks,
                landedUsd,
                latenessUsd,
                megawatts);
    }

    private static SortedMap<Integer, Double> years(Network network) {
        SortedMap<Integer, Double> megawatts = new TreeMap<>();
        int last = network.settings().horizonEnd().getYear();
        for (int year = network.settings().asOf().getYear(); year <= last; year++) {
            megawatts.put(year, 0.0);
        }
        return megawatts;
    }

    /** What is deployed on a day is online at the end of its year and of every later one. */
    private static void addFrom(SortedMap<Integer, Double> years, LocalDate day, double added) {
        years.tailMap(day.getYear()).replaceAll((_, online) -> online + added);
    }
}
