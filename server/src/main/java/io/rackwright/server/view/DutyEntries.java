package io.rackwright.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is paid under a programme of the law, by goods.
 *
 * @param year of entry; null for all
 */
record DutyEntries(String programme, @Nullable Integer year, List<Row> rows) {

    /**
     * Entries of an item from a country under a heading.
     *
     * @param assumed of them, whose rate is assumed
     * @param heading of the programme, or of the tariff
     * @param source null where the law's row is not found by its heading
     */
    record Row(
            String heading,
            String title,
            String item,
            String description,
            String originCountry,
            long entries,
            long assumed,
            double leastRatePct,
            double mostRatePct,
            double valueUsd,
            double dutyUsd,
            ContentAndDuty.@Nullable Source source) {}
}
