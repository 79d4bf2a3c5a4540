package io.rackwright.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A firm order that does not stand as it was placed, and why it could not: a row of {@code
 * moved.csv}.
 *
 * @param order its id
 * @param placedQuantity good units, as placed
 * @param placedRelease the day on which it was to be released
 * @param quantity good units that are kept firm; 0 when none can be had
 * @param release the day on which they are released; null when none are
 * @param lack what it could not have as placed
 * @param subject the item, source, pool, option or leg that lacks
 * @param site where it lacks
 * @param why the same in a planner's words
 */
public record FirmChange(
        String order,
        long placedQuantity,
        LocalDate placedRelease,
        long quantity,
        @Nullable LocalDate release,
        Lack lack,
        String subject,
        String site,
        String why) {

    /** What an order can lack. */
    public enum Lack {
        /** A component, or what a move was to carry, is not there by the release. */
        UNITS,
        /** The source, its pool or its option is full, or not ready. */
        CAPACITY,
        /** A leg is full in the week in which the move would enter it. */
        LANE,
        /** Nothing supplies the item at the site any more, or no lane leads there. */
        SOURCE
    }

    public boolean gone() {
        return quantity == 0;
    }

    /** Days by which it is later than placed; 0 when it is gone. */
    public long daysLater() {
        return release == null ? 0 : release.toEpochDay() - placedRelease.toEpochDay();
    }
}
