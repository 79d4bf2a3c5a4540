package io.rackwright.model;

import java.time.LocalDate;

/** Capacity that several sources of a site share, from a day on until the pool's next step. */
public record PoolStep(
        String pool,
        String site,
        String unit,
        LocalDate from,
        double unitsPerWeek,
        Provenance provenance) {}
