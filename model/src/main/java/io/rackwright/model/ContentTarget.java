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

    private static final double SHORT_OF_GIVING_UP = 0.95;

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
        return at(otherPct, shortfallUsd);
    }

    private ContentTarget at(double otherPct, @Nullable Double otherShortfallUsd) {
        return new ContentTarget(
                name,
                measure,
                generations,
                from,
                to,
                country,
                otherPct,
                designMargin,
                otherShortfallUsd,
                provenance);
    }

    /**
     * What a dollar of missing traced value costs where the target must be met: just under what
     * would give racks up. A rack given up costs {@code undelivered_multiple} times its price, and
     * adds at most the target's percentage of that price to what is missing.
     */
    public double shortOfGivingUpUsd(Settings settings) {
        Double pct = minimumPct;
        if (pct == null) {
            throw new IllegalStateException(name + " states no percentage");
        }
        return SHORT_OF_GIVING_UP * settings.undeliveredMultiple() / (pct / 100);
    }

    /**
     * The same at another percentage, soft at the price of one that must be met, so that a level
     * which cannot be reached gives the plan that comes nearest.
     */
    public ContentTarget softly(double otherPct, Settings settings) {
        return at(otherPct, asking(otherPct).shortOfGivingUpUsd(settings));
    }

    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean isFor(String generation) {
        return generations.isEmpty() || generations.contains(generation);
    }
}
