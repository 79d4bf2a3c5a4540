package io.rackwright.server.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rackwright.server.run.PlanFigures;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program manager sees first: what is delivered when, what is late and why, and what must be
 * done now.
 *
 * @param landedUsdPerRack of racks that are deployed; null where none is
 * @param outlook null where the plan's dates were not tried
 * @param warnings about the program, as sentences
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Overview(
        String program,
        List<String> scenarios,
        String currency,
        LocalDate asOf,
        LocalDate horizonEnd,
        PlanFigures figures,
        @Nullable Double landedUsdPerRack,
        Online online,
        List<MonthOfDeliveries> deliveries,
        List<LateDemand> late,
        List<Bottleneck> bottlenecks,
        ReleaseNow releaseNow,
        List<ExpansionTaken> expansions,
        @Nullable Outlook outlook,
        List<String> warnings) {

    /**
     * At each month's end.
     *
     * @param months the last day of each
     * @param demandedMegawatts of all racks that were needed by then
     */
    record Online(
            List<LocalDate> months,
            List<Series> byGeneration,
            List<SiteSeries> bySite,
            List<Double> demandedMegawatts) {}

    /**
     * @param megawatts of facility power
     * @param exaflops dense FP4
     */
    record Series(
            String generation, List<Double> racks, List<Double> megawatts, List<Double> exaflops) {}

    /**
     * @param available for this program; null from where it is not known
     */
    record SiteSeries(
            String site, String title, List<Double> megawatts, List<@Nullable Double> available) {}

    /**
     * Racks by the month in which they are deployed.
     *
     * @param month its first day
     * @param needed racks whose need date lies in it
     */
    record MonthOfDeliveries(LocalDate month, double onTime, double late, double needed) {}

    /**
     * @param because the chain of limits, dearest first; null where none binds
     * @param waitedFor what its last rack waited for; null where nothing is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LateDemand(
            String demand,
            String site,
            String generation,
            LocalDate needBy,
            double racks,
            double late,
            double undelivered,
            double meanWeeksLate,
            double rackWeeksLate,
            @Nullable LocalDate lastDeployed,
            @Nullable String because,
            @Nullable String waitedFor) {}

    /**
     * As the report has it.
     *
     * @param onePercentUsd what one percent more, in every bucket in which it binds, saves at most
     * @param bestUnitUsd the most that one unit more saves in any bucket
     * @param racksPerUnit by generation, in words; null where it is of no rack's parts
     * @param from the first day on which it binds
     * @param to the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bottleneck(
            String kind,
            String subject,
            String meaning,
            double onePercentUsd,
            double bestUnitUsd,
            LocalDate bestFrom,
            LocalDate from,
            LocalDate to,
            @Nullable String racksPerUnit) {}

    /**
     * Orders that are released within four weeks.
     *
     * @param rows the dearest first, the first so many
     */
    record ReleaseNow(long orders, double valueUsd, List<Release> rows) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Release(
            String type,
            String item,
            @Nullable String description,
            String from,
            String to,
            long orders,
            double quantity,
            LocalDate firstRelease,
            double valueUsd) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExpansionTaken(
            String option,
            @Nullable String site,
            LocalDate decided,
            LocalDate available,
            @Nullable Double capitalUsd,
            @Nullable Long directJobs) {}

    /**
     * What is to be expected when lead times, transit and yields stray.
     *
     * @param sure90 racks on time with 90% confidence
     */
    record Outlook(
            int futures,
            double racksOnTimeSure90,
            double racksOnTimeSure50,
            double rackWeeksLateExpected,
            List<OutlookYear> years) {}

    record OutlookYear(
            int year,
            double plannedMegawatts,
            double sure90Megawatts,
            double sure50Megawatts,
            double sure10Megawatts) {}
}
