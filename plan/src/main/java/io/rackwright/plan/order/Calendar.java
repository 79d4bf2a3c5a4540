package io.rackwright.plan.order;

import io.rackwright.plan.supply.CapacityCurve;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Capacity left of a source, a pool, an option or a leg, by ISO week. Week 0 is that of the plan's
 * first day.
 */
final class Calendar {
    private static final double NOTHING = 1e-9;

    /** The capacity of the option that it belongs to; empty for what the tables give. */
    final String option;

    private final double[] left;

    /** Weeks with anything left: full ones are passed over, of which a late batch sees years. */
    private final BitSet open;

    private final double largestWeek;
    private double smallestUnit = Double.POSITIVE_INFINITY;
    private double crumb = NOTHING;

    /** Nothing is left before this week. */
    private int firstFree;

    /** True when a started unit takes one unit, whatever it takes of its pool. */
    final boolean countsStarts;

    /** Nothing completes before this day, though its week has some capacity. */
    final int firstDay;

    Calendar(String option, boolean countsStarts, CapacityCurve curve, Weeks weeks) {
        this.option = option;
        this.countsStarts = countsStarts;
        firstDay = curve.firstDay();
        left = new double[weeks.count()];
        for (int w = 0; w < left.length; w++) {
            left[w] = curve.between(weeks.firstDay(w), weeks.firstDay(w + 1));
        }
        largestWeek = Arrays.stream(left).max().orElse(0);
        open = new BitSet(left.length);
        for (int w = 0; w < left.length; w++) {
            open.set(w, left[w] > NOTHING);
        }
    }

    double left(int week) {
        return left[week];
    }

    void add(int week, double units) {
        left[week] += units;
        open.set(week, left[week] > NOTHING);
        firstFree = Math.min(firstFree, week);
    }

    /**
     * Tells what one unit of something that draws on it takes. Where a week has room for several
     * units, a week with less left than the smallest is as good as full.
     */
    void serves(double units) {
        smallestUnit = Math.min(smallestUnit, units);
        crumb = largestWeek >= 2 * smallestUnit ? 0.999 * smallestUnit : NOTHING;
    }

    /** The first week in which enough is left for a unit; one past the last when there is none. */
    int firstFreeWeek() {
        while (firstFree < left.length && left[firstFree] <= crumb) {
            firstFree++;
        }
        return firstFree;
    }

    /** The last week up to a week in which anything is left; -1 when there is none. */
    int lastOpenUpTo(int week) {
        return open.previousSetBit(week);
    }

    /** ISO weeks of a plan. */
    static final class Weeks {
        private final int daysBeforeFirst;
        private final int count;

        Weeks(LocalDate asOf, int horizonDays) {
            daysBeforeFirst = asOf.getDayOfWeek().getValue() - 1;
            count = of(horizonDays - 1) + 1;
        }

        int of(int day) {
            return (day + daysBeforeFirst) / 7;
        }

        /** The week's Monday. */
        int firstDay(int week) {
            return week * 7 - daysBeforeFirst;
        }

        int lastDay(int week) {
            return firstDay(week) + 6;
        }

        int count() {
            return count;
        }
    }
}
