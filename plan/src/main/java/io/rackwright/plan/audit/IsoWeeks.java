package io.rackwright.plan.audit;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Capacity weeks: ISO weeks, Monday to Sunday; week 0 is the one of the plan's first day. */
final class IsoWeeks {
    private final LocalDate asOf;
    private final int daysBeforeAsOf;

    IsoWeeks(LocalDate asOf) {
        this.asOf = asOf;
        daysBeforeAsOf = asOf.getDayOfWeek().getValue() - 1;
    }

    int of(int day) {
        return Math.floorDiv(day + daysBeforeAsOf, 7);
    }

    /** As {@code 2027-W09}. */
    String label(int week) {
        LocalDate monday = asOf.plusDays(7L * week - daysBeforeAsOf);
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * Units of each week, pro rata by days where a step, {@code firstDay} or the plan's first day
     * falls within one; zero before the first step.
     */
    double[] capacity(TreeMap<LocalDate, Double> steps, int firstDay, int weeks) {
        double[] units = new double[weeks];
        int day = Math.max(0, firstDay);
        Map.Entry<LocalDate, Double> step = steps.floorEntry(asOf.plusDays(day));
        double perDay = step == null ? 0 : step.getValue() / 7;
        for (; of(day) < weeks; day++) {
            Double changed = steps.get(asOf.plusDays(day));
            if (changed != null) {
                perDay = changed / 7;
            }
            units[of(day)] += perDay;
        }
        return units;
    }
}
