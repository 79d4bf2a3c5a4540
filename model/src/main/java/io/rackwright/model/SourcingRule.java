package io.rackwright.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A share of an item's supply, by quantity available within the dates, that a supplier must or may
 * have.
 *
 * @param site the source site that the rule counts; null for any
 * @param owner the owner of source sites; null for any
 * @param country the country of source sites; null for any
 * @param minimumShare 0 when there is none
 * @param maximumShare 1 when there is none
 * @param to last day, inclusive; null when open
 */
public record SourcingRule(
        String name,
        String item,
        @Nullable String site,
        @Nullable String owner,
        @Nullable String country,
        double minimumShare,
        double maximumShare,
        LocalDate from,
        @Nullable LocalDate to,
        Provenance provenance) {

    public boolean counts(Site source) {
        return (site == null || site.equals(source.name()))
                && (owner == null || owner.equals(source.owner()))
                && (country == null || country.equals(source.country()));
    }

    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
