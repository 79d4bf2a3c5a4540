package io.rackwright.model;

import java.time.LocalDate;

/** Megawatts that a data center has for this program from a day on, until the next row. */
public record SitePower(String site, LocalDate from, double megawatts, Provenance provenance) {}
