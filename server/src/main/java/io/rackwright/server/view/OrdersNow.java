package io.rackwright.server.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be ordered within some weeks of the plan's first day.
 *
 * @param until the first day that is no longer within
 * @param orders of which so many are released within
 * @param allOrders of the whole plan
 * @param valueUsd price or conversion, freight and duty of those within
 * @param waiting orders, by rows, whose last safe day is within: later, and a rack is later
 */
record OrdersNow(
        LocalDate asOf,
        LocalDate until,
        int weeks,
        long orders,
        long allOrders,
        double valueUsd,
        long waiting,
        List<Row> rows) {

    /**
     * Orders of an item from one site, to the same or to another.
     *
     * @param leadDays from release to availability, of the first of them
     * @param orderBy the last day on which the first may be released with no demand later than
     *     planned; null where it is not told: moves, and what takes less than a quarter
     */
    record Row(
            String type,
            String item,
            String description,
            String family,
            String fromSite,
            String fromTitle,
            String toSite,
            String toTitle,
            long orders,
            long firm,
            long quantity,
            LocalDate firstRelease,
            LocalDate lastRelease,
            int leadDays,
            double valueUsd,
            @Nullable LocalDate orderBy) {}
}
