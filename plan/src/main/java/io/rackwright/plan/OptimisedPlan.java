package io.rackwright.plan;

import io.rackwright.model.TimeBuckets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the optimiser found: flows per bucket that guide the orders, values of what binds, and how
 * good the solution is proven to be. Quantities are decimal.
 *
 * @param failing those of {@code deployments} that do not pass the content test that is asked of
 *     them, at the price of it
 * @param end where the solver ended, for a solve of much the same program to start from; null when
 *     it does not tell
 */
public record OptimisedPlan(
        TimeBuckets buckets,
        SolveSummary solve,
        PlanCosts costs,
        List<Deployment> deployments,
        List<Deployment> failing,
        List<Flow> flows,
        List<ExpansionTaken> expansionsTaken,
        List<ShadowPrice> shadowPrices,
        List<BindingRow> bindingRows,
        List<TargetOutcome> targets,
        @Nullable WarmStart end) {

    public OptimisedPlan {
        deployments = List.copyOf(deployments);
        failing = List.copyOf(failing);
        flows = List.copyOf(flows);
        expansionsTaken = List.copyOf(expansionsTaken);
        shadowPrices = List.copyOf(shadowPrices);
        bindingRows = List.copyOf(bindingRows);
        targets = List.copyOf(targets);
    }

    /**
     * How the solve went.
     *
     * @param objectiveUsd of the published solution
     * @param boundUsd proven: no plan of this bucketed model costs less
     * @param gap (objective - bound) / |objective|
     * @param influenceableGap (objective - bound) / (objective - {@code floorUsd})
     * @param floorUsd every demanded rack and kit at its cheapest source, yields in, with no
     *     freight and no lateness: what no plan can influence
     */
    public record SolveSummary(
            String solver,
            String version,
            String status,
            double objectiveUsd,
            double boundUsd,
            double gap,
            double influenceableGap,
            double floorUsd,
            double seconds,
            int columns,
            int rows) {}

    /** Racks of a demand deployed in a bucket. */
    public record Deployment(String demandId, int bucket, double racks) {}

    /**
     * Good units of an item that leave a source in a bucket, for a consuming site.
     *
     * @param route as in {@code orders.csv}; empty when source and consumer are one site
     * @param fromStock true when the units were stock or receipts of that site, not made
     */
    public record Flow(
            String item,
            String fromSite,
            String toSite,
            String route,
            int bucket,
            double quantity,
            boolean fromStock) {}

    /**
     * The worth of a capacity in a bucket, integers fixed.
     *
     * @param row a name a planner can read, {@code capacity[COWOS-TSM,2027-01-07]}
     * @param kind capacity, pool, power, option, lane or share
     * @param subject the pool, {@code item@site} or site
     * @param oneMoreUsd what one unit more in the bucket saves, never negative
     * @param oneLessUsd what one unit less costs, never negative
     * @param used and {@code limit}, in units of the whole bucket
     */
    public record ShadowPrice(
            String row,
            String kind,
            String subject,
            int bucket,
            double oneMoreUsd,
            double oneLessUsd,
            double used,
            double limit) {}

    /**
     * A link of the chain that makes a demand late.
     *
     * @param demandId the late demand
     * @param row the binding row, as in {@link ShadowPrice#row}
     * @param usdPerRack what it adds to the price of one rack of that demand in that bucket
     */
    public record BindingRow(String demandId, int bucket, String row, double usdPerRack) {}

    /**
     * What became of a target of traced value.
     *
     * @param missingUsd value at home that is short of it; of a target that must be met, more than
     *     nothing means that it cannot be
     * @param usdEach what one more dollar of value at home would cost
     * @param sharePct of value that is added at home
     */
    public record TargetOutcome(String target, double missingUsd, double usdEach, double sharePct) {
        /** A dollar in a program of billions is rounding. */
        public boolean isMet() {
            return missingUsd < 1;
        }
    }

    /**
     * Optimiser's costs, by part.
     *
     * @param dutyUsd without fees that have a maximum for an entry
     */
    public record PlanCosts(
            double landedUsd,
            double latenessUsd,
            double targetStockShortfallUsd,
            double priceAndConversionUsd,
            double freightUsd,
            double dutyUsd,
            double holdingUsd,
            double expansionUsd,
            double openingStockUsd,
            double endStockCreditUsd) {}

    /** The shadow price of a row, or null when the row does not bind. */
    public @Nullable ShadowPrice priceOf(String row) {
        return shadowPrices.stream().filter(p -> p.row().equals(row)).findFirst().orElse(null);
    }
}
