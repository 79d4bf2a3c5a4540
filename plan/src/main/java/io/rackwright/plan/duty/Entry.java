package io.rackwright.plan.duty;

import java.time.LocalDate;

/**
 * Goods of one order that enter the country.
 *
 * @param quantity units
 * @param origin country of origin, two letters
 * @param valueUsd customs value of all of them
 */
public record Entry(
        String item,
        double quantity,
        String origin,
        double valueUsd,
        String mode,
        LocalDate loaded,
        LocalDate entered) {}
