package io.rackwright.app.report;

import io.rackwright.model.Network;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.Deployment;
import io.rackwright.plan.OptimisedPlan.Flow;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What whole, dated orders lose against the optimiser's buckets, tier by tier: value at standard
 * cost, and how many weeks later it is made on average. Tier 0 are racks; the row {@code deployed}
 * is the end of the line. A bucket's flow counts at its middle day. Empty without the optimiser.
 */
public final class LossByTierReport implements Report<LossByTierReport.Row> {

    /**
     * @param optimisedDay mean day, weighted by value; null when the optimiser makes nothing there
     */
    public record Row(
            String tier,
            double optimisedUsd,
            double ordersUsd,
            @Nullable LocalDate optimisedDay,
            @Nullable LocalDate ordersDay,
            @Nullable Double weeksLater) {}

    /** Value and value times days since {@code as_of}. */
    private static final class Sum {
        private double usd;
        private double usdDays;

        void add(double usd, double day) {
            this.usd += usd;
            this.usdDays += usd * day;
        }

        @Nullable Double meanDay() {
            return usd > 0 ? usdDays / usd : null;
        }
    }

    private static final int DEPLOYED = -1;

    @Override
    public String name() {
        return "loss_by_tier";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("tier", Row::tier),
                        Column.usd("optimised_usd", Row::optimisedUsd),
                        Column.usd("orders_usd", Row::ordersUsd),
                        Column.date("optimised_mean_date", Row::optimisedDay),
                        Column.date("orders_mean_date", Row::ordersDay),
                        Column.figureIfAny("weeks_later", Row::weeksLater)),
                plan.optimised() == null ? List.of() : rows(plan, plan.optimised()));
    }

    private static List<Row> rows(PlanView plan, OptimisedPlan optimised) {
        Map<Integer, Sum> wished = ofOptimised(plan.network(), optimised);
        Map<Integer, Sum> ordered = ofOrders(plan);
        Map<Integer, Sum> all = new TreeMap<>(wished);
        all.putAll(ordered);
        LocalDate asOf = plan.network().settings().asOf();
        List<Row> rows = new ArrayList<>();
        for (int tier : all.keySet()) {
            Sum wish = wished.getOrDefault(tier, new Sum());
            Sum order = ordered.getOrDefault(tier, new Sum());
            Double wishDay = wish.meanDay();
            Double orderDay = order.meanDay();
            rows.add(
                    new Row(
                            tier == DEPLOYED ? "deployed" : Integer.toString(tier),
                            wish.usd,
                            order.usd,
                            wishDay == null ? null : asOf.plusDays(Math.round(wishDay)),
                            orderDay == null ? null : asOf.plusDays(Math.round(orderDay)),
                            wishDay == null || orderDay == null
                                    ? null
                                    : Double.valueOf((orderDay - wishDay) / 7)));
        }
        return rows;
    }

    private static Map<Integer, Sum> ofOptimised(Network network, OptimisedPlan optimised) {
        Tiers tiers = new Tiers(network);
        TimeBuckets buckets = optimised.buckets();
        Map<Integer, Sum> sums = new TreeMap<>();
        for (Flow flow : optimised.flows()) {
            if (!flow.fromStock()) {
                double usd = flow.quantity() * network.standardCostUsd(flow.item());
                sums.computeIfAbsent(tiers.of(flow.item()), _ -> new Sum())
                        .add(usd, middle(buckets, flow.bucket()));
            }
        }
        for (Deployment d : optimised.deployments()) {
            double usd = d.racks() * rackUsd(network, network.demand(d.demandId()).generation());
            sums.computeIfAbsent(DEPLOYED, _ -> new Sum()).add(usd, middle(buckets, d.bucket()));
        }
        return sums;
    }

    private static Map<Integer, Sum> ofOrders(PlanView plan) {
        Network network = plan.network();
        Tiers tiers = new Tiers(network);
        long asOf = network.settings().asOf().toEpochDay();
        Map<Integer, Sum> sums = new TreeMap<>();
        for (PlannedOrder o : plan.book().orders()) {
            if (o.type() != PlannedOrder.Type.MOVE) {
                double usd = o.quantity() * network.standardCostUsd(o.item());
                sums.computeIfAbsent(tiers.of(o.item()), _ -> new Sum())
                        .add(usd, o.available().toEpochDay() - asOf);
            }
        }
        for (Delivery d : plan.book().deliveries()) {
            double usd = d.racks() * rackUsd(network, d.generation());
            sums.computeIfAbsent(DEPLOYED, _ -> new Sum())
                    .add(usd, d.deployed().toEpochDay() - asOf);
        }
        return sums;
    }

    private static double rackUsd(Network network, String generation) {
        String rack = network.generation(generation).rackItem();
        return rack == null ? 0 : network.standardCostUsd(rack);
    }

    private static double middle(TimeBuckets buckets, int bucket) {
        return (buckets.start(bucket) + buckets.end(bucket) - 1) / 2.0;
    }
}
