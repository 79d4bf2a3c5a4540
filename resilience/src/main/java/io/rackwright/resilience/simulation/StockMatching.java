package io.rackwright.resilience.simulation;

import io.rackwright.model.Days;
import io.rackwright.model.Inventory;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Network.Place;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who waits for whom: of every item at every site, units that come first by the plan go to what
 * takes first by the plan. A plan that never has negative stock so has every unit there when it is
 * taken.
 *
 * <p>The order stays as planned in every future: a use does not take the units of another because
 * its own are late. Pegging would not do in its place: it says which demand an order serves, not
 * which order takes its units.
 */
final class StockMatching {
    /** Less than this share of what is moved is an error of decimals, not a unit. */
    private static final double ROUNDING = 1e-6;

    /**
     * A use of an event's units.
     *
     * @param reach share of the supplying event's units that are taken once this use has its own,
     *     above 0 and at most 1
     */
    record Wait(int use, int supply, double reach) {}

    private record Supply(int day, int event, double quantity) {}

    private record Use(int day, int event, double quantity) {}

    /** Stock that is there on the first day is sure: nobody waits for it. */
    private static final int ON_HAND = -1;

    private record Account(List<Supply> supplies, List<Use> uses) {}

    private final Network network;
    private final Set<String> money = new HashSet<>();
    private final Map<Place, Account> accounts = new LinkedHashMap<>();

    private StockMatching(Network network) {
        this.network = network;
        network.program().items().stream()
                .filter(Item::money)
                .forEach(item -> money.add(item.name()));
    }

    /**
     * Matches what comes and what is taken.
     *
     * @param receipts those that are events
     * @throws IllegalArgumentException when more is taken than comes, as no audited plan does
     */
    static List<Wait> of(Network network, OrderBook book, List<Inventory> receipts) {
        StockMatching matching = new StockMatching(network);
        int firstReceipt = book.orders().size();
        matching.addStock();
        for (int i = 0; i < receipts.size(); i++) {
            Inventory receipt = receipts.get(i);
            matching.supply(
                    receipt.item(),
                    receipt.site(),
                    receipt.date(),
                    firstReceipt + i,
                    receipt.quantity());
        }
        matching.addOrders(book);
        matching.addDeliveries(book, firstReceipt + receipts.size());
        List<Wait> waits = new ArrayList<>();
        matching.accounts.forEach((place, account) -> match(place, account, waits));
        return waits;
    }

    private int day(LocalDate date) {
        return Days.between(network.settings().asOf(), date);
    }

    private Account account(String item, String site) {
        return accounts.computeIfAbsent(
                new Place(item, site), _ -> new Account(new ArrayList<>(), new ArrayList<>()));
    }

    private void supply(String item, String site, LocalDate date, int event, double quantity) {
        account(item, site).supplies.add(new Supply(Math.max(0, day(date)), event, quantity));
    }

    /** What was taken before the first day is in the opening stock. */
    private void use(String item, String site, LocalDate date, int event, double quantity) {
        if (day(date) >= 0 && quantity > 0 && !money.contains(item)) {
            account(item, site).uses.add(new Use(day(date), event, quantity));
        }
    }

    private void addStock() {
        for (Inventory stock : network.program().inventory()) {
            if (day(stock.date()) <= 0) {
                supply(stock.item(), stock.site(), stock.date(), ON_HAND, stock.quantity());
            }
        }
    }

    private void addOrders(OrderBook book) {
        Map<String, Integer> indexOf = new HashMap<>();
        for (int i = 0; i < book.orders().size(); i++) {
            PlannedOrder order = book.orders().get(i);
            indexOf.put(order.id(), i);
            if (day(order.available()) >= 0) {
                supply(order.item(), order.toSite(), order.available(), i, order.quantity());
            }
            if (order.type() == Type.MOVE) {
                use(order.item(), order.fromSite(), order.release(), i, order.quantity());
            }
        }
        for (Consumption c : book.consumption()) {
            Integer order = indexOf.get(c.consumer());
            if (order != null) {
                use(c.item(), c.site(), c.date(), order, c.quantity());
            }
        }
    }

    private record Deployment(String demand, LocalDate day) {}

    /** What a demand's deliveries of a day take is shared among them by their racks. */
    private void addDeliveries(OrderBook book, int firstDelivery) {
        Map<Deployment, List<Integer>> sameDay = new HashMap<>();
        for (int i = 0; i < book.deliveries().size(); i++) {
            Delivery d = book.deliveries().get(i);
            String rack = network.generation(d.generation()).rackItem();
            if (rack != null) {
                use(rack, d.site(), d.deployed(), firstDelivery + i, d.racks());
            }
            sameDay.computeIfAbsent(
                            new Deployment(d.demandId(), d.deployed()), _ -> new ArrayList<>())
                    .add(i);
        }
        for (Consumption c : book.consumption()) {
            List<Integer> takers =
                    sameDay.getOrDefault(new Deployment(c.consumer(), c.date()), List.of());
            double racks = takers.stream().mapToLong(i -> book.deliveries().get(i).racks()).sum();
            for (int i : takers) {
                double share = book.deliveries().get(i).racks() / racks;
                use(c.item(), c.site(), c.date(), firstDelivery + i, c.quantity() * share);
            }
        }
    }

    /** Lays what comes and what is taken along one line of units, and sees what overlaps. */
    private static void match(Place place, Account account, List<Wait> into) {
        List<Supply> supplies = new ArrayList<>(account.supplies);
        supplies.sort(Comparator.comparingInt(Supply::day).thenComparingInt(Supply::event));
        List<Use> uses = new ArrayList<>(account.uses);
        uses.sort(Comparator.comparingInt(Use::day).thenComparingInt(Use::event));
        int at = 0;
        double before = 0;
        double taken = 0;
        for (Use use : uses) {
            double from = taken;
            taken += use.quantity;
            double sliver = ROUNDING * Math.max(1, use.quantity);
            while (at < supplies.size() && before < taken) {
                Supply supply = supplies.get(at);
                double reached = Math.min(supply.quantity, taken - before);
                if (reached - Math.max(0, from - before) > sliver && supply.event != ON_HAND) {
                    into.add(new Wait(use.event, supply.event, reached / supply.quantity));
                }
                if (before + supply.quantity > taken) {
                    break;
                }
                before += supply.quantity;
                at++;
            }
        }
        if (at == supplies.size() && taken - before > ROUNDING * Math.max(1, taken)) {
            throw new IllegalArgumentException(
                    "the plan takes %s %s at %s, and only %s ever come there"
                            .formatted(taken, place.item(), place.site(), before));
        }
    }
}
