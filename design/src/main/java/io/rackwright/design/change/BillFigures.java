package io.rackwright.design.change;

import io.rackwright.design.bom.Amount;
import io.rackwright.design.bom.BillNode;
import io.rackwright.design.bom.CostBasis;
import io.rackwright.design.bom.RackBill;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a generation's rack comes to on a day.
 *
 * @param costUsd standard cost of the rack
 * @param besideCostUsd of what the data center puts in beside it
 * @param costUsdByCountry both by the country of the cheapest source of each part, each part before
 *     what goes into it; {@code unknown} where a part has no source
 * @param fabricPieces switches, optics and cables that the data center connects it with, by family
 */
public record BillFigures(
        Amount costUsd,
        Amount besideCostUsd,
        Amount weightKg,
        Amount besideWeightKg,
        double rackPowerKw,
        double facilityMw,
        double priceUsd,
        SortedMap<String, Double> costUsdByCountry,
        SortedMap<String, Double> fabricPieces) {
    private static final Set<String> FABRIC = Set.of("networking", "optics", "cabling");

    static BillFigures of(Network network, Generation generation, LocalDate day) {
        RackBill bill = RackBill.of(network, generation, day, CostBasis.STANDARD);
        TreeMap<String, Double> countries = new TreeMap<>();
        bill.rack()
                .all()
                .filter(BillNode::counts)
                .forEach(n -> {
                    double usd = n.ownCostUsd().times(n.perRack()).known();
                    if (usd != 0) {
                        countries.merge(country(network, n.item().name()), usd, Double::sum);
                    }
                });
        return new BillFigures(
                bill.costUsd(false),
                bill.costUsd(true),
                bill.weightKg(false),
                bill.weightKg(true),
                generation.rackPowerKw(),
                generation.facilityMwPerRack(),
                generation.rackPriceUsd(),
                countries,
                fabric(bill));
    }

    /** What is put in as it is, without the parts that were built into it. */
    private static TreeMap<String, Double> fabric(RackBill bill) {
        TreeMap<String, Double> pieces = new TreeMap<>();
        bill.rack()
                .all()
                .filter(n -> n.item().kind() == Item.Kind.PHANTOM)
                .flatMap(kit -> kit.children().stream())
                .filter(n -> n.counts() && n.atSite() && FABRIC.contains(n.item().family()))
                .forEach(n -> pieces.merge(n.item().family(), n.perRack(), Double::sum));
        return pieces;
    }

    private static String country(Network network, String item) {
        return network.cheapestSource(item)
                .map(s -> network.site(s.site()).country())
                .orElse("unknown");
    }
}
