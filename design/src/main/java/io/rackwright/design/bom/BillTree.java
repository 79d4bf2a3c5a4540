package io.rackwright.design.bom;

import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the tree of a generation's bill on a day, and rolls cost and weight up as it goes. */
final class BillTree {
    private final Network network;
    private final String generation;
    private final LocalDate on;
    private final CostBasis basis;

    /**
     * Where a component stands, before what goes into it is known.
     *
     * @param preferred false for an alternate that another of its group comes before
     */
    private record Place(
            String path,
            int level,
            Item item,
            @Nullable BomLine line,
            double perParent,
            double perRack,
            boolean preferred,
            boolean counts,
            boolean atSite) {}

    BillTree(Network network, String generation, LocalDate on, CostBasis basis) {
        this.network = network;
        this.generation = generation;
        this.on = on;
        this.basis = basis;
    }

    BillNode of(String rackItem) {
        return node(new Place(rackItem, 0, network.item(rackItem), null, 1, 1, true, true, false));
    }

    private BillNode node(Place place) {
        Price price = basis.of(network, place.item(), on);
        Amount cost = price.amount(place.item().name());
        Amount weight = BillNode.ownWeightKg(place.item());
        Amount besideCost = Amount.ZERO;
        Amount besideWeight = Amount.ZERO;
        List<BillNode> children = new ArrayList<>();
        for (Place below : below(place)) {
            BillNode child = node(below);
            children.add(child);
            if (!below.preferred()) {
                continue;
            }
            double units = child.perParent();
            besideCost = besideCost.plus(child.besideCostUsd().times(units));
            besideWeight = besideWeight.plus(child.besideWeightKg().times(units));
            if (child.atSite() && !place.atSite()) {
                besideCost = besideCost.plus(child.unitCostUsd().times(units));
                besideWeight = besideWeight.plus(child.unitWeightKg().times(units));
            } else {
                cost = cost.plus(child.unitCostUsd().times(units));
                weight = weight.plus(child.unitWeightKg().times(units));
            }
        }
        return new BillNode(
                place.path(),
                place.level(),
                place.item(),
                place.line(),
                place.perParent(),
                place.perRack(),
                place.counts(),
                place.atSite(),
                price,
                cost,
                weight,
                besideCost,
                besideWeight,
                children);
    }

    private List<Place> below(Place parent) {
        List<BomLine> bill =
                network.billOf(parent.item().name()).stream()
                        .filter(l -> RackBill.holds(l, generation) && l.inForceOn(on))
                        .toList();
        Set<BomLine> preferred = Set.copyOf(BomLine.preferred(bill));
        List<Place> places = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (BomLine line : bill) {
            Item item = network.item(line.component());
            boolean chosen = preferred.contains(line);
            boolean consumedAtSite = line.consumedAtSite() && item.kind() != Item.Kind.PHANTOM;
            places.add(
                    new Place(
                            unique(parent.path() + ">" + item.name(), paths),
                            parent.level() + 1,
                            item,
                            line,
                            line.quantity(),
                            parent.perRack() * line.quantity(),
                            chosen,
                            parent.counts() && chosen,
                            parent.atSite() || consumedAtSite));
        }
        return places;
    }

    /** Lines for all and for one generation may name the same component. */
    private static String unique(String path, Set<String> taken) {
        String free = path;
        for (int i = 2; !taken.add(free); i++) {
            free = path + "#" + i;
        }
        return free;
    }
}
