package io.rackwright.app.report;

import io.rackwright.model.BomLine;
import io.rackwright.model.Days;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.model.Network.Place;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From a late delivery back through the dated orders, to what held it up.
 *
 * <p>Orders are dispatched just in time, so what arrived last before a start is not yet a cause:
 * the parts of a scarce package arrive just before it, and so do those of a plentiful one. The
 * chain follows everything that arrived within a week of the start it served, tier by tier, and
 * names the capacity furthest up that was full when it was drawn on, at best one of an item of
 * which no source had any left. Where none was full, it names the last step of the latest arrivals:
 * a lead time that runs from the plan's first day, or stock that came when it came.
 */
public final class CriticalChain {
    /** What lay longer before it was used did not hold its user up. */
    private static final int JUST_IN_TIME_DAYS = 7;

    private static final int DEEPEST = 20;

    /**
     * Why a delivery is late, by its orders.
     *
     * @param orders from the rack down
     * @param end the cause, in a planner's words; empty where the orders do not say
     */
    public record Chain(List<PlannedOrder> orders, String end) {
        static final Chain NONE = new Chain(List.of(), "");

        public Chain {
            orders = List.copyOf(orders);
        }

        String text() {
            String path =
                    orders.stream().map(CriticalChain::step).collect(Collectors.joining(" < "));
            return end.isEmpty() || path.isEmpty() ? path + end : path + ": " + end;
        }
    }

    /** Units that become available at a place: an order's, or stock and receipts. */
    private record Arrival(String item, LocalDate day, @Nullable PlannedOrder order, String id) {}

    private final PlanView plan;
    private final Network network;
    private final PlannersWords words;
    private final Map<String, PlannedOrder> orders = new HashMap<>();
    private final Map<Place, List<Arrival>> arrivals = new HashMap<>();

    /** Subjects and months in which a capacity is full. */
    private final Set<List<String>> full = new HashSet<>();

    public CriticalChain(PlanView plan, PlannersWords words) {
        this.plan = plan;
        this.words = words;
        network = plan.network();
        for (Inventory i : network.program().inventory()) {
            arrive(new Place(i.item(), i.site()), new Arrival(i.item(), i.date(), null, ""));
        }
        for (PlannedOrder o : plan.book().orders()) {
            orders.put(o.id(), o);
            arrive(
                    new Place(o.item(), o.toSite()),
                    new Arrival(o.item(), o.available(), o, o.id()));
        }
        arrivals.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(Arrival::day).thenComparing(Arrival::id)));
        for (CapacityUseReport.Row row : new CapacityUseReport().of(plan).rows()) {
            if (row.isFull()) {
                full.add(List.of(row.kind(), row.subject(), row.month()));
            }
        }
    }

    private void arrive(Place place, Arrival arrival) {
        arrivals.computeIfAbsent(place, _ -> new ArrayList<>()).add(arrival);
    }

    /** Why a delivery came when it did. */
    public Chain of(Delivery delivery) {
        return of(delivery, _ -> false);
    }

    /**
     * As {@link #of(Delivery)}, where it is known which orders were held up.
     *
     * @param heldUp whether an order was; where none on the way was, the orders are asked
     */
    public Chain of(Delivery delivery, Predicate<PlannedOrder> heldUp) {
        LocalDate need = network.demand(delivery.demandId()).needBy();
        PlannedOrder first =
                delivery.arrived().isAfter(need)
                        ? orders.get(delivery.rackOrderId())
                        : lastKit(delivery);
        if (first == null) {
            return new Chain(
                    List.of(),
                    delivery.arrived().isAfter(need)
                            ? "racks from " + words.given(delivery.rackOrderId())
                            : "power at " + words.site(delivery.site()));
        }
        List<PlannedOrder> path = fullest(first, heldUp, 0, new HashSet<>());
        if (path.isEmpty()) {
            path = fullest(first, this::isScarce, 0, new HashSet<>());
        }
        if (path.isEmpty()) {
            path = fullest(first, this::isFull, 0, new HashSet<>());
        }
        return path.isEmpty() ? latest(first) : chain(path);
    }

    private Chain chain(List<PlannedOrder> path) {
        String end =
                CapacitySubject.of(plan, path.getLast())
                        .map(subject -> "capacity of " + words.of(subject.kind(), subject.name()))
                        .orElse("");
        return new Chain(path, end);
    }

    private static String step(PlannedOrder order) {
        return order.item() + " at " + order.fromSite() + " on " + order.release();
    }

    /** The longest way to an order that was held up; empty when none was. */
    private List<PlannedOrder> fullest(
            PlannedOrder order, Predicate<PlannedOrder> heldUp, int depth, Set<String> seen) {
        List<PlannedOrder> best = List.of();
        if (depth < DEEPEST && seen.add(order.id())) {
            for (Arrival before : justInTime(order)) {
                if (before.order() != null) {
                    List<PlannedOrder> way = fullest(before.order(), heldUp, depth + 1, seen);
                    best = way.size() > best.size() ? way : best;
                }
            }
        }
        if (best.isEmpty() && !heldUp.test(order)) {
            return best;
        }
        List<PlannedOrder> way = new ArrayList<>();
        way.add(order);
        way.addAll(best);
        return way;
    }

    /** No source of the item had capacity left in the month of the order's completion. */
    private boolean isScarce(PlannedOrder order) {
        return isFull(order)
                && network.sourcesOf(order.item()).stream()
                        .filter(source -> !source.qualifiedFrom().isAfter(order.available()))
                        .map(source -> CapacitySubject.of(network, source))
                        .allMatch(subject -> isFull(subject, order.available()));
    }

    private boolean isFull(PlannedOrder order) {
        return isFull(CapacitySubject.of(plan, order), order.available());
    }

    private boolean isFull(Optional<CapacitySubject> subject, LocalDate day) {
        String month = YearMonth.from(day).toString();
        return subject.map(s -> List.of(s.kind(), s.name(), month))
                .filter(full::contains)
                .isPresent();
    }

    /** Without a full capacity: along the latest arrivals as far as they go. */
    private Chain latest(PlannedOrder first) {
        List<PlannedOrder> steps = new ArrayList<>();
        PlannedOrder order = first;
        while (steps.size() < DEEPEST) {
            steps.add(order);
            Arrival last = null;
            for (Arrival before : justInTime(order)) {
                last = last == null || before.day().isAfter(last.day()) ? before : last;
            }
            if (last == null || last.order() == null) {
                return new Chain(steps, last == null ? end(order) : stock(last, order));
            }
            order = last.order();
        }
        return new Chain(steps, "");
    }

    private String stock(Arrival stock, PlannedOrder user) {
        return "%s expected at %s on %s"
                .formatted(words.item(stock.item()), words.site(user.fromSite()), stock.day());
    }

    private String end(PlannedOrder order) {
        boolean atOnce =
                Days.between(network.settings().asOf(), order.release()) <= JUST_IN_TIME_DAYS;
        return atOnce
                ? "lead time of %s at %s from the plan's first day"
                        .formatted(words.item(order.item()), words.site(order.fromSite()))
                : "";
    }

    /** What arrived just before an order started, one arrival an item. */
    private List<Arrival> justInTime(PlannedOrder order) {
        List<Arrival> found = new ArrayList<>();
        switch (order.type()) {
            case BUY -> {}
            case MOVE -> addLast(new Place(order.item(), order.fromSite()), order.release(), found);
            case MAKE -> {
                for (BomLine line : network.componentsOf(order.item())) {
                    if (!line.consumedAtSite() && line.inForceOn(order.release())) {
                        Place place = new Place(line.component(), order.fromSite());
                        addLast(place, order.release(), found);
                    }
                }
            }
        }
        return found;
    }

    /** The site kit's part that came last before deployment; null when it was not in time. */
    private @Nullable PlannedOrder lastKit(Delivery delivery) {
        String rack = network.generation(delivery.generation()).rackItem();
        if (rack == null) {
            return null;
        }
        List<Arrival> parts = new ArrayList<>();
        for (BomLine line : network.componentsOf(rack)) {
            if (line.consumedAtSite() && line.inForceOn(delivery.deployed())) {
                Place place = new Place(line.component(), delivery.site());
                addLast(place, delivery.deployed(), parts);
            }
        }
        return parts.stream()
                .max(Comparator.comparing(Arrival::day).thenComparing(Arrival::id))
                .map(Arrival::order)
                .orElse(null);
    }

    /** The last arrival at a place up to a day, if it came just in time for it. */
    private void addLast(Place place, LocalDate day, List<Arrival> to) {
        List<Arrival> here = arrivals.getOrDefault(place, List.of());
        int low = 0;
        int high = here.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (here.get(middle).day().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low > 0 && Days.between(here.get(low - 1).day(), day) <= JUST_IN_TIME_DAYS) {
            to.add(here.get(low - 1));
        }
    }
}
