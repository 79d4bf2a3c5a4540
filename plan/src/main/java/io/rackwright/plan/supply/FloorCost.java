package io.rackwright.plan.supply;

import io.rackwright.model.BomLine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What nothing can cost less than: the part of a plan's cost that no plan can influence. */
public final class FloorCost {
    private final SupplyGraph graph;
    private final Map<String, Double> known = new HashMap<>();

    public FloorCost(SupplyGraph graph) {
        this.graph = graph;
    }

    /**
     * Least cost of a good unit at its cheapest source, yields of every tier in, with no freight:
     * what no plan can undercut. Site kits are not in a rack.
     */
    public double usd(String item) {
        Double before = known.get(item);
        if (before != null) {
            return before;
        }
        double best = Double.POSITIVE_INFINITY;
        for (SupplyPoint p : graph.supplyPointsOf(item)) {
            best =
                    Math.min(
                            best,
                            p.usdPerGoodUnit()
                                    + cheapestBillUsd(p.components()) / p.source().yield());
        }
        known.put(item, best);
        return best;
    }

    /**
     * Cheapest components of one unit on any day: where a bill changes by date, the day on which it
     * costs least; of alternates, the cheapest.
     */
    public double cheapestBillUsd(List<BomLine> lines) {
        Set<LocalDate> changes = new TreeSet<>();
        changes.add(graph.network().settings().asOf());
        lines.stream()
                .map(BomLine::from)
                .filter(d -> d.isAfter(graph.network().settings().asOf()))
                .forEach(changes::add);
        double best = Double.POSITIVE_INFINITY;
        for (LocalDate day : changes) {
            best = Math.min(best, billUsd(lines.stream().filter(l -> l.inForceOn(day)).toList()));
        }
        return best;
    }

    private double billUsd(List<BomLine> inForce) {
        Map<String, Double> cheapestAlternate = new LinkedHashMap<>();
        double total = 0;
        for (BomLine line : inForce) {
            double usd = line.quantity() * usd(line.component());
            if (line.alternateGroup().isEmpty()) {
                total += usd;
            } else {
                cheapestAlternate.merge(line.alternateGroup(), usd, Math::min);
            }
        }
        return total + cheapestAlternate.values().stream().mapToDouble(v -> v).sum();
    }
}
