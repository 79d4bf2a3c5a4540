package io.rackwright.server.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A capacity over time: its load, its prices, and what draws on it.
 *
 * @param racksPerUnit what one unit is in racks, by generation
 * @param options that add to it
 */
record LimitDetail(
        String kind,
        String subject,
        String meaning,
        String unit,
        List<Month> months,
        List<Price> prices,
        Map<String, Double> racksPerUnit,
        List<Draw> draws,
        List<String> options) {

    /**
     * @param available null where nothing says it: months in which nothing is drawn
     */
    record Month(String month, double used, @Nullable Double available, @Nullable Double share) {}

    /** Of a unit in a bucket of the optimiser. */
    record Price(
            LocalDate from,
            LocalDate to,
            double used,
            double limit,
            double oneMoreUsd,
            double oneLessUsd) {}

    /** Orders of an item at a site. */
    record Draw(
            String item,
            String description,
            String site,
            long orders,
            double started,
            LocalDate firstRelease,
            LocalDate lastAvailable,
            double valueUsd) {}
}
