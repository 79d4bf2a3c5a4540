package io.rackwright.plan;

import java.time.LocalDate;

/**
 * Racks of one order deployed for one demand: a row of {@code deliveries.csv}.
 *
 * @param rackOrderId the make order of the racks, or {@code stock:<site>} or {@code
 *     receipt:<site>:<date>}
 * @param arrived the day they are at the data center
 * @param deployed the day they have power and their site kit; never before {@code arrived}
 */
public record Delivery(
        String demandId,
        String rackOrderId,
        String site,
        String generation,
        long racks,
        LocalDate arrived,
        LocalDate deployed) {}
