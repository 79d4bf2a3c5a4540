package io.rackwright.plan;

import java.time.LocalDate;

/** An expansion option that the plan takes: a row of {@code expansions_taken.csv}. */
public record ExpansionTaken(String option, LocalDate decided, LocalDate available) {}
