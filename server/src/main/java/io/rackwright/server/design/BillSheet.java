package io.rackwright.server.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rackwright.design.bom.CostBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A generation's bill of materials on a day.
 *
 * @param rows the rack, then every place of its bill, each before what goes into it
 * @param totals of the rack, and of what the data center puts in beside it
 * @param costByMark dollars of both by how well they are known
 * @param ahead what is in force from days to come
 */
record BillSheet(
        String generation,
        String title,
        LocalDate on,
        CostBasis basis,
        List<BillRow> rows,
        Totals totals,
        Map<String, Double> costByMark,
        List<AheadOf> ahead) {

    /**
     * A sum, which is a lower bound when something of it is unknown.
     *
     * @param unknown items that are not in it
     */
    record Sum(double known, List<String> unknown) {}

    record Totals(Sum rackUsd, Sum besideUsd, Sum rackKg, Sum besideKg) {}

    /**
     * One place in the bill.
     *
     * @param path from the rack down; no two places share one
     * @param perParent units in one unit of the parent
     * @param perRack units in a rack
     * @param counts false for an alternate that is not preferred, and below it
     * @param unitUsd of one unit with what goes into it
     * @param rackUsd of all units in a rack; null for what does not count
     * @param rackKg the same by weight
     * @param usdWhy where the price of the unit alone comes from
     * @param alternateGroup lines that stand for each other; null without
     * @param until last day in force; null when open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BillRow(
            String path,
            int level,
            String item,
            String description,
            String family,
            String kind,
            @Nullable String partNumber,
            @Nullable String revision,
            double perParent,
            double perRack,
            boolean counts,
            boolean atSite,
            Sum unitUsd,
            @Nullable Sum rackUsd,
            @Nullable Sum rackKg,
            String usdWhy,
            @Nullable String alternateGroup,
            @Nullable Integer alternatePriority,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String mark,
            String refs,
            int parts) {}

    record AheadOf(LocalDate from, String parent, List<String> ends, List<String> begins) {}
}
