package io.rackwright.plan.origin;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.origin.Portion.Kind;
import io.rackwright.trade.origin.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a good unit of an order, or of stock, is worth by kind and country. The rules are those of
 * {@link io.rackwright.plan.cost.CostLedger}, without duty and holding.
 */
final class UnitValues {
    /** Of what, and where. */
    record Key(Kind kind, String item, String country) {}

    /**
     * @param key its number in {@link #keys()}
     * @param usd a good unit
     */
    record Value(int key, double usd) {}

    private final Network network;

    /** The same program with free design margin, for what standard cost is without it. */
    private final Network marginFree;

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private final Map<String, String> marginCountries = new HashMap<>();
    private final Map<String, List<Consumption>> margins = new HashMap<>();

    UnitValues(Network network, OrderBook book) {
        this.network = network;
        marginFree = new Network(network.program().with(t -> t.items = withoutMargin(t.items)));
        for (Consumption taken : book.consumption()) {
            if (network.item(taken.item()).money() && !before(taken.date())) {
                margins.computeIfAbsent(taken.consumer(), _ -> new ArrayList<>()).add(taken);
            }
        }
    }

    private static List<Item> withoutMargin(List<Item> items) {
        return items.stream().map(item -> item.money() ? free(item) : item).toList();
    }

    private static Item free(Item item) {
        return new Item(
                item.name(),
                item.description(),
                item.family(),
                item.kind(),
                0,
                item.shippingWeightKg(),
                item.targetStockWeeks(),
                item.maxStorageDays(),
                true,
                item.hts(),
                item.cots(),
                item.provenance());
    }

    /** All that were asked for so far. */
    List<Key> keys() {
        return keys;
    }

    List<Value> ofOrder(PlannedOrder order) {
        List<Value> values = new ArrayList<>(2);
        String country = country(order.fromSite());
        double startedPerGood = order.started() / order.quantity();
        boolean before = before(order.release());
        if (order.type() == Type.MOVE) {
            if (before) {
                addEarlier(values, order.item(), country, 1, 0);
            }
            if (order.freightUsd() > 0) {
                String end = country(order.toSite());
                String where = country.equals(end) ? country : Input.FOREIGN_FREIGHT;
                double usd = order.freightUsd() / order.quantity();
                values.add(value(Kind.CARRIAGE, Portion.FREIGHT, where, usd));
            }
            return values;
        }
        double usd = startedPerGood * order.unitPriceUsd();
        values.add(value(Kind.GOODS, order.item(), country, usd));
        if (order.type() == Type.MAKE && before) {
            double ownUsd = network.item(order.item()).unitCostUsd();
            addEarlier(values, order.item(), country, startedPerGood, ownUsd);
        }
        for (Value margin : marginOf(order.id())) {
            values.add(new Value(margin.key(), margin.usd() / order.quantity()));
        }
        return values;
    }

    /** Design margin that an order or a demand took itself, all of it. */
    List<Value> marginOf(String consumer) {
        List<Value> values = new ArrayList<>();
        for (Consumption taken : margins.getOrDefault(consumer, List.of())) {
            String country = marginCountries.computeIfAbsent(taken.item(), this::marginCountry);
            double usd = taken.quantity() * network.item(taken.item()).unitCostUsd();
            values.add(value(Kind.MARGIN, taken.item(), country, usd));
        }
        return values;
    }

    /** Of stock on hand or a receipt. */
    List<Value> ofStock(String item, String site) {
        List<Value> values = new ArrayList<>(2);
        addEarlier(values, item, country(site), 1, 0);
        return values;
    }

    /**
     * Standard cost, without what is counted elsewhere.
     *
     * @param units for a good one
     * @param countedUsd a unit
     */
    private void addEarlier(
            List<Value> values, String item, String country, double units, double countedUsd) {
        double usd = marginFree.standardCostUsd(item);
        double marginUsd = network.standardCostUsd(item) - usd;
        values.add(value(Kind.EARLIER, item, country, units * Math.max(0, usd - countedUsd)));
        if (marginUsd > 0) {
            values.add(value(Kind.EARLIER_MARGIN, item, country, units * marginUsd));
        }
    }

    private Value value(Kind kind, String item, String country, double usd) {
        Key key = new Key(kind, item, country);
        int number =
                numbers.computeIfAbsent(
                        key,
                        k -> {
                            keys.add(k);
                            return keys.size() - 1;
                        });
        return new Value(number, usd);
    }

    private String marginCountry(String item) {
        return network.marginCountry(item)
                .filter(country -> !country.isEmpty())
                .orElse(Input.UNKNOWN);
    }

    private String country(String site) {
        String country = network.site(site).country();
        return country.isEmpty() ? Input.UNKNOWN : country;
    }

    private boolean before(LocalDate day) {
        return day.isBefore(network.settings().asOf());
    }
}
