package io.rackwright.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of racks must come from.
 *
 * <p>A legal test is met rack by rack: each rack of the generations that is delivered within the
 * dates passes by itself. Traced value is a share of what the whole program spends within the
 * dates, through all tiers.
 *
 * @param measure a content test of the rule set, or {@link #TRACED_VALUE}
 * @param generations whose racks a legal test is for; empty: all that are modelled
 * @param to last day, inclusive; null when open
 * @param country in which traced value must be added
 * @param minimumPct of traced value; of a legal test in place of what the law asks for; null: what
 *     the law asks for
 * @param designMargin whether traced value counts design margin, in its part and in the whole
 * @param shortfallUsd makes the target soft: what a rack costs that does not pass, or a dollar of
 *     traced value that is missing; null when it must be met
 */
public record ContentTarget(
        String name,
        String measure,
        List<String> generations,
        LocalDate from,
        @Nullable LocalDate to,
        String country,
        @Nullable Double minimumPct,
        boolean designMargin,
        @Nullable Double shortfallUsd,
        Provenance provenance) {
    public static final String TRACED_VALUE = "traced_value";

    public ContentTarget {
        generations = List.copyOf(generations);
    }

    public boolean isOfTracedValue() {
        return measure.equals(TRACED_VALUE);
    }

    public boolean isHard() {
        return shortfallUsd == null;
    }

    /** The same, asking for another percentage. */
    public ContentTarget asking(double otherPct) {
        return new ContentTarget(
                name,
                measure,
                generations,
                from,
                to,
                country,
                otherPct,
                designMargin,
                shortfallUsd,
                provenance);
    }

    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean isFor(String generation) {
        return generations.isEmpty() || generations.contains(generation);
    }
}
