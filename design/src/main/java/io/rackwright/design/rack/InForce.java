package io.rackwright.design.rack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a line of a bill holds.
 *
 * @param from first day; null: from the program's first day on
 * @param to last day, inclusive; null when open
 */
public record InForce(@Nullable LocalDate from, @Nullable LocalDate to) {}
