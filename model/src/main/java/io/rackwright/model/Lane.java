package io.rackwright.model;

import org.jspecify.annotations.Nullable;

/**
 * A directed leg.
 *
 * @param transitWeeks of the leg; a route's legs are summed, then rounded up once to whole days
 * @param costUsdPerKg of shipping weight
 * @param capacityKgPerWeek null when there is no limit
 * @param transitCv spread of the transit, as in {@link Uncertainty}; null: the program's
 */
public record Lane(
        String from,
        String to,
        String mode,
        double transitWeeks,
        double costUsdPerKg,
        @Nullable Double capacityKgPerWeek,
        @Nullable Double transitCv,
        Provenance provenance) {}
