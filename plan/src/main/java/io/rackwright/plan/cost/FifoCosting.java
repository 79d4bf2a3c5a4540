package io.rackwright.plan.cost;

import io.rackwright.model.BomLine;
import io.rackwright.model.Days;
import io.rackwright.model.Generation;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows every dollar with the goods: first in, first out by item and site, day by day. An order's
 * units cost what they were started for, what their components cost, and freight and duty; racks
 * and kits take that to their generation, and what is left is stock at the end.
 *
 * <p>Within a day components come before what is made of them, and arrivals before departures. What
 * was taken before {@code as_of} counts at standard cost, as opening stock.
 */
final class FifoCosting {
    private enum Step {
        GIVEN,
        ARRIVED,
        SHIPPED,
        /** Of a move that takes no day. */
        ARRIVED_AT_ONCE,
        USED,
        DEPLOYED
    }

    private static final int INDEX_BITS = 31;
    private static final int STEP_BITS = 3;
    private static final int TIER_BITS = 6;

    private final Network network;
    private final OrderBook book;
    private final int horizonDays;
    private final double holdingPerDay;
    private final Map<Place, CostLayers> stock = new LinkedHashMap<>();
    private final Map<String, Integer> orderById = new HashMap<>();
    private final Map<String, Integer> tiers = new HashMap<>();
    private final Map<String, double[]> byGeneration = new LinkedHashMap<>();

    /** By order: what its units have cost so far; null before anything has been spent. */
    private final double[] @Nullable [] spentOn;

    private final double[] spent = Spend.none();
    private final double[] atEnd = Spend.none();
    private long[] steps = new long[1024];
    private int count;

    FifoCosting(Network network, OrderBook book) {
        this.network = network;
        this.book = book;
        horizonDays = network.settings().horizonDays();
        holdingPerDay = network.settings().holdingRatePerYear() / 365.25;
        spentOn = new double[book.orders().size()][];
        for (int o = 0; o < book.orders().size(); o++) {
            orderById.put(book.orders().get(o).id(), o);
        }
        for (Generation g : network.program().generations()) {
            if (g.modelled()) {
                byGeneration.put(g.name(), Spend.none());
            }
        }
        collect();
        Arrays.sort(steps, 0, count);
        for (int k = 0; k < count; k++) {
            apply(steps[k]);
        }
        for (CostLayers layers : stock.values()) {
            Spend.HOLDING.add(spent, layers.takeRest(atEnd));
        }
    }

    /** Everything spent, opening stock included. */
    double[] spent() {
        return spent;
    }

    /** What the goods left at the end cost, and what it cost to hold them. */
    double[] atEnd() {
        return atEnd;
    }

    /** What went into the deployed racks and kits of each modelled generation. */
    Map<String, double[]> byGeneration() {
        return byGeneration;
    }

    private void collect() {
        for (int i = 0; i < network.program().inventory().size(); i++) {
            Inventory given = network.program().inventory().get(i);
            step(Math.max(0, day(given.date())), given.item(), Step.GIVEN, i);
        }
        for (int o = 0; o < book.orders().size(); o++) {
            PlannedOrder order = book.orders().get(o);
            int release = day(order.release());
            int available = day(order.available());
            boolean move = order.type() == Type.MOVE;
            boolean atOnce = move && available == release;
            step(available, order.item(), atOnce ? Step.ARRIVED_AT_ONCE : Step.ARRIVED, o);
            if (move) {
                step(release, order.item(), Step.SHIPPED, o);
            }
        }
        for (int c = 0; c < book.consumption().size(); c++) {
            Consumption taken = book.consumption().get(c);
            step(day(taken.date()), taken.item(), Step.USED, c);
        }
        for (int d = 0; d < book.deliveries().size(); d++) {
            Delivery delivery = book.deliveries().get(d);
            step(day(delivery.deployed()), rackOf(delivery), Step.DEPLOYED, d);
        }
    }

    private void step(int day, String item, Step step, int index) {
        if (day < 0) {
            return;
        }
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, count * 2);
        }
        long key = (long) day << TIER_BITS | tier(item);
        steps[count++] = (key << STEP_BITS | step.ordinal()) << INDEX_BITS | index;
    }

    private void apply(long key) {
        int index = (int) (key & ((1L << INDEX_BITS) - 1));
        int day = (int) (key >>> (INDEX_BITS + STEP_BITS + TIER_BITS));
        Step step = Step.values()[(int) (key >>> INDEX_BITS) & ((1 << STEP_BITS) - 1)];
        switch (step) {
            case GIVEN -> give(network.program().inventory().get(index), day);
            case SHIPPED -> take(book.orders().get(index), index, day);
            case ARRIVED, ARRIVED_AT_ONCE -> arrive(book.orders().get(index), index, day);
            case USED -> use(book.consumption().get(index), day);
            case DEPLOYED -> deploy(book.deliveries().get(index), day);
        }
    }

    private void give(Inventory given, int day) {
        double[] usd = Spend.none();
        pay(usd, Spend.OPENING_STOCK, given.quantity() * network.standardCostUsd(given.item()));
        layers(given.item(), given.site()).put(given.quantity(), usd, day);
    }

    private void take(PlannedOrder move, int index, int day) {
        layersTake(move.item(), move.fromSite(), move.quantity(), day, spentOn(index));
    }

    private void arrive(PlannedOrder order, int index, int day) {
        double[] usd = spentOn(index);
        double standardUsd = network.standardCostUsd(order.item());
        boolean before = day(order.release()) < 0;
        switch (order.type()) {
            case BUY -> pay(usd, Spend.PRICE, order.started() * order.unitPriceUsd());
            case MAKE -> {
                pay(usd, Spend.CONVERSION, order.started() * order.unitPriceUsd());
                if (before) {
                    double ownUsd = network.item(order.item()).unitCostUsd();
                    pay(usd, Spend.OPENING_STOCK, order.started() * (standardUsd - ownUsd));
                }
            }
            case MOVE -> {
                int from = Math.max(0, day(order.release()));
                int nights = Math.max(0, Math.min(day, horizonDays) - from);
                pay(usd, Spend.HOLDING, order.quantity() * standardUsd * holdingPerDay * nights);
                if (before) {
                    pay(usd, Spend.OPENING_STOCK, order.quantity() * standardUsd);
                }
            }
        }
        pay(usd, Spend.FREIGHT, order.freightUsd());
        pay(usd, Spend.DUTY, order.dutyUsd());
        layers(order.item(), order.toSite()).put(order.quantity(), usd, day);
        spentOn[index] = null;
    }

    private void use(Consumption taken, int day) {
        Integer order = orderById.get(taken.consumer());
        double[] usd =
                order != null
                        ? spentOn(order)
                        : generation(network.demand(taken.consumer()).generation());
        Item item = network.item(taken.item());
        if (item.money()) {
            pay(usd, Spend.MARGIN, taken.quantity() * item.unitCostUsd());
        } else {
            layersTake(taken.item(), taken.site(), taken.quantity(), day, usd);
        }
    }

    private void deploy(Delivery delivery, int day) {
        double[] usd = generation(delivery.generation());
        layersTake(rackOf(delivery), delivery.site(), delivery.racks(), day, usd);
    }

    private void pay(double[] usd, Spend what, double amount) {
        what.add(usd, amount);
        what.add(spent, amount);
    }

    private void layersTake(String item, String site, double quantity, int day, double[] into) {
        Spend.HOLDING.add(spent, layers(item, site).take(quantity, day, into));
    }

    private CostLayers layers(String item, String site) {
        return stock.computeIfAbsent(
                new Place(item, site),
                _ -> new CostLayers(network.standardCostUsd(item) * holdingPerDay, horizonDays));
    }

    private double[] spentOn(int order) {
        double[] usd = spentOn[order];
        if (usd == null) {
            usd = Spend.none();
            spentOn[order] = usd;
        }
        return usd;
    }

    private double[] generation(String name) {
        return byGeneration.computeIfAbsent(name, _ -> Spend.none());
    }

    private String rackOf(Delivery delivery) {
        String rack = network.generation(delivery.generation()).rackItem();
        if (rack == null) {
            throw new IllegalArgumentException(
                    "generation '" + delivery.generation() + "' has no rack item");
        }
        return rack;
    }

    private int day(LocalDate date) {
        return Days.between(network.settings().asOf(), date);
    }

    /** How many levels of components lie below an item. */
    private int tier(String item) {
        Integer known = tiers.get(item);
        if (known == null) {
            known = 0;
            for (BomLine line : network.componentsOf(item)) {
                if (!line.consumedAtSite()) {
                    known = Math.max(known, 1 + tier(line.component()));
                }
            }
            tiers.put(item, known);
        }
        return known;
    }
}
