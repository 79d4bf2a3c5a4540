package io.rackwright.model;

import java.time.LocalDate;

/**
 * Started units that a source can complete in a week, from a day on until the source's next step. A
 * source with neither a step nor a pool has no limit.
 */
public record CapacityStep(
        String item, String site, LocalDate from, double unitsPerWeek, Provenance provenance) {}
