package io.rackwright.server.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sites, what moves between them, and what they have room for.
 *
 * @param quarters as {@code 2027-Q1}, in order, without a gap; figures by quarter name them by
 *     their place here
 */
record SupplyNetwork(
        List<String> quarters,
        List<NetworkSite> sites,
        List<NetworkFlow> flows,
        List<NetworkLoad> loads) {

    /**
     * @param kind supplier, plant, hub or datacenter
     * @param level 0 of a data center, 1 where racks are made, 2 where their components are made or
     *     bought, and so on, by the item nearest to the rack; null where nothing is made or bought
     * @param items how many are made or bought there
     * @param lateDemands of a data center, how many of its demands are late
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NetworkSite(
            String site,
            String title,
            String kind,
            String country,
            @Nullable String state,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String owner,
            @Nullable Integer level,
            long items,
            long lateDemands) {}

    /**
     * Moves by one route.
     *
     * @param route site, mode, site and so on
     */
    record NetworkFlow(String from, String to, List<String> route, List<FlowQuarter> quarters) {}

    /**
     * Moves that leave in one quarter.
     *
     * @param usd at standard transfer prices, as customs values them
     * @param kg of shipping weight; of what the program gives none, none is counted
     * @param freightUsd what they pay
     */
    record FlowQuarter(
            int quarter, double usd, double kg, long orders, double freightUsd, double dutyUsd) {}

    /**
     * A capacity that orders use.
     *
     * @param site null where it is of none
     * @param onePercentUsd what one percent more would save at most; null where it never binds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NetworkLoad(
            String kind,
            String subject,
            String meaning,
            String unit,
            @Nullable String site,
            @Nullable Double onePercentUsd,
            List<LoadQuarter> quarters) {}

    /**
     * @param used of what is available in the months in which any is used
     * @param peak the share that is used in the fullest month
     * @param fullMonths in how many months all but 3% is used
     */
    record LoadQuarter(int quarter, double used, double available, double peak, int fullMonths) {}

    /**
     * What a site does.
     *
     * @param late demands for which the site is the place or a cause
     */
    record SiteDetail(
            String site, List<SiteItem> items, List<SiteLoad> loads, List<LateBySite> late) {}

    /**
     * @param type buy or make
     * @param usd price or conversion, of what is started
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SiteItem(
            String item,
            @Nullable String description,
            String type,
            long orders,
            double quantity,
            double usd,
            LocalDate firstRelease,
            LocalDate lastAvailable) {}

    /** By month, as {@code 2027-03}. */
    record SiteLoad(
            String kind,
            String subject,
            String meaning,
            String unit,
            List<String> months,
            List<Double> used,
            List<Double> available) {}

    /**
     * @param because the chain of limits; null where none binds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LateBySite(
            String demand,
            LocalDate needBy,
            double late,
            double undelivered,
            double rackWeeks,
            @Nullable String because,
            @Nullable String waitedFor) {}

    /** What moves from one site to another. */
    record FlowDetail(String from, String to, List<FlowItem> items) {}

    /**
     * @param kg of shipping weight; null where the program gives none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FlowItem(
            String item,
            @Nullable String description,
            String route,
            long orders,
            double quantity,
            double usd,
            @Nullable Double kg,
            double freightUsd,
            double dutyUsd,
            LocalDate firstRelease,
            LocalDate lastAvailable) {}
}
