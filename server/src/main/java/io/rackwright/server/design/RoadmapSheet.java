package io.rackwright.server.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The generations side by side, and what delays of some do to what they share.
 *
 * @param quarters that the supplies are told by, such as {@code 2027-Q1}
 * @param pools that supply several generations
 * @param parts that several generations take and that run short, or that the delays move
 * @param sharedParts how many parts several generations take, short or not
 * @param moved first orders that the delays move
 */
record RoadmapSheet(
        LocalDate on,
        List<GenerationOnRoad> generations,
        List<String> quarters,
        List<Shared> pools,
        List<Shared> parts,
        int sharedParts,
        List<FirstOrder> moved) {

    /**
     * @param delayDays by which it is taken to be late
     * @param parts of a rack and beside it, by number
     * @param common with each other generation that is here, in the same order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GenerationOnRoad(
            String name,
            String title,
            @Nullable LocalDate firstShip,
            @Nullable LocalDate volumeFrom,
            @Nullable LocalDate lastOrder,
            @Nullable LocalDate firstNeed,
            @Nullable LocalDate lastNeed,
            long racks,
            int delayDays,
            int parts,
            double partCostUsd,
            List<InCommon> common) {}

    /** Shares of a generation's parts and of their cost that another has as well. */
    record InCommon(String with, double shareOfParts, double shareOfCost) {}

    /**
     * A part, or pools that stand in for each other, by quarter.
     *
     * @param name of pools their names, joined by {@code +}
     * @param unit empty for units of a part
     * @param items that it supplies
     * @param moves whether the delays change what is needed
     * @param needed as the program stands
     * @param neededThen with the delays
     * @param canBeHad at most; null where nothing limits it, or nothing is needed
     * @param shortUnits missing as the program stands, all quarters together
     * @param shortThenUnits the same with the delays
     */
    record Shared(
            String name,
            String unit,
            List<String> items,
            List<String> generations,
            boolean moves,
            List<Double> needed,
            List<Double> neededThen,
            List<@Nullable Double> canBeHad,
            double shortUnits,
            double shortThenUnits,
            List<String> shortQuarters,
            List<String> shortThenQuarters) {}

    /** When a part must be ordered for a generation for the first time; null: not at all. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FirstOrder(
            String part,
            String generation,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {}
}
