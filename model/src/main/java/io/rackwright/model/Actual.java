package io.rackwright.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known to have happened to an order of the plan before: units that came, units that never
 * will, or another day on which the rest is expected.
 *
 * @param order an order's id; {@code receipt:<site>:<date>} for a scheduled receipt, {@code
 *     stock:<site>} for stock on hand; a demand for racks deployed
 * @param item of a receipt or of stock, whose names several items share; empty when the order says
 * @param date on which it happened, or became known
 * @param received good units received or completed; racks deployed
 * @param scrapped good units that will not come, or that stock has lost
 * @param expected when the rest is expected; null when nothing new is known
 */
public record Actual(
        String order,
        String item,
        LocalDate date,
        double received,
        double scrapped,
        @Nullable LocalDate expected,
        Provenance provenance) {}
