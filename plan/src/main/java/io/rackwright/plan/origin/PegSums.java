package io.rackwright.plan.origin;

import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.origin.Portion.Kind;
import io.rackwright.trade.origin.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The summing up of a {@link ValueTrace}: dollars by demand and key first, since pegs are many and
 * keys are few.
 */
final class PegSums {
    private static final Comparator<Portion> ORDER =
            Comparator.comparingInt(Portion::year)
                    .thenComparing(Portion::kind)
                    .thenComparing(Portion::item)
                    .thenComparing(Portion::country);

    private final Network network;
    private final OrderBook book;
    private final UnitValues units;
    private final List<Demand> demands;
    private final Map<String, Integer> demandByName = new HashMap<>();

    /** Dollars by demand and key; negative where nothing of the key was taken. */
    private final double[][] taken;

    private double allUsd;

    PegSums(Network network, OrderBook book) {
        this.network = network;
        this.book = book;
        units = new UnitValues(network, book);
        demands = network.program().demands();
        for (int d = 0; d < demands.size(); d++) {
            demandByName.put(demands.get(d).name(), d);
        }
        taken = new double[demands.size()][0];
    }

    ValueTrace trace() {
        takePegs(orderValues());
        for (int d = 0; d < demands.size(); d++) {
            for (UnitValues.Value margin : units.marginOf(demands.get(d).name())) {
                allUsd += margin.usd();
                add(d, margin, 1);
            }
        }
        network.program()
                .inventory()
                .forEach(given ->
                        countAll(units.ofStock(given.item(), given.site()), given.quantity()));
        List<Portion> portions = portions();
        BigDecimal traced =
                portions.stream().map(Portion::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ValueTrace(portions, BigDecimal.valueOf(allUsd).subtract(traced));
    }

    private Map<String, List<UnitValues.Value>> orderValues() {
        Map<String, List<UnitValues.Value>> values = new HashMap<>();
        for (PlannedOrder order : book.orders()) {
            List<UnitValues.Value> ofOrder = units.ofOrder(order);
            values.put(order.id(), ofOrder);
            countAll(ofOrder, order.quantity());
        }
        return values;
    }

    private void countAll(List<UnitValues.Value> values, double quantity) {
        for (UnitValues.Value value : values) {
            allUsd += value.usd() * quantity;
        }
    }

    private void takePegs(Map<String, List<UnitValues.Value>> orderValues) {
        for (Peg peg : book.pegging()) {
            Integer demand = demandByName.get(peg.demandId());
            if (demand == null) {
                throw new IllegalArgumentException("no demand is called '" + peg.demandId() + "'");
            }
            List<UnitValues.Value> values = orderValues.get(peg.orderId());
            if (values == null) {
                values = units.ofStock(peg.item(), siteOf(peg.orderId()));
            }
            for (UnitValues.Value value : values) {
                add(demand, value, peg.quantity());
            }
        }
    }

    /** Of {@code stock:<site>} or {@code receipt:<site>:<date>}. */
    private static String siteOf(String stock) {
        String[] words = stock.split(":");
        boolean known =
                words.length == 2 && words[0].equals("stock")
                        || words.length == 3 && words[0].equals("receipt");
        if (!known) {
            throw new IllegalArgumentException("no order is called '" + stock + "'");
        }
        return words[1];
    }

    private void add(int demand, UnitValues.Value value, double quantity) {
        if (taken[demand].length <= value.key()) {
            int from = taken[demand].length;
            int to = Math.max(units.keys().size(), value.key() + 1);
            taken[demand] = Arrays.copyOf(taken[demand], to);
            Arrays.fill(taken[demand], from, to, -1);
        }
        double known = Math.max(0, taken[demand][value.key()]);
        taken[demand][value.key()] = known + value.usd() * quantity;
    }

    private List<Portion> portions() {
        Map<String, Map<Integer, Map<UnitValues.Key, Double>>> cells = new LinkedHashMap<>();
        network.program().generations().forEach(g -> cells.put(g.name(), new TreeMap<>()));
        Map<String, Map<Integer, Long>> racks = racksByYear();
        for (int d = 0; d < demands.size(); d++) {
            Demand demand = demands.get(d);
            Map<Integer, Long> years = racks.getOrDefault(demand.name(), Map.of());
            double all = years.values().stream().mapToLong(Long::longValue).sum();
            for (var year : years.entrySet()) {
                Map<UnitValues.Key, Double> into =
                        cells.computeIfAbsent(demand.generation(), _ -> new TreeMap<>())
                                .computeIfAbsent(year.getKey(), _ -> new HashMap<>());
                share(d, year.getValue() / all, into);
            }
        }
        List<Portion> portions = new ArrayList<>();
        cells.forEach((generation, years) ->
                years.forEach((year, values) ->
                        values.entrySet().stream()
                                .map(cell -> portion(generation, year, cell))
                                .sorted(ORDER)
                                .forEach(portions::add)));
        return portions;
    }

    private void share(int demand, double share, Map<UnitValues.Key, Double> into) {
        String home = network.site(demands.get(demand).site()).country();
        for (int k = 0; k < taken[demand].length; k++) {
            if (taken[demand][k] >= 0) {
                UnitValues.Key key = units.keys().get(k);
                boolean abroad = key.kind() == Kind.CARRIAGE && !key.country().equals(home);
                UnitValues.Key counted =
                        abroad
                                ? new UnitValues.Key(key.kind(), key.item(), Input.FOREIGN_FREIGHT)
                                : key;
                into.merge(counted, taken[demand][k] * share, Double::sum);
            }
        }
    }

    private static Portion portion(
            String generation, int year, Map.Entry<UnitValues.Key, Double> cell) {
        UnitValues.Key key = cell.getKey();
        return new Portion(
                generation,
                year,
                key.kind(),
                key.item(),
                key.country(),
                BigDecimal.valueOf(cell.getValue()));
    }

    private Map<String, Map<Integer, Long>> racksByYear() {
        Map<String, Map<Integer, Long>> racks = new HashMap<>();
        for (Delivery delivery : book.deliveries()) {
            racks.computeIfAbsent(delivery.demandId(), _ -> new TreeMap<>())
                    .merge(delivery.deployed().getYear(), delivery.racks(), Long::sum);
        }
        return racks;
    }
}
