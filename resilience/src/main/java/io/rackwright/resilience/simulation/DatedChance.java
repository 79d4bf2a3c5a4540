package io.rackwright.resilience.simulation;

import java.time.LocalDate;

/**
 * A date and how likely it is to be kept: "93% by 14 March". Dates are whole days, so the chance is
 * what holds on that day, at least the one that was asked for.
 */
public record DatedChance(LocalDate date, double chance) {}
