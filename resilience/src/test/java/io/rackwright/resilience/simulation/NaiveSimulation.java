package io.rackwright.resilience.simulation;

import io.rackwright.model.Days;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.model.Network.Place;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The simulation told day by day: on each day whatever can start does. Slow, and made of nothing
 * that {@link Simulation} is made of but the luck, so that the two can be held against each other.
 */
final class NaiveSimulation {
    private static final int LAST_DAY = 20_000;

    /** An order, a receipt or a delivery; days are -1 as long as they are not known. */
    private static final class Thing {
        final String name;
        final int earliest;
        final int days;

        /** What it takes of others: up to which of their units, in the order they are given out. */
        final Map<Thing, Double> takes = new LinkedHashMap<>();

        double units;
        int event = -1;
        int done = -1;
        int doneOnceMore = -1;
        double goodUnits;

        Thing(String name, int earliest, int days) {
            this.name = name;
            this.earliest = earliest;
            this.days = days;
        }
    }

    private record Stretch(int day, Thing thing, double quantity) {}

    private final Network network;
    private final OrderBook book;
    private final EventGraph graph;
    private final List<Thing> things = new ArrayList<>();
    private final List<Thing> deliveries = new ArrayList<>();
    private final Map<Place, List<Stretch>> supplies = new HashMap<>();
    private final Map<Place, List<Stretch>> uses = new HashMap<>();

    /**
     * @param graph tells which luck is whose
     */
    NaiveSimulation(Network network, OrderBook book, EventGraph graph) {
        this.network = network;
        this.book = book;
        this.graph = graph;
        gather();
        uses.forEach((place, taken) -> share(supplies.getOrDefault(place, List.of()), taken));
    }

    private int day(LocalDate date) {
        return Days.between(network.settings().asOf(), date);
    }

    private static void add(
            Map<Place, List<Stretch>> to, String item, String site, int day, Thing t, double q) {
        to.computeIfAbsent(new Place(item, site), _ -> new ArrayList<>())
                .add(new Stretch(day, t, q));
    }

    private void gather() {
        Map<String, Thing> orders = new HashMap<>();
        for (PlannedOrder o : book.orders()) {
            int days = day(o.available()) - day(o.release());
            Thing t = new Thing(o.id(), day(o.release()), days);
            t.units = o.quantity();
            orders.put(o.id(), t);
            things.add(t);
            add(supplies, o.item(), o.toSite(), day(o.available()), t, o.quantity());
            if (o.type() == PlannedOrder.Type.MOVE) {
                add(uses, o.item(), o.fromSite(), day(o.release()), t, o.quantity());
            }
        }
        for (Inventory i : network.program().inventory()) {
            int day = Math.max(0, day(i.date()));
            Thing t = new Thing("receipt:%s:%s".formatted(i.site(), i.date()), 0, day);
            t.units = i.quantity();
            things.add(t);
            add(supplies, i.item(), i.site(), day, t, i.quantity());
            if (day > 0) {
                t.event = eventOf(t.name, i.item());
            }
        }
        for (Delivery d : book.deliveries()) {
            Thing t = new Thing(d.demandId(), day(d.deployed()), 0);
            things.add(t);
            deliveries.add(t);
            String rack = network.generation(d.generation()).rackItem();
            add(uses, String.valueOf(rack), d.site(), day(d.deployed()), t, d.racks());
            kit(d, t);
        }
        for (Consumption c : book.consumption()) {
            Thing order = orders.get(c.consumer());
            if (order != null && !network.item(c.item()).money()) {
                add(uses, c.item(), c.site(), day(c.date()), order, c.quantity());
            }
        }
        orders.values().forEach(t -> t.event = eventOf(t.name, ""));
    }

    private void kit(Delivery delivery, Thing thing) {
        double racks = 0;
        for (Delivery d : book.deliveries()) {
            if (d.demandId().equals(delivery.demandId())
                    && d.deployed().equals(delivery.deployed())) {
                racks += d.racks();
            }
        }
        for (Consumption c : book.consumption()) {
            if (c.consumer().equals(delivery.demandId()) && c.date().equals(delivery.deployed())) {
                double units = c.quantity() * delivery.racks() / racks;
                add(uses, c.item(), c.site(), day(c.date()), thing, units);
            }
        }
    }

    private int eventOf(String name, String item) {
        for (int e = 0; e < graph.events.size(); e++) {
            Event event = graph.events.get(e);
            boolean same =
                    event.name().equals(name)
                            && (item.isEmpty()
                                    || event.legs().getFirst().driver().item().equals(item));
            if (same) {
                return e;
            }
        }
        throw new AssertionError("no event for " + name);
    }

    /** Gives out the units of a place, first come, first served by the plan. */
    private void share(List<Stretch> given, List<Stretch> taken) {
        Comparator<Stretch> byPlan =
                Comparator.comparingInt(Stretch::day)
                        .thenComparingInt(s -> things.indexOf(s.thing));
        double takenBefore = 0;
        for (Stretch use : taken.stream().sorted(byPlan).toList()) {
            double givenBefore = 0;
            for (Stretch supply : given.stream().sorted(firstStock(byPlan)).toList()) {
                double from = Math.max(givenBefore, takenBefore);
                double to = Math.min(givenBefore + supply.quantity, takenBefore + use.quantity);
                if (to - from > 1e-6 * Math.max(1, use.quantity)) {
                    use.thing.takes.merge(supply.thing, to - givenBefore, Math::max);
                }
                givenBefore += supply.quantity;
            }
            takenBefore += use.quantity;
        }
    }

    /** What is there on the first day goes before what an order brings on that day. */
    private static Comparator<Stretch> firstStock(Comparator<Stretch> byPlan) {
        Comparator<Stretch> stock =
                Comparator.comparingInt(
                        s -> s.thing.days == 0 && s.thing.name.startsWith("receipt:") ? 0 : 1);
        return Comparator.comparingInt(Stretch::day).thenComparing(stock).thenComparing(byPlan);
    }

    /** Days on which the book's deliveries are deployed in a future. */
    int[] deployed(Stretches stretches, int future) {
        for (Thing t : things) {
            t.done = -1;
        }
        int started = 0;
        for (int day = 0; started < things.size() && day < LAST_DAY; day++) {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Thing t : things) {
                    if (t.done < 0 && t.earliest <= day && hasAll(t, day)) {
                        start(t, day, stretches, future);
                        started++;
                        changed = true;
                    }
                }
            }
        }
        return deliveries.stream().mapToInt(t -> t.done).toArray();
    }

    private static boolean hasAll(Thing thing, int day) {
        for (Map.Entry<Thing, Double> take : thing.takes.entrySet()) {
            Thing supply = take.getKey();
            boolean good = take.getValue() <= supply.goodUnits;
            int ready = good ? supply.done : supply.doneOnceMore;
            if (supply.done < 0 || ready > day) {
                return false;
            }
        }
        return true;
    }

    private void start(Thing thing, int day, Stretches stretches, int future) {
        thing.goodUnits = thing.units;
        thing.done = day + days(thing, stretches, stretches.own(), future);
        if (thing.event >= 0 && graph.events.get(thing.event).yieldCv() > 0) {
            thing.goodUnits = thing.units * stretches.good().of(thing.event, future);
            thing.doneOnceMore =
                    thing.done + days(thing, stretches, stretches.ownOnceMore(), future);
        }
    }

    private int days(Thing thing, Stretches stretches, Stretches.Luck own, int future) {
        if (thing.event < 0) {
            return thing.days;
        }
        int firstLeg = graph.firstLeg[thing.event];
        float stretch = 0;
        for (int leg = firstLeg; leg < graph.firstLeg[thing.event + 1]; leg++) {
            float common = stretches.common().of(graph.legStrand[leg], future);
            stretch += graph.legShare[leg] * common * own.of(leg, future);
        }
        return Math.round(thing.days * stretch);
    }
}
