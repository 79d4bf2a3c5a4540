package io.rackwright.server.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rackwright.design.change.GenerationChange;
import io.rackwright.design.drawing.RackDrawing.Front;
import io.rackwright.design.rack.Check.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rack design held against its limits, and what swapping a part would change.
 *
 * @param slots of the frame
 * @param usedSlots by what is placed
 * @param front where each piece is in the drawing
 * @param places as in the design, and as regions of the front count them
 * @param units everything in the rack, by component
 * @param candidates components that the design knows, to be put in place of others
 * @param checks as the design is, or with the swap
 * @param checksBefore without the swap; empty without one
 * @param lines the bill of materials that follows
 * @param swap null when nothing is swapped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RackSheet(
        String design,
        String name,
        String item,
        String generation,
        String revision,
        String standard,
        int slots,
        int usedSlots,
        Front front,
        List<Place> places,
        List<RackUnit> units,
        List<Candidate> candidates,
        List<RackCheck> checks,
        List<RackCheck> checksBefore,
        List<CountedLine> lines,
        @Nullable Swap swap) {

    /** Pieces one above the other, from a slot on. */
    record Place(String component, int from, int count) {}

    /**
     * A component; null: unknown.
     *
     * @param count in the rack, with those within others
     * @param outputW of a power shelf; 0 of all else
     * @param holds components within it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RackUnit(
            String component,
            String item,
            String part,
            double count,
            int heightSlots,
            @Nullable Double weightKg,
            @Nullable Double typicalW,
            @Nullable Double maximumW,
            @Nullable Double transientW,
            @Nullable Double liquidShare,
            double outputW,
            Map<String, Integer> ports,
            Map<String, Integer> holds,
            String mark,
            String source) {}

    record Candidate(String component, String item, int heightSlots) {}

    /**
     * @param value null when one of the inputs is unknown
     * @param limit null when nobody states one
     * @param marginPct share of the limit that is left, in percent
     * @param line of the design file
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RackCheck(
            String code,
            Verdict verdict,
            String inputs,
            String formula,
            @Nullable Double value,
            @Nullable Double limit,
            String unit,
            @Nullable Double marginPct,
            String source,
            int line,
            String suggestion) {}

    /**
     * @param parent the rack, or a kit
     * @param atSite used at the data center, when the rack is deployed
     * @param why how the quantity was counted
     */
    record CountedLine(
            String parent,
            String item,
            BigDecimal quantity,
            boolean atSite,
            int line,
            String why) {}

    /**
     * What a swap comes to.
     *
     * @param generation what it does to the generation's bill; null when that cannot be said
     * @param unsaid why it cannot be said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Swap(
            String from,
            String to,
            @Nullable GenerationChange generation,
            @Nullable String unsaid) {}
}
