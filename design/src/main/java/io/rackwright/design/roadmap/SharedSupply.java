package io.rackwright.design.roadmap;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A part that several generations take, or pools that supply them: what is needed in each quarter,
 * and what can be had at most.
 *
 * @param name of the part; of pools their names, joined by {@code +}
 * @param unit what is counted; empty for units of the part
 * @param items a part itself, or the items that pools supply
 * @param generations that need it
 * @param before needed in a quarter as the program stands
 * @param after the same with the delays; equal to {@code before} without any
 * @param capacity at most to be had in a quarter; infinite where there is no limit
 */
public record SharedSupply(
        String name,
        String unit,
        List<String> items,
        List<String> generations,
        SortedMap<Quarter, Double> before,
        SortedMap<Quarter, Double> after,
        SortedMap<Quarter, Double> capacity) {

    /** The quarter in which most is needed; empty maps have none. */
    static Quarter peak(SortedMap<Quarter, Double> needed) {
        return needed.entrySet().stream()
                .max(
                        Map.Entry.<Quarter, Double>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<Quarter, Double>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }

    public Quarter peakBefore() {
        return peak(before);
    }

    public Quarter peakAfter() {
        return peak(after);
    }

    /** Quarters in which more is needed than can be had, with what is missing. */
    public SortedMap<Quarter, Double> missingBefore() {
        return missing(before);
    }

    public SortedMap<Quarter, Double> missingAfter() {
        return missing(after);
    }

    private SortedMap<Quarter, Double> missing(SortedMap<Quarter, Double> needed) {
        TreeMap<Quarter, Double> missing = new TreeMap<>();
        needed.forEach((quarter, units) -> {
            double more = units - capacity.getOrDefault(quarter, Double.POSITIVE_INFINITY);
            if (more > 1e-6 * units) {
                missing.put(quarter, more);
            }
        });
        return missing;
    }

    /** Whether the delays change what is needed in any quarter. */
    public boolean moves() {
        TreeSet<Quarter> quarters = new TreeSet<>(before.keySet());
        quarters.addAll(after.keySet());
        return quarters.stream()
                .anyMatch(q ->
                        Math.abs(before.getOrDefault(q, 0.0) - after.getOrDefault(q, 0.0)) > 1e-6);
    }
}
