package io.rackwright.resilience.simulation;

import io.rackwright.model.Days;
import io.rackwright.model.Expansion;
import io.rackwright.model.Inventory;
import io.rackwright.model.Lane;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import io.rackwright.model.Uncertainty;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.resilience.simulation.Event.Leg;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan's orders, receipts and deliveries as events, each with the spread of its legs. */
final class PlannedEvents {
    /** As in a route's text, {@code SITE>mode>SITE}. */
    private record LaneKey(String from, String mode, String to) {}

    private final Network network;
    private final Uncertainty uncertainty;
    private final Map<LaneKey, Lane> lanes = new HashMap<>();
    private final Map<String, Expansion> options = new HashMap<>();

    PlannedEvents(Network network) {
        this.network = network;
        uncertainty = network.settings().uncertainty();
        network.program()
                .lanes()
                .forEach(l -> lanes.put(new LaneKey(l.from(), l.mode(), l.to()), l));
        network.program().expansions().forEach(x -> options.put(x.name(), x));
    }

    /** The book's orders, the receipts to come, the book's deliveries; each in its own order. */
    List<Event> of(OrderBook book) {
        List<Event> events = new ArrayList<>();
        book.orders().forEach(o -> events.add(order(o)));
        receipts().forEach(r -> events.add(receipt(r)));
        book.deliveries().forEach(d -> events.add(delivery(d)));
        return events;
    }

    /** What is not yet there on the first day. */
    List<Inventory> receipts() {
        return network.program().inventory().stream().filter(i -> day(i.date()) > 0).toList();
    }

    private int day(LocalDate date) {
        return Days.between(network.settings().asOf(), date);
    }

    private Event order(PlannedOrder order) {
        int start = Math.max(0, day(order.release()));
        int days = Math.max(0, day(order.available()) - start);
        if (order.type() == Type.MOVE) {
            return new Event(order.id(), start, days, legsOf(order), 0);
        }
        Source source =
                sourceOf(order)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "order %s: no source of %s at %s"
                                                .formatted(
                                                        order.id(),
                                                        order.item(),
                                                        order.fromSite())));
        Driver driver = Driver.source(order.item(), order.fromSite());
        return new Event(
                order.id(),
                start,
                days,
                List.of(new Leg(driver, 1, uncertainty.leadTimeCv(source))),
                uncertainty.yieldCv(source));
    }

    /** Its own source, or the one that an expansion makes. */
    private Optional<Source> sourceOf(PlannedOrder order) {
        return network.source(order.item(), order.fromSite())
                .or(() ->
                        Optional.ofNullable(options.get(order.sourceOption()))
                                .flatMap(option -> network.createdSource(option, order.item())));
    }

    /** Each leg has the share of the days that it has of the route's transit. */
    private List<Leg> legsOf(PlannedOrder move) {
        List<Lane> route = new ArrayList<>();
        String[] names = move.route().split(">", -1);
        for (int i = 0; i + 2 < names.length; i += 2) {
            LaneKey key = new LaneKey(names[i], names[i + 1], names[i + 2]);
            Lane lane = lanes.get(key);
            if (lane == null) {
                throw new IllegalArgumentException(
                        "order %s: no lane from %s to %s by %s"
                                .formatted(move.id(), key.from, key.to, key.mode));
            }
            route.add(lane);
        }
        double weeks = route.stream().mapToDouble(Lane::transitWeeks).sum();
        if (weeks == 0) {
            return List.of();
        }
        return route.stream()
                .map(l ->
                        new Leg(
                                Driver.lane(l.from(), l.mode(), l.to()),
                                l.transitWeeks() / weeks,
                                uncertainty.transitCv(l)))
                .toList();
    }

    /** The program does not say who sends it, so the time that remains strays as any lead time. */
    private Event receipt(Inventory receipt) {
        Driver driver = Driver.receipt(receipt.item(), receipt.site());
        return new Event(
                receipt.label(),
                0,
                day(receipt.date()),
                List.of(new Leg(driver, 1, uncertainty.leadTimeCv())),
                0);
    }

    private Event delivery(Delivery delivery) {
        return new Event(
                "delivery of " + delivery.demandId(), day(delivery.deployed()), 0, List.of(), 0);
    }
}
