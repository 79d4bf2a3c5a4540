package io.rackwright.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evidence behind a verdict: what counts as a component, where each comes from, and whether it
 * counts. Costs are of one rack, the mean over the racks that were made in the plan.
 *
 * @param components rack_parts or one_tier_down
 * @param racks of the verdict
 * @param certified of them, by certificate alone: nobody says what their parts are
 * @param unknown of them, there before the plan and without a certificate: in no verdict
 * @param meanPct of the racks whose parts are known, as the run's table has it where there are no
 *     others; null where there are none
 * @param plants where they are made
 */
record ContentParts(
        String generation,
        int year,
        String test,
        String components,
        long racks,
        long certified,
        long unknown,
        @Nullable Double meanPct,
        List<Plant> plants,
        List<Country> countries,
        List<Part> parts) {

    /**
     * @param pct mean content of its racks
     */
    record Plant(String site, String title, String country, long racks, double pct) {}

    /**
     * @param sharePct of the cost of all components
     */
    record Country(String country, double usd, double homeUsd, double sharePct) {}

    /**
     * @param parent the rack's part that it is in; itself where it is one
     * @param site that it comes from; empty where nobody knows, since it was in stock
     * @param country of that site; empty likewise
     * @param counts as made at home
     */
    record Part(
            String parent,
            String item,
            String description,
            String site,
            String siteTitle,
            String country,
            boolean counts,
            double usd,
            double sharePct) {}
}
