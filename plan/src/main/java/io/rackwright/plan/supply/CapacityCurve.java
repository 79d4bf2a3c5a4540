package io.rackwright.plan.supply;

import io.rackwright.model.Days;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weekly capacity that changes by date, as units per day: a week in which it steps has the days of
 * each step pro rata. Days count from {@code asOf}; before it there is none.
 */
public final class CapacityCurve {
    private final int[] fromDay;
    private final double[] perDay;

    private CapacityCurve(int[] fromDay, double[] perDay) {
        this.fromDay = fromDay;
        this.perDay = perDay;
    }

    /** Capacity of steps, each in force until the next; none before the first. */
    public static CapacityCurve of(TreeMap<LocalDate, Double> weekly, LocalDate asOf) {
        int[] days = new int[weekly.size()];
        double[] rates = new double[weekly.size()];
        int k = 0;
        for (Map.Entry<LocalDate, Double> step : weekly.entrySet()) {
            days[k] = Days.between(asOf, step.getKey());
            rates[k++] = step.getValue() / 7;
        }
        return new CapacityCurve(days, rates);
    }

    /** The same weekly capacity from a day on. */
    public static CapacityCurve from(int day, double unitsPerWeek) {
        return new CapacityCurve(new int[] {day}, new double[] {unitsPerWeek / 7});
    }

    /** Units in the days from {@code from} up to, not including, {@code to}. */
    public double between(int from, int to) {
        double units = 0;
        for (int k = 0; k < fromDay.length; k++) {
            int start = Math.max(Math.max(from, 0), fromDay[k]);
            int end = k + 1 < fromDay.length ? Math.min(to, fromDay[k + 1]) : to;
            if (end > start) {
                units += (end - start) * perDay[k];
            }
        }
        return units;
    }

    /** First day with any capacity; {@link Integer#MAX_VALUE} when there is none. */
    public int firstDay() {
        for (int k = 0; k < fromDay.length; k++) {
            if (perDay[k] > 0) {
                return Math.max(0, fromDay[k]);
            }
        }
        return Integer.MAX_VALUE;
    }

    @Override
    public String toString() {
        return Arrays.toString(fromDay) + Arrays.toString(perDay);
    }
}
