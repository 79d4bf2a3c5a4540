package io.rackwright.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days: how the plan turns dates and weeks into numbers. */
public final class Days {
    private Days() {}

    /** Days from {@code from} to {@code to}; negative when {@code to} is earlier. */
    public static int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    /**
     * Weeks as whole days, rounded up once. Sums of legs such as 0.29 + 0.71 must not round up to a
     * day more for the error of binary fractions, hence the tolerance of a thousandth of a day.
     */
    public static int ofWeeks(double weeks) {
        return (int) Math.ceil(weeks * 7 - 1e-3);
    }
}
