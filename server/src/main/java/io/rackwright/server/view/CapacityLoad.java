package io.rackwright.server.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How full each capacity is and what more of it is worth, by month, and what could be added.
 *
 * @param optimised whether the plan has prices: without an optimiser nothing is known of worth
 */
record CapacityLoad(
        LocalDate asOf,
        LocalDate horizonEnd,
        boolean optimised,
        List<String> months,
        List<Limit> limits,
        List<Option> options) {

    /**
     * A capacity: of an item at a site, of a pool, of a data center's power, or of an option.
     *
     * @param meaning in a planner's words
     * @param site null where it has none
     * @param onePercentUsd what one percent more, in every bucket in which it binds, saves at most;
     *     null where nothing is known of its worth, 0 where it never binds
     * @param bestUnitUsd the most that one unit more saves in any bucket; null likewise
     * @param bestFrom the first day of that bucket; null where none is worth anything
     * @param racksPerUnit by generation; empty where it is not of a rack's parts
     * @param peakShare of a month; null where nothing is drawn
     * @param fullMonths in which 97 percent or more is used
     * @param shares used by available of each month; null where nothing is drawn
     * @param worthUsd the dearest price of a unit in each month; null where no bucket has one
     */
    record Limit(
            String kind,
            String subject,
            String meaning,
            String unit,
            String family,
            @Nullable String site,
            @Nullable String siteTitle,
            @Nullable Double onePercentUsd,
            @Nullable Double bestUnitUsd,
            @Nullable LocalDate bestFrom,
            Map<String, Double> racksPerUnit,
            @Nullable Double peakShare,
            int fullMonths,
            @Nullable Double[] shares,
            @Nullable Double[] worthUsd) {}

    /**
     * What could be built.
     *
     * @param subject the capacity that grows: its pool, else the option itself
     * @param chargedUsd capital that this program bears
     * @param costUsd annuity of it from when it is, or could be, there to the plan's end
     * @param earliest the day on which it could be there, with what it requires before it
     * @param decided null where it is not taken
     * @param available null where it is not taken
     * @param bestUnitUsd the most that one unit more of its capacity saves in any bucket from then
     *     on; null without an optimiser
     * @param worthUsd what all that it adds is worth from then on at the plan's prices, each of
     *     which holds for a small change of its bucket alone: more than it would save, as a rule;
     *     null without an optimiser
     * @param why it is taken or not, in words
     */
    record Option(
            String option,
            String kind,
            String subject,
            String site,
            String siteTitle,
            String family,
            @Nullable String pool,
            List<String> items,
            double unitsPerWeek,
            String unit,
            double capitalUsd,
            double chargedUsd,
            double costUsd,
            double leadTimeWeeks,
            int directJobs,
            @Nullable String requires,
            LocalDate earliest,
            @Nullable LocalDate decided,
            @Nullable LocalDate available,
            @Nullable Double bestUnitUsd,
            @Nullable Double worthUsd,
            String why) {}
}
