package io.rackwright.model.trade;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a rule holds.
 *
 * @param from the first day
 * @param toExclusive the first day on which it holds no more; null when no end is known
 */
public record Period(LocalDate from, @Nullable LocalDate toExclusive) {
    public Period {
        if (toExclusive != null && !toExclusive.isAfter(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (toExclusive == null || day.isBefore(toExclusive));
    }

    public boolean overlaps(Period other) {
        return (toExclusive == null || other.from.isBefore(toExclusive))
                && (other.toExclusive == null || from.isBefore(other.toExclusive));
    }

    @Override
    public String toString() {
        return "from " + from + (toExclusive == null ? "" : ", before " + toExclusive);
    }
}
