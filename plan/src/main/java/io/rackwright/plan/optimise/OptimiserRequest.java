package io.rackwright.plan.optimise;

import io.rackwright.model.TimeBuckets;
import io.rackwright.solver.ProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * How to optimise.
 *
 * @param relativeGap proven, at which it may stop; 5% of what a plan can influence must hold too
 * @param timeLimitSeconds of all solves together
 * @param progress told how far the solver is, or null
 */
public record OptimiserRequest(
        TimeBuckets buckets,
        double relativeGap,
        double timeLimitSeconds,
        @Nullable ProgressListener progress) {

    public static OptimiserRequest of(TimeBuckets buckets) {
        return new OptimiserRequest(buckets, 0.005, Double.POSITIVE_INFINITY, null);
    }
}
