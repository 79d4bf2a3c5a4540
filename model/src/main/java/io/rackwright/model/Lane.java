package io.rackwright.model;

import org.jspecify.annotations.Nullable;

/**
 * A directed leg.
 *
 * @param transitWeeks of the leg; a route's legs are summed, then rounded up once to whole days
 * @param costUsdPerKg of shipping weight
 * @param capacityKgPerWeek null when there is no limit
 */
public record Lane(
        String from,
        String to,
        String mode,
        double transitWeeks,
        double costUsdPerKg,
        @Nullable Double capacityKgPerWeek,
        Provenance provenance) {}
