package io.rackwright.server.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an item is used, up all levels, and where it comes from.
 *
 * @param ownKg without its components; null when unknown
 * @param unitUsd standard cost with what goes into it
 * @param uses every place in a generation's bill, on its day
 * @param lines of bills that hold it itself
 * @param builders sites that make what it goes into, or data centers that take it
 * @param sources of the item
 * @param goesInto its own bill, one level down
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemUses(
        String item,
        String description,
        String family,
        String kind,
        String hts,
        double unitUsd,
        @Nullable Double ownKg,
        String mark,
        String refs,
        List<ItemUse> uses,
        List<ItemLine> lines,
        List<ItemBuilder> builders,
        List<ItemSource> sources,
        List<ItemLine> goesInto) {

    /**
     * @param path from the rack down to the item, each a name of an item
     * @param perRack units in a rack; of what does not count, those that it would take
     * @param counts false for an alternate that is not preferred
     * @param racks of the generation that are demanded in all
     */
    record ItemUse(
            String generation,
            LocalDate on,
            List<String> path,
            double perRack,
            boolean counts,
            boolean atSite,
            long racks) {}

    /** A line of the bill of materials. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemLine(
            String parent,
            String component,
            double quantity,
            @Nullable String generation,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String alternateGroup,
            boolean atSite) {}

    record ItemBuilder(String item, String site, String title, String country) {}

    /**
     * @param pool whose capacity it draws on; null when it has one of its own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemSource(
            String site,
            String title,
            String owner,
            String country,
            double priceUsd,
            double leadTimeWeeks,
            double yield,
            LocalDate qualifiedFrom,
            @Nullable String pool,
            String mark,
            String refs) {}
}
