package io.rackwright.plan.order;

import io.rackwright.plan.supply.CapacityCurve;
import java.time.LocalDate;

/**
 * Capacity left of a source, a pool, an option or a leg, by ISO week. Week 0 is that of the plan's
 * first day.
 */
final class Calendar {
    /** The capacity of the option that it belongs to; empty for what the tables give. */
    final String option;

    private static final double NOTHING = 1e-9;

    private final double[] left;

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
    }

    double left(int week) {
        return left[week];
    }

    void add(int week, double units) {
        left[week] += units;
        firstFree = Math.min(firstFree, week);
    }

    /** The first week in which anything is left; one past the last when nothing is. */
    int firstFreeWeek() {
        while (firstFree < left.length && left[firstFree] <= NOTHING) {
            firstFree++;
        }
        return firstFree;
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
