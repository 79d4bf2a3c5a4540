package io.rackwright.model;

import java.time.LocalDate;

/** Racks of a generation that a data center needs deployed by a day. Priority 1 comes first. */
public record Demand(
        String name,
        String site,
        String generation,
        long racks,
        LocalDate needBy,
        int priority,
        Provenance provenance) {}
