package io.rackwright.plan.formulation;

import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.route.DaySet;

/**
 * How an even flow over some days falls into buckets. This is the model's view of time: what
 * completes evenly over a bucket started evenly over the same days a lead time earlier, and so
 * draws on the buckets that those days touch, in proportion.
 */
public final class Spread {
    private Spread() {}

    /** Takes a bucket and the share of the flow that falls into it. */
    @FunctionalInterface
    public interface Share {
        void accept(int bucket, double share);
    }

    /**
     * Shares of the days from {@code from} up to, not including, {@code to}. Days outside the
     * horizon are left out, so the shares may add to less than one.
     */
    public static void over(TimeBuckets buckets, int from, int to, Share into) {
        within(buckets, from, to, Integer.MIN_VALUE, Integer.MAX_VALUE, into);
    }

    /** Shares of some days, all moved by so many days. */
    public static void over(TimeBuckets buckets, DaySet days, int shift, Share into) {
        within(buckets, days, shift, Integer.MIN_VALUE, Integer.MAX_VALUE, into);
    }

    /** The same, of the days that also lie in {@code [windowFrom, windowTo)}. */
    public static void within(
            TimeBuckets buckets, DaySet days, int shift, int windowFrom, int windowTo, Share into) {
        double all = days.days();
        for (DaySet.Stretch s : days.stretches()) {
            within(
                    buckets,
                    s.from() + shift,
                    s.to() + shift,
                    windowFrom,
                    windowTo,
                    (t, share) -> into.accept(t, share * s.days() / all));
        }
    }

    /**
     * The same, of the days that also lie in {@code [windowFrom, windowTo)}; shares are still of
     * all the flow.
     */
    public static void within(
            TimeBuckets buckets, int from, int to, int windowFrom, int windowTo, Share into) {
        int first = Math.max(Math.max(from, windowFrom), 0);
        int last = Math.min(Math.min(to, windowTo), buckets.horizonDays());
        for (int day = first; day < last; ) {
            int t = buckets.of(day);
            int end = Math.min(last, buckets.end(t));
            into.accept(t, (end - day) / (double) (to - from));
            day = end;
        }
    }
}
