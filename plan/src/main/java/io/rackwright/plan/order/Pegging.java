package io.rackwright.plan.order;

import io.rackwright.plan.Peg;
import io.rackwright.plan.supply.SupplyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of every order serves which demand. A delivery serves its own; anything else serves what
 * its takers serve, in proportion to what they took. What no one took serves none.
 */
final class Pegging {
    /** Units by demand: demands ascending. Arrays, since there is one for every draft. */
    private record Shares(int[] demands, double[] units) {
        static final Shares NONE = new Shares(new int[0], new double[0]);
    }

    private record Row(int demand, String order, String item, double units) {}

    private final SupplyGraph graph;
    private final Ledger ledger;
    private final List<BookWriter.Written> orders;
    private final Map<Draft, List<Ledger.Take>> takenOf = new IdentityHashMap<>();
    private final Map<Draft, Shares> served = new IdentityHashMap<>();
    private final Map<Lot, Shares> servedByLot = new IdentityHashMap<>();

    /** Takes from lots of moves that carried several lots, by the lot that arrived. */
    private final Map<Lot, List<Ledger.Take>> takenOfArrival = new IdentityHashMap<>();

    /** By the lot that a move took from: what arrived of it. */
    private final Map<Lot, List<Lot>> arrivals = new IdentityHashMap<>();

    Pegging(SupplyGraph graph, Ledger ledger, List<BookWriter.Written> orders) {
        this.graph = graph;
        this.ledger = ledger;
        this.orders = orders;
        for (Ledger.Take take : ledger.takes()) {
            Draft producer = take.lot().producer;
            if (producer != null) {
                takenOf.computeIfAbsent(producer, _ -> new ArrayList<>()).add(take);
            }
            Lot from = take.lot().from;
            if (from != null && producer != null && producer.firm()) {
                List<Ledger.Take> taken = takenOfArrival.get(take.lot());
                if (taken == null) {
                    taken = new ArrayList<>();
                    takenOfArrival.put(take.lot(), taken);
                    arrivals.computeIfAbsent(from, _ -> new ArrayList<>()).add(take.lot());
                }
                taken.add(take);
            }
        }
    }

    /** By demand, then order. */
    List<Peg> write() {
        List<Row> rows = new ArrayList<>();
        stockTakes()
                .forEach((item, byLabel) ->
                        byLabel.forEach((label, takes) -> addRows(label, item, sum(takes), rows)));
        for (BookWriter.Written w : orders) {
            List<Ledger.Take> takes = new ArrayList<>();
            w.drafts().forEach(d -> takes.addAll(takenOf.getOrDefault(d, List.of())));
            addRows(w.order().id(), w.order().item(), sum(takes), rows);
        }
        rows.sort(Comparator.comparingInt(Row::demand)); // stable: stock first, then as orders are
        return rows.stream()
                .map(r ->
                        new Peg(
                                graph.demands().get(r.demand()).name(),
                                r.order(),
                                r.item(),
                                r.units()))
                .toList();
    }

    /** Takes from what was there or was received, by item and label. */
    private Map<String, Map<String, List<Ledger.Take>>> stockTakes() {
        Map<String, Map<String, List<Ledger.Take>>> found = new TreeMap<>();
        for (Ledger.Take take : ledger.takes()) {
            if (take.lot().producer == null) {
                found.computeIfAbsent(
                                graph.places().get(take.lot().place).item().name(),
                                _ -> new TreeMap<>())
                        .computeIfAbsent(take.lot().label, _ -> new ArrayList<>())
                        .add(take);
            }
        }
        return found;
    }

    private static void addRows(String order, String item, Shares shares, List<Row> into) {
        for (int k = 0; k < shares.demands().length; k++) {
            into.add(new Row(shares.demands()[k], order, item, shares.units()[k]));
        }
    }

    /** Units of a draft's output by demand. */
    private Shares served(Draft d) {
        Shares known = served.get(d);
        if (known == null) {
            known =
                    d.kind() == Draft.Kind.DELIVER
                            ? new Shares(new int[] {d.demand()}, new double[] {d.good()})
                            : sum(takenOf.getOrDefault(d, List.of()));
            served.put(d, known);
        }
        return known;
    }

    /** What a firm move took of one lot serves what takes of that lot's arrival. */
    private Shares servedByArrival(Ledger.Take take) {
        for (Lot arrival : arrivals.getOrDefault(take.lot(), List.of())) {
            if (arrival.producer == take.consumer()) {
                Shares known = servedByLot.get(arrival);
                if (known == null) {
                    known = sum(takenOfArrival.getOrDefault(arrival, List.of()));
                    servedByLot.put(arrival, known);
                }
                return known;
            }
        }
        return Shares.NONE;
    }

    /** Takes by demand: each as its taker's own output is. */
    private Shares sum(List<Ledger.Take> takes) {
        if (takes.isEmpty()) {
            return Shares.NONE;
        }
        double[] units = new double[graph.demands().size()];
        for (Ledger.Take take : takes) {
            boolean carried = take.consumer().kind() == Draft.Kind.MOVE && take.consumer().firm();
            Shares taker = carried ? servedByArrival(take) : served(take.consumer());
            double share = carried ? 1 : take.quantity() / take.consumer().good();
            for (int k = 0; k < taker.demands().length; k++) {
                units[taker.demands()[k]] += share * taker.units()[k];
            }
        }
        int[] demands = new int[units.length];
        int n = 0;
        for (int d = 0; d < units.length; d++) {
            if (units[d] > 0) {
                units[n] = units[d];
                demands[n++] = d;
            }
        }
        return new Shares(Arrays.copyOf(demands, n), Arrays.copyOf(units, n));
    }
}
