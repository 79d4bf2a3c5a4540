package io.rackwright.resilience.simulation;

import java.util.Arrays;

/**
 * A figure of which more is better, over all futures.
 *
 * @param planned by the plan
 * @param safe reached or passed in nine of ten futures
 * @param even in half of them
 * @param lucky in one of ten
 */
public record Confidence(double planned, double safe, double even, double lucky) {
    static Confidence of(double planned, double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return new Confidence(
                planned, reached(sorted, 0.9), reached(sorted, 0.5), reached(sorted, 0.1));
    }

    /** The most that so great a share of the futures reaches. */
    private static double reached(double[] sorted, double share) {
        return sorted[sorted.length - (int) Math.ceil(share * sorted.length)];
    }
}
