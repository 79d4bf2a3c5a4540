package io.rackwright.plan.order;

import io.rackwright.plan.Peg;
import io.rackwright.plan.supply.SupplyGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of every order serves which demand. A delivery serves its own; anything else serves what
 * its takers serve, in proportion to what they took. What no one took serves none.
 */
final class Pegging {
    private record Key(int demand, String order, String item) {
        static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::demand)
                        .thenComparing(Key::order)
                        .thenComparing(Key::item);
    }

    private final SupplyGraph graph;
    private final Ledger ledger;
    private final Map<Draft, String> ids;
    private final Map<Draft, List<Ledger.Take>> takenOf = new IdentityHashMap<>();
    private final Map<Draft, Map<Integer, Double>> served = new IdentityHashMap<>();

    Pegging(SupplyGraph graph, Ledger ledger, Map<Draft, String> ids) {
        this.graph = graph;
        this.ledger = ledger;
        this.ids = ids;
        for (Ledger.Take take : ledger.takes()) {
            Draft producer = take.lot().producer;
            if (producer != null) {
                takenOf.computeIfAbsent(producer, _ -> new ArrayList<>()).add(take);
            }
        }
    }

    List<Peg> write() {
        Map<Key, Double> rows = new HashMap<>();
        for (Draft d : ledger.drafts()) {
            if (d.kind() != Draft.Kind.DELIVER) {
                String id = ids.getOrDefault(d, "");
                served(d).forEach((demand, units) -> add(rows, demand, id, d.item(), units));
            }
        }
        for (Ledger.Take take : ledger.takes()) {
            if (take.lot().producer == null) {
                String item = graph.places().get(take.lot().place).item().name();
                share(take)
                        .forEach((demand, units) ->
                                add(rows, demand, take.lot().label, item, units));
            }
        }
        Map<Key, Double> sorted = new TreeMap<>(Key.ORDER);
        sorted.putAll(rows);
        List<Peg> pegs = new ArrayList<>(sorted.size());
        sorted.forEach((key, units) ->
                pegs.add(
                        new Peg(
                                graph.demands().get(key.demand()).name(),
                                key.order(),
                                key.item(),
                                units)));
        return pegs;
    }

    private static void add(
            Map<Key, Double> rows, int demand, String order, String item, double units) {
        rows.merge(new Key(demand, order, item), units, Double::sum);
    }

    /** Units of a draft's output by demand. */
    private Map<Integer, Double> served(Draft d) {
        Map<Integer, Double> known = served.get(d);
        if (known != null) {
            return known;
        }
        Map<Integer, Double> units = new TreeMap<>();
        if (d.kind() == Draft.Kind.DELIVER) {
            units.put(d.demand(), (double) d.good());
        } else {
            for (Ledger.Take take : takenOf.getOrDefault(d, List.of())) {
                share(take).forEach((demand, part) -> units.merge(demand, part, Double::sum));
            }
        }
        served.put(d, units);
        return units;
    }

    /** A take by demand: as the taker's own output is. */
    private Map<Integer, Double> share(Ledger.Take take) {
        Draft taker = take.consumer();
        Map<Integer, Double> parts = new TreeMap<>();
        served(taker)
                .forEach((demand, units) ->
                        parts.put(demand, take.quantity() * units / taker.good()));
        return parts;
    }
}
