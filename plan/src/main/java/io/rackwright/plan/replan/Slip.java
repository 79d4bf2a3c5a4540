package io.rackwright.plan.replan;

import java.time.LocalDate;

/**
 * Supply that yesterday's plan counted on, and that comes later or not at all.
 *
 * @param item and {@code site} of the units
 * @param due the day on which they were expected
 * @param words what it is, as in "receipt of HBM4 due 2026-02-01 now 2026-02-20"
 */
public record Slip(String item, String site, LocalDate due, String words) {}
