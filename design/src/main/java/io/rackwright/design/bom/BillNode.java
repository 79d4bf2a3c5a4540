package io.rackwright.design.bom;

import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One place in a bill: the rack itself, or a component where it is used.
 *
 * @param path from the rack down, {@code RACK>TRAY>CHIP}; no two places share one
 * @param level 0 for the rack
 * @param line of {@code bom.csv}; null for the rack
 * @param perParent units in one unit of the parent
 * @param perRack units in a rack; of what does not count, those that it would take
 * @param counts false for an alternate that is not the preferred one of its group, and below it
 * @param atSite the data center consumes it, or it is in something that the data center consumes
 * @param price of one unit alone
 * @param unitCostUsd of one unit with what goes into it
 * @param unitWeightKg of one unit with what goes into it
 * @param besideCostUsd of what the data center puts in beside one unit
 * @param besideWeightKg of the same
 */
public record BillNode(
        String path,
        int level,
        Item item,
        @Nullable BomLine line,
        double perParent,
        double perRack,
        boolean counts,
        boolean atSite,
        Price price,
        Amount unitCostUsd,
        Amount unitWeightKg,
        Amount besideCostUsd,
        Amount besideWeightKg,
        List<BillNode> children) {
    public BillNode {
        children = List.copyOf(children);
    }

    /** This place and all below it, each before what goes into it. */
    public Stream<BillNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(BillNode::all));
    }

    /** Of one unit, without what goes into it. */
    public Amount ownCostUsd() {
        return price.amount(item.name());
    }

    /** The same by weight. A kit and design margin weigh nothing themselves. */
    public Amount ownWeightKg() {
        return ownWeightKg(item);
    }

    static Amount ownWeightKg(Item item) {
        Double kg = item.ownWeightKg();
        boolean none = item.money() || item.kind() == Item.Kind.PHANTOM;
        return kg != null ? Amount.of(kg) : none ? Amount.ZERO : Amount.unknown(item.name());
    }

    /** Of a kit, with what it has the data center put in; of all else the unit alone. */
    public Amount shownCostUsd() {
        return isKit() ? unitCostUsd.plus(besideCostUsd) : unitCostUsd;
    }

    /** The same by weight. */
    public Amount shownWeightKg() {
        return isKit() ? unitWeightKg.plus(besideWeightKg) : unitWeightKg;
    }

    private boolean isKit() {
        return item.kind() == Item.Kind.PHANTOM;
    }

    /** As in {@code make}. */
    public String makeOrBuy() {
        return switch (item.kind()) {
            case BUY -> "buy";
            case MAKE -> "make";
            case PHANTOM -> "phantom";
        };
    }
}
