package io.rackwright.plan.order;

import io.rackwright.model.Network;
import io.rackwright.plan.supply.SupplyGraph;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which country goods are of: that of the site which made or sold them, wherever they lay since.
 * Stock that was there at the start counts as of the country where it lies. A firm move may carry
 * goods of several; it is written down as of the one that most of them are of.
 */
final class Origins {
    private final SupplyGraph graph;
    private final Network network;
    private final Map<Draft, List<Ledger.Take>> takesBy;
    private final Map<Draft, String> known = new IdentityHashMap<>();

    Origins(SupplyGraph graph, Map<Draft, List<Ledger.Take>> takesBy) {
        this.graph = graph;
        this.network = graph.network();
        this.takesBy = takesBy;
    }

    /** Of the goods that an order brings. */
    String of(Draft order) {
        String country = known.get(order);
        if (country == null) {
            country = order.kind() == Draft.Kind.MOVE ? ofMove(order) : at(order.fromSite());
            known.put(order, country);
        }
        return country;
    }

    private String ofMove(Draft move) {
        Map<String, Double> units = new TreeMap<>();
        for (Ledger.Take take : takesBy.getOrDefault(move, List.of())) {
            units.merge(of(take.lot()), take.quantity(), Double::sum);
        }
        // What left before the plan began took nothing in it.
        return units.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> at(move.fromSite()));
    }

    private String of(Lot lot) {
        if (lot.from != null) {
            return of(lot.from);
        }
        return lot.producer == null ? at(graph.places().get(lot.place).site()) : of(lot.producer);
    }

    private String at(String site) {
        return network.site(site).country();
    }
}
