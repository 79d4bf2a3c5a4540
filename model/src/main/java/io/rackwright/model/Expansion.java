package io.rackwright.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option to add capacity, taken at most once.
 *
 * @param pool the pool that grows; null when listed items of the site do
 * @param items one started unit of any of them uses one unit of the added capacity; empty when a
 *     pool grows
 * @param capitalUsd in all
 * @param programShare of the capital, charged to this program
 * @param requires an option that is available before this one is decided; null when none
 * @param leadTimeWeeks from decision to availability
 * @param unitPriceDeltaPct over the item's unit cost, for items that the site cannot supply without
 *     the option; existing sources keep their price
 * @param decideBy the last day on which a forced option is decided; null for the end of the horizon
 * @param decided the day on which it was decided already, and the plan takes it; null while it is
 *     open
 */
public record Expansion(
        String name,
        String site,
        String family,
        @Nullable String pool,
        List<String> items,
        double capitalUsd,
        double programShare,
        @Nullable String requires,
        double unitsPerWeek,
        String capacityUnit,
        double leadTimeWeeks,
        int directJobs,
        double unitPriceDeltaPct,
        Decide decide,
        @Nullable LocalDate decideBy,
        @Nullable LocalDate decided,
        Provenance provenance) {

    /** Who decides whether the option is taken. */
    public enum Decide {
        /** The plan does, by what the option is worth. */
        FREE,
        /** It is taken, whatever it is worth. */
        FORCED,
        /** It is not taken. */
        FORBIDDEN
    }

    public Expansion {
        items = List.copyOf(items);
    }

    /** The same option, decided on a day. */
    public Expansion decidedOn(LocalDate day) {
        return new Expansion(
                name,
                site,
                family,
                pool,
                items,
                capitalUsd,
                programShare,
                requires,
                unitsPerWeek,
                capacityUnit,
                leadTimeWeeks,
                directJobs,
                unitPriceDeltaPct,
                decide,
                decideBy,
                day,
                provenance);
    }

    public int leadTimeDays() {
        return Days.ofWeeks(leadTimeWeeks);
    }

    /**
     * What the program pays for each day on which the option is available: a constant annuity over
     * the term, at the capital rate.
     */
    public double annuityUsdPerDay(Settings settings) {
        double rate = settings.capitalRatePerYear();
        int years = settings.annuityYears();
        double factor = rate == 0 ? 1.0 / years : rate / (1 - Math.pow(1 + rate, -years));
        return capitalUsd * programShare * factor / 365.25;
    }
}
