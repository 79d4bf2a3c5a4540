package io.rackwright.app.report;

import io.rackwright.model.BomLine;
import io.rackwright.model.Days;
import io.rackwright.model.Network;
import io.rackwright.model.Network.Place;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From a late delivery back through the dated orders: at each step, the component that arrived last
 * before its parent was started. The chain ends where something was there in time and the order
 * still waited (for a slot), at a purchase (for its supplier's slot or lead time), or at stock.
 */
final class CriticalChain {
    /** An order that starts so long after its last component came waited for something else. */
    private static final int WAITED_DAYS = 7;

    private static final int LONGEST = 20;

    private final Network network;
    private final Map<String, PlannedOrder> orders = new HashMap<>();

    /** What becomes available at a place, by day. */
    private final Map<Place, List<PlannedOrder>> arrivals = new HashMap<>();

    CriticalChain(PlanView plan) {
        network = plan.network();
        for (PlannedOrder o : plan.book().orders()) {
            orders.put(o.id(), o);
            arrivals.computeIfAbsent(new Place(o.item(), o.toSite()), _ -> new ArrayList<>())
                    .add(o);
        }
        arrivals.values()
                .forEach(list ->
                        list.sort(
                                Comparator.comparing(PlannedOrder::available)
                                        .thenComparing(PlannedOrder::id)));
    }

    /**
     * Why a delivery is late, by its orders.
     *
     * @param steps from the rack down, as "item at site on release day"
     * @param end the first cause, in a planner's words; empty where the orders do not say
     */
    record Chain(List<String> steps, String end) {
        static final Chain NONE = new Chain(List.of(), "");

        String text() {
            String path = String.join(" < ", steps);
            return end.isEmpty() || path.isEmpty() ? path + end : path + ": " + end;
        }
    }

    Chain of(Delivery delivery, PlannersWords words) {
        LocalDate need = network.demand(delivery.demandId()).needBy();
        PlannedOrder order;
        if (delivery.arrived().isAfter(need)) {
            order = orders.get(delivery.rackOrderId());
            if (order == null) {
                return new Chain(List.of(), "racks from " + delivery.rackOrderId());
            }
        } else {
            order = lastKit(delivery);
            if (order == null) {
                return new Chain(List.of(), "power at " + words.site(delivery.site()));
            }
        }
        List<String> steps = new ArrayList<>();
        String end = "";
        while (order != null && steps.size() < LONGEST) {
            steps.add(order.item() + " at " + order.fromSite() + " on " + order.release());
            PlannedOrder before = lastBefore(order);
            end = endOf(order, before, words);
            order = end.isEmpty() ? before : null;
        }
        return new Chain(List.copyOf(steps), end);
    }

    /** The site kit's part that came on the day of deployment; null when none did. */
    private @Nullable PlannedOrder lastKit(Delivery delivery) {
        String rack = network.generation(delivery.generation()).rackItem();
        if (rack == null) {
            return null;
        }
        PlannedOrder last = null;
        for (BomLine line : network.componentsOf(rack)) {
            if (line.consumedAtSite() && line.inForceOn(delivery.deployed())) {
                Place place = new Place(line.component(), delivery.site());
                last = later(last, lastBy(place, delivery.deployed()));
            }
        }
        boolean onTheDay =
                last != null && Days.between(last.available(), delivery.deployed()) < WAITED_DAYS;
        return onTheDay ? last : null;
    }

    /** What an order's start waited for: its last component, or for a move what it carries. */
    private @Nullable PlannedOrder lastBefore(PlannedOrder order) {
        return switch (order.type()) {
            case BUY -> null;
            case MOVE -> lastBy(new Place(order.item(), order.fromSite()), order.release());
            case MAKE -> {
                PlannedOrder last = null;
                for (BomLine line : network.componentsOf(order.item())) {
                    if (!line.consumedAtSite()
                            && line.inForceOn(order.release())
                            && !network.item(line.component()).money()) {
                        Place place = new Place(line.component(), order.fromSite());
                        last = later(last, lastBy(place, order.release()));
                    }
                }
                yield last;
            }
        };
    }

    private static @Nullable PlannedOrder later(
            @Nullable PlannedOrder a, @Nullable PlannedOrder b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.available().isAfter(a.available()) ? b : a;
    }

    /** The last arrival at a place up to a day. */
    private @Nullable PlannedOrder lastBy(Place place, LocalDate day) {
        List<PlannedOrder> here = arrivals.getOrDefault(place, List.of());
        int low = 0;
        int high = here.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (here.get(middle).available().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? null : here.get(low - 1);
    }

    /** Why the chain ends at an order; empty when what came before it explains it. */
    private String endOf(PlannedOrder order, @Nullable PlannedOrder before, PlannersWords words) {
        if (before != null && Days.between(before.available(), order.release()) <= WAITED_DAYS) {
            return "";
        }
        int waited = Days.between(network.settings().asOf(), order.release());
        String where = words.site(order.fromSite());
        if (order.type() == PlannedOrder.Type.MOVE) {
            return "moved when there was room";
        }
        if (waited <= WAITED_DAYS) {
            return "lead time at %s from the first day of the plan".formatted(where);
        }
        return network.source(order.item(), order.fromSite())
                .map(source -> source.pool() == null ? null : words.of("pool", source.pool()))
                .map(pool -> "capacity of " + pool)
                .orElse(
                        "capacity of "
                                + words.of("capacity", order.item() + "@" + order.fromSite()));
    }
}
