package io.rackwright.app.report;

import io.rackwright.model.Days;
import io.rackwright.model.Demand;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.model.Network.Place;
import io.rackwright.model.Site;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How many days each order could be released later without making any demand later than it is (or
 * late at all), the other orders as they are planned.
 *
 * <p>At each place, what becomes available is matched with what is taken, first in first out. An
 * order's slack is the least over what it serves of the days that the units lie there, and of the
 * slack of that which takes them: a make order's, a move's, or the days from a deployment to its
 * need date. Parents are resolved before their components, a move's end before its start.
 */
public final class ReleaseSlack {
    /** Stock is decimal; less than this is nothing. */
    private static final double NOTHING = 1e-6;

    private record Supply(String orderId, long available, double quantity) {}

    private record Use(long day, double quantity, String takenBy, int ownSlack) {}

    private final Network network;
    private final Map<Place, List<Supply>> supplies = new HashMap<>();
    private final Map<Place, List<Use>> uses = new HashMap<>();
    private final Map<Place, List<PlannedOrder>> movesFrom = new HashMap<>();
    private final Map<String, Integer> slack = new HashMap<>();
    private final Set<Place> resolved = new HashSet<>();

    public ReleaseSlack(PlanView plan) {
        network = plan.network();
        for (Inventory i : network.program().inventory()) {
            supply(
                    new Place(i.item(), i.site()),
                    new Supply("", i.date().toEpochDay(), i.quantity()));
        }
        for (PlannedOrder o : plan.book().orders()) {
            supply(
                    new Place(o.item(), o.toSite()),
                    new Supply(o.id(), o.available().toEpochDay(), o.quantity()));
            if (o.type() == PlannedOrder.Type.MOVE) {
                Place from = new Place(o.item(), o.fromSite());
                movesFrom.computeIfAbsent(from, _ -> new ArrayList<>()).add(o);
                use(from, new Use(o.release().toEpochDay(), o.quantity(), o.id(), 0));
            }
        }
        Map<String, Demand> demands = new HashMap<>();
        network.program().demands().forEach(d -> demands.put(d.name(), d));
        for (Consumption c : plan.book().consumption()) {
            if (!network.item(c.item()).money()) {
                Demand demand = demands.get(c.consumer());
                int own = demand == null ? 0 : daysToNeed(demand, c.date());
                String taker = demand == null ? c.consumer() : "";
                use(
                        new Place(c.item(), c.site()),
                        new Use(c.date().toEpochDay(), c.quantity(), taker, own));
            }
        }
        for (Delivery d : plan.book().deliveries()) {
            String rack = network.generation(d.generation()).rackItem();
            if (rack != null) {
                int own = daysToNeed(network.demand(d.demandId()), d.deployed());
                use(
                        new Place(rack, d.site()),
                        new Use(d.deployed().toEpochDay(), d.racks(), "", own));
            }
        }
        new Tiers(network).parentsFirst().forEach(this::resolveItem);
    }

    /** Days of slack; empty for an order whose units nothing takes before the horizon ends. */
    public OptionalInt of(PlannedOrder order) {
        Integer days = slack.get(order.id());
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }

    private void supply(Place place, Supply supply) {
        supplies.computeIfAbsent(place, _ -> new ArrayList<>()).add(supply);
    }

    private void use(Place place, Use use) {
        uses.computeIfAbsent(place, _ -> new ArrayList<>()).add(use);
    }

    private static int daysToNeed(Demand demand, LocalDate deployed) {
        return Math.max(0, Days.between(deployed, demand.needBy()));
    }

    private void resolveItem(String item) {
        for (Site site : network.program().sites()) {
            resolve(new Place(item, site.name()));
        }
    }

    private void resolve(Place place) {
        if (!resolved.add(place)) {
            return;
        }
        for (PlannedOrder move : movesFrom.getOrDefault(place, List.of())) {
            resolve(new Place(place.item(), move.toSite()));
        }
        List<Supply> in = new ArrayList<>(supplies.getOrDefault(place, List.of()));
        in.sort(Comparator.comparingLong(Supply::available).thenComparing(Supply::orderId));
        List<Use> out = new ArrayList<>(uses.getOrDefault(place, List.of()));
        out.sort(Comparator.comparingLong(Use::day).thenComparing(Use::takenBy));
        int next = 0;
        double left = out.isEmpty() ? 0 : out.getFirst().quantity();
        for (Supply supply : in) {
            double open = supply.quantity();
            while (open > NOTHING && next < out.size()) {
                serve(supply, out.get(next));
                double taken = Math.min(open, left);
                open -= taken;
                left -= taken;
                if (left <= NOTHING) {
                    next++;
                    left = next < out.size() ? out.get(next).quantity() : 0;
                }
            }
        }
    }

    private void serve(Supply supply, Use use) {
        int later = use.takenBy().isEmpty() ? use.ownSlack() : slack.getOrDefault(use.takenBy(), 0);
        int days = (int) Math.max(0, use.day() - supply.available() + later);
        slack.merge(supply.orderId(), days, Math::min);
    }
}
