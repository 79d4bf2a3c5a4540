package io.rackwright.design.bom;

import static io.rackwright.design.bom.BillTable.number;
import static io.rackwright.design.bom.BillTable.text;

import io.rackwright.design.bom.BillTable.Column;
import io.rackwright.model.BomLine;
import java.util.List;
import java.util.function.Function;

/** A bill as a costed CSV: a row for each place, each before what goes into it. */
public final class CostedBill {
    private static final List<Column> COLUMNS =
            List.of(
                    new Column("level", n -> Integer.toString(n.level())),
                    new Column("item", n -> n.item().name()),
                    new Column("description", n -> n.item().description()),
                    new Column("family", n -> n.item().family()),
                    new Column("parent", n -> line(n, BomLine::parent)),
                    new Column("quantity_per_parent", n -> number(n.perParent())),
                    new Column("quantity_per_rack", n -> number(n.perRack())),
                    new Column("counts", n -> Boolean.toString(n.counts())),
                    new Column("alternate_group", n -> line(n, BomLine::alternateGroup)),
                    new Column("alternate_priority", CostedBill::priority),
                    new Column("consumed_at", n -> n.atSite() ? "site" : "plant"),
                    new Column("effective_from", n -> line(n, BomLine::from)),
                    new Column("effective_to", n -> line(n, l -> text(l.to()))),
                    new Column("make_or_buy", BillNode::makeOrBuy),
                    new Column("manufacturer", n -> n.item().identity().manufacturer()),
                    new Column("part_number", n -> n.item().identity().partNumber()),
                    new Column("revision", n -> n.item().identity().revision()),
                    new Column("own_cost_usd", n -> number(n.price().usd())),
                    new Column("own_cost_why", n -> n.price().why()),
                    new Column("unit_cost_usd", n -> number(n.shownCostUsd().known())),
                    new Column(
                            "rack_cost_usd",
                            n -> number(n.shownCostUsd().times(n.perRack()).known())),
                    new Column("cost_unknown_of", n -> names(n.shownCostUsd())),
                    new Column("own_weight_kg", n -> own(n.ownWeightKg())),
                    new Column("unit_weight_kg", n -> number(n.shownWeightKg().known())),
                    new Column(
                            "rack_weight_kg",
                            n -> number(n.shownWeightKg().times(n.perRack()).known())),
                    new Column("weight_unknown_of", n -> names(n.shownWeightKg())),
                    new Column("line_mark", n -> line(n, l -> l.provenance().mark())),
                    new Column("line_refs", n -> line(n, l -> l.provenance().refs())),
                    new Column("item_mark", n -> n.item().provenance().mark()),
                    new Column("item_refs", n -> n.item().provenance().refs()));

    private CostedBill() {}

    /**
     * As text. Sums are of what is known; where {@code cost_unknown_of} or {@code
     * weight_unknown_of} names an item, they are lower bounds. The rack is summed up as it leaves
     * its plant; what the data center puts in beside it is in the rows of {@code site}.
     */
    public static String csv(RackBill bill) {
        return BillTable.csv(COLUMNS, bill.rack().all().toList());
    }

    private static String line(BillNode node, Function<BomLine, Object> of) {
        return node.line() == null ? "" : of.apply(node.line()).toString();
    }

    private static String priority(BillNode node) {
        return node.line() == null || node.line().alternateGroup().isEmpty()
                ? ""
                : Integer.toString(node.line().alternatePriority());
    }

    private static String own(Amount amount) {
        return amount.isLowerBound() ? "" : number(amount.known());
    }

    private static String names(Amount amount) {
        return String.join(";", amount.unknown());
    }
}
