package io.rackwright.plan.order;

import io.rackwright.model.Actual;
import io.rackwright.model.BomLine;
import io.rackwright.model.Demand;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Network;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.FirmChange;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.duty.ImportDuties;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the ledger down as an order book: drafts that agree in everything but their quantity
 * become one order, orders get their names, and consumption, deliveries and pegging follow from who
 * took of which lot.
 */
final class BookWriter {
    private static final Pattern NUMBERED = Pattern.compile("O-(\\d{1,18})");

    /** What drafts of one order agree in. */
    private record Key(
            int release,
            Draft.Kind kind,
            String item,
            String from,
            String to,
            String route,
            int available,
            String option,
            String origin,
            String firmName,
            String composition) {
        static Key of(Draft d, String origin) {
            return new Key(
                    d.release(),
                    d.kind(),
                    d.item(),
                    d.fromSite(),
                    d.toSite(),
                    d.route().text(),
                    d.available(),
                    d.option(),
                    d.firm() ? "" : origin,
                    d.firmName(),
                    compositionOf(d));
        }

        static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::release)
                        .thenComparing(Key::kind)
                        .thenComparing(Key::item)
                        .thenComparing(Key::from)
                        .thenComparing(Key::to)
                        .thenComparing(Key::route)
                        .thenComparingInt(Key::available)
                        .thenComparing(Key::option)
                        .thenComparing(Key::origin)
                        .thenComparing(Key::firmName)
                        .thenComparing(Key::composition);
    }

    private static String compositionOf(Draft d) {
        return d.composition() == null ? "" : d.composition().text();
    }

    /** An order as it is written, and the drafts that it is made of. */
    record Written(PlannedOrder order, List<Draft> drafts) {}

    private final SupplyGraph graph;
    private final Network network;
    private final Ledger ledger;
    private final List<ExpansionTaken> taken;
    private final List<FirmChange> firmChanges;
    private final LocalDate asOf;
    private final Map<Draft, String> ids = new IdentityHashMap<>();
    private final Map<Draft, List<Ledger.Take>> takesBy = new IdentityHashMap<>();
    private final ImportDuties duties;
    private final Origins origins;

    BookWriter(
            SupplyGraph graph,
            Ledger ledger,
            List<ExpansionTaken> taken,
            List<FirmChange> firmChanges) {
        this.graph = graph;
        this.network = graph.network();
        this.ledger = ledger;
        this.taken = taken;
        this.firmChanges = firmChanges;
        this.asOf = network.settings().asOf();
        this.duties = new ImportDuties(network);
        this.origins = new Origins(graph, takesBy);
        for (Ledger.Take take : ledger.takes()) {
            takesBy.computeIfAbsent(take.consumer(), _ -> new ArrayList<>()).add(take);
        }
    }

    OrderBook write() {
        List<Written> orders = orders();
        Recipes recipes = Recipes.of(network, orders);
        return new OrderBook(
                orders.stream().map(Written::order).toList(),
                consumption(orders),
                deliveries(),
                taken,
                new Pegging(graph, ledger, orders).write(),
                firmChanges,
                recipes.all(),
                recipes.ofOrders());
    }

    private List<Written> orders() {
        Map<Key, List<Draft>> byKey = new HashMap<>();
        for (Draft d : ledger.drafts()) {
            if (d.kind() != Draft.Kind.DELIVER) {
                byKey.computeIfAbsent(Key.of(d, origin(d)), _ -> new ArrayList<>()).add(d);
            }
        }
        List<Written> orders = new ArrayList<>();
        long number = largestNumber();
        for (Key key : byKey.keySet().stream().sorted(Key.ORDER).toList()) {
            List<Draft> merged = byKey.getOrDefault(key, List.of());
            String id = key.firmName();
            if (id.isEmpty()) {
                id = "O-%07d".formatted(++number);
            }
            for (Draft d : merged) {
                ids.put(d, id);
            }
            orders.add(new Written(order(id, merged.getFirst(), merged), merged));
        }
        return orders;
    }

    /**
     * The largest number that an order has which the program knows: no id ever names two orders.
     */
    private long largestNumber() {
        Stream<String> known =
                Stream.concat(
                        network.program().firmOrders().stream().map(FirmOrder::name),
                        network.program().actuals().stream().map(Actual::order));
        return known.map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .mapToLong(m -> Long.parseLong(m.group(1)))
                .max()
                .orElse(0);
    }

    /** Of a move it matters only where duty is paid. */
    private String origin(Draft d) {
        return d.kind() == Draft.Kind.MOVE && duties.areNone() ? "" : origins.of(d);
    }

    private PlannedOrder order(String id, Draft d, List<Draft> merged) {
        PlannedOrder order = withoutDuty(id, d, merged);
        if (order.type() != PlannedOrder.Type.MOVE) {
            return order;
        }
        return duties.entry(order, order.originCountry(), d.route().legs())
                .map(entry -> duties.of(entry))
                .map(cost -> order.paying(cost.dutyUsd().add(cost.feesUsd()).doubleValue()))
                .orElse(order);
    }

    private PlannedOrder withoutDuty(String id, Draft d, List<Draft> merged) {
        long good = merged.stream().mapToLong(Draft::good).sum();
        SupplyPoint point = d.point();
        double kg = network.item(d.item()).shippingWeightKg();
        PlannedOrder.Type type = d.kind().type;
        if (type == null) {
            throw new IllegalStateException("a delivery is no order");
        }
        return new PlannedOrder(
                id,
                type,
                d.item(),
                d.fromSite(),
                d.toSite(),
                d.route().text(),
                good,
                point == null ? good : good / point.source().yield(),
                asOf.plusDays(d.release()),
                asOf.plusDays(d.available()),
                d.option(),
                origin(d),
                point == null ? 0 : point.source().unitPriceUsd(),
                good * kg * d.route().usdPerKg(),
                0,
                d.firm());
    }

    /** What the deliveries of each demand took, day by day; then what each make order took. */
    private List<Consumption> consumption(List<Written> orders) {
        List<Consumption> rows = new ArrayList<>();
        Map<Integer, Map<Integer, List<Draft>>> deliveries = new TreeMap<>();
        for (Draft d : ledger.drafts()) {
            if (d.kind() == Draft.Kind.DELIVER) {
                deliveries
                        .computeIfAbsent(d.demand(), _ -> new TreeMap<>())
                        .computeIfAbsent(d.release(), _ -> new ArrayList<>())
                        .add(d);
            }
        }
        deliveries.forEach((demand, byDay) ->
                byDay.values()
                        .forEach(drafts ->
                                addRows(graph.demands().get(demand).name(), drafts, rows)));
        for (Written w : orders) {
            if (w.order().type() != PlannedOrder.Type.MOVE) {
                addRows(w.order().id(), w.drafts(), rows);
            }
        }
        return rows;
    }

    /** One row an item: drafts of one consumer, site and day. */
    private void addRows(String consumer, List<Draft> drafts, List<Consumption> into) {
        Map<String, Double> byItem = new TreeMap<>();
        Draft first = drafts.getFirst();
        LocalDate date = asOf.plusDays(first.release());
        for (Draft d : drafts) {
            for (Ledger.Take take : takesBy.getOrDefault(d, List.of())) {
                String item = graph.places().get(take.lot().place).item().name();
                boolean rack = d.kind() == Draft.Kind.DELIVER && item.equals(d.item());
                if (!rack) {
                    byItem.merge(item, take.quantity(), Double::sum);
                }
            }
            if (d.kind() != Draft.Kind.DELIVER && d.release() >= 0) {
                addMargin(d, date, byItem);
            }
        }
        byItem.forEach((item, units) ->
                into.add(new Consumption(consumer, item, first.toSite(), units, date)));
    }

    /** Design margin is no stock: it is paid on good units, when an order is released. */
    private void addMargin(Draft d, LocalDate date, Map<String, Double> byItem) {
        for (BomLine line : network.componentsOf(d.item())) {
            boolean margin =
                    !line.consumedAtSite()
                            && network.item(line.component()).money()
                            && line.inForceOn(date);
            if (margin) {
                byItem.merge(line.component(), line.quantity() * d.good(), Double::sum);
            }
        }
    }

    private record DeliveryKey(int demand, String rackOrder, int arrived, int deployed) {
        static final Comparator<DeliveryKey> ORDER =
                Comparator.comparingInt(DeliveryKey::demand)
                        .thenComparingInt(DeliveryKey::deployed)
                        .thenComparingInt(DeliveryKey::arrived)
                        .thenComparing(DeliveryKey::rackOrder);
    }

    private List<Delivery> deliveries() {
        Map<DeliveryKey, Double> rows = new TreeMap<>(DeliveryKey.ORDER);
        for (Draft d : ledger.drafts()) {
            if (d.kind() != Draft.Kind.DELIVER) {
                continue;
            }
            for (Ledger.Take take : takesBy.getOrDefault(d, List.of())) {
                String item = graph.places().get(take.lot().place).item().name();
                if (item.equals(d.item())) {
                    rows.merge(
                            new DeliveryKey(
                                    d.demand(),
                                    originOf(take.lot()),
                                    take.lot().availableDay,
                                    d.release()),
                            take.quantity(),
                            Double::sum);
                }
            }
        }
        List<Delivery> written = new ArrayList<>();
        rows.forEach((key, racks) -> written.add(delivery(key, Math.round(racks))));
        return written;
    }

    private Delivery delivery(DeliveryKey key, long racks) {
        Demand demand = graph.demands().get(key.demand());
        return new Delivery(
                demand.name(),
                key.rackOrder(),
                demand.site(),
                demand.generation(),
                racks,
                asOf.plusDays(key.arrived()),
                asOf.plusDays(key.deployed()));
    }

    /**
     * The make order, stock or receipt that a lot came from, before it was moved; of what was on
     * its way before the plan began, the move.
     */
    private String originOf(Lot lot) {
        Draft producer = lot.producer;
        if (producer == null) {
            return lot.label;
        }
        return lot.from == null ? ids.getOrDefault(producer, "") : originOf(lot.from);
    }
}
