package io.rackwright.design.roadmap;

import java.time.LocalDate;
import java.util.Comparator;

/** A quarter of a year. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** The first day of the next one. */
    public LocalDate end() {
        return firstDay().plusMonths(3);
    }

    @Override
    public int compareTo(Quarter other) {
        return Comparator.comparingInt(Quarter::year)
                .thenComparingInt(Quarter::number)
                .compare(this, other);
    }

    /** As in {@code 2027-Q3}. */
    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
