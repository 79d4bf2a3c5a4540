package io.rackwright.design.roadmap;

import io.rackwright.design.bom.BillNode;
import io.rackwright.design.bom.CostBasis;
import io.rackwright.design.bom.RackBill;
import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A generation on the roadmap.
 *
 * @param delayDays by which it is taken to be late
 * @param firstNeed and {@code lastNeed}, of its demand as the program has it; null without any
 * @param partCostUsd what its parts cost in a rack and beside it, each before what goes into it;
 *     kits and design margin are no parts
 */
public record GenerationParts(
        String name,
        String title,
        @Nullable LocalDate firstShip,
        @Nullable LocalDate volumeFrom,
        @Nullable LocalDate lastOrder,
        @Nullable LocalDate firstNeed,
        @Nullable LocalDate lastNeed,
        long racks,
        int delayDays,
        SortedMap<String, Double> partCostUsd) {

    static GenerationParts of(Network network, Generation generation, LocalDate on, int delay) {
        List<Demand> demands =
                network.program().demands().stream()
                        .filter(d -> d.generation().equals(generation.name()))
                        .toList();
        TreeMap<String, Double> parts = new TreeMap<>();
        RackBill.of(network, generation, on, CostBasis.STANDARD)
                .rack()
                .all()
                .filter(n -> n.counts() && isPart(n))
                .forEach(n ->
                        parts.merge(
                                n.item().name(),
                                n.ownCostUsd().times(n.perRack()).known(),
                                Double::sum));
        return new GenerationParts(
                generation.name(),
                generation.title(),
                generation.firstShip(),
                generation.volumeFrom(),
                generation.lastOrder(),
                demands.stream().map(Demand::needBy).min(LocalDate::compareTo).orElse(null),
                demands.stream().map(Demand::needBy).max(LocalDate::compareTo).orElse(null),
                demands.stream().mapToLong(Demand::racks).sum(),
                delay,
                parts);
    }

    private static boolean isPart(BillNode node) {
        return !node.item().money() && node.item().kind() != Item.Kind.PHANTOM;
    }

    public double costUsd() {
        return partCostUsd.values().stream().mapToDouble(d -> d).sum();
    }

    /** Share of its part numbers that the other has as well. */
    public double shareOfParts(GenerationParts other) {
        long shared = partCostUsd.keySet().stream().filter(other.partCostUsd::containsKey).count();
        return partCostUsd.isEmpty() ? 0 : (double) shared / partCostUsd.size();
    }

    /** Share of its cost that is in parts which the other has as well. */
    public double shareOfCost(GenerationParts other) {
        double shared =
                partCostUsd.entrySet().stream()
                        .filter(e -> other.partCostUsd.containsKey(e.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
        return costUsd() == 0 ? 0 : shared / costUsd();
    }
}
