package io.rackwright.plan;

import java.time.LocalDate;

/**
 * What a make order or a delivery took: a row of {@code consumption.csv}.
 *
 * @param consumer the make order's id; for what is consumed at a data center, the demand's id
 * @param quantity decimal
 */
public record Consumption(
        String consumer, String item, String site, double quantity, LocalDate date) {}
