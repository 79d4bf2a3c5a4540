package io.rackwright.plan.optimise;

import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.WarmStart;
import io.rackwright.solver.ProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * How to optimise.
 *
 * @param relativeGap proven, at which it may stop; 5% of what a plan can influence must hold too
 * @param timeLimitSeconds of all solves together
 * @param start where to start: the end of a solve of much the same program; null to start cold
 * @param progress told how far the solver is, or null
 */
public record OptimiserRequest(
        TimeBuckets buckets,
        double relativeGap,
        double timeLimitSeconds,
        @Nullable WarmStart start,
        @Nullable ProgressListener progress) {

    public static OptimiserRequest of(TimeBuckets buckets) {
        return new OptimiserRequest(buckets, 0.005, Double.POSITIVE_INFINITY, null, null);
    }

    public OptimiserRequest from(@Nullable WarmStart where) {
        return new OptimiserRequest(buckets, relativeGap, timeLimitSeconds, where, progress);
    }
}
