package io.rackwright.plan.replan;

import io.rackwright.model.Days;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.plan.FirmChange;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.replan.OrderChange.Window;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What moved from one plan to the next.
 *
 * <p>Orders in progress and in the frozen window keep their names, and are compared by them. Later
 * ones have none to go by: what is the same in everything is the same order; of the rest, orders of
 * one item on one way are paired in the order of their releases, then those of one item to one
 * site, and what is left over is gone, or new.
 */
public final class OrderChanges {
    private static final Comparator<PlannedOrder> BY_RELEASE =
            Comparator.comparing(PlannedOrder::release).thenComparing(PlannedOrder::id);

    private record Way(PlannedOrder.Type type, String item, String from, String to) {
        static Way of(PlannedOrder o) {
            return new Way(o.type(), o.item(), o.fromSite(), o.toSite());
        }

        /** A source may stand for another; a move's end is what counts. */
        static Way whatever(PlannedOrder o) {
            boolean move = o.type() == PlannedOrder.Type.MOVE;
            return new Way(o.type(), o.item(), "", move ? o.toSite() : "");
        }
    }

    private record Same(Way way, String route, LocalDate release, long quantity) {
        static Same of(PlannedOrder o) {
            return new Same(Way.of(o), o.route(), o.release(), o.quantity());
        }
    }

    private final LocalDate asOf;
    private final LocalDate until;
    private final Reasons reasons;
    private final List<OrderChange> changes = new ArrayList<>();

    private OrderChanges(Program program, Reasons reasons) {
        this.asOf = program.settings().asOf();
        this.until = program.settings().frozenUntil();
        this.reasons = reasons;
    }

    /**
     * Every order that changed: those in progress, then those of the frozen window, then the rest,
     * each by release.
     */
    public static List<OrderChange> between(
            YesterdaysPlan yesterday, RolledPlan rolled, OrderBook book) {
        Reasons reasons = new Reasons(yesterday, rolled, book);
        OrderChanges found = new OrderChanges(rolled.program(), reasons);
        found.compare(yesterday, book);
        return found.changes;
    }

    /** Firm orders that do not stand as the program has them, of a plan that follows no other. */
    public static List<OrderChange> ofFirm(Program program, OrderBook book) {
        Map<String, FirmOrder> placed = new HashMap<>();
        program.firmOrders().forEach(f -> placed.put(f.name(), f));
        Map<String, PlannedOrder> now = byId(book.orders());
        Network network = new Network(program);
        List<OrderChange> changes = new ArrayList<>();
        for (FirmChange change : book.firmChanges()) {
            FirmOrder order = placed.get(change.order());
            if (order != null) {
                PlannedOrder after = now.get(change.order());
                changes.add(
                        new OrderChange(
                                asPlaced(network, order, after),
                                after,
                                Window.FROZEN,
                                change.why()));
            }
        }
        return changes;
    }

    /** As it would be in a plan in which it stands; its days in the making are those it has now. */
    private static PlannedOrder asPlaced(
            Network network, FirmOrder order, @Nullable PlannedOrder now) {
        int days =
                now != null
                        ? Days.between(now.release(), now.available())
                        : network.source(order.item(), order.fromSite())
                                .map(s -> s.leadTimeDays())
                                .orElse(0);
        return new PlannedOrder(
                order.name(),
                PlannedOrder.Type.valueOf(order.type().name()),
                order.item(),
                order.fromSite(),
                order.toSite(),
                order.route(),
                order.quantity(),
                order.quantity(),
                order.release(),
                order.release().plusDays(days),
                order.option(),
                "",
                0,
                0,
                0,
                true);
    }

    private static Map<String, PlannedOrder> byId(List<PlannedOrder> orders) {
        Map<String, PlannedOrder> byId = new LinkedHashMap<>();
        orders.forEach(o -> byId.putIfAbsent(o.id(), o));
        return byId;
    }

    private void compare(YesterdaysPlan yesterday, OrderBook book) {
        Map<String, PlannedOrder> firmNow = new LinkedHashMap<>();
        book.orders().stream().filter(PlannedOrder::firm).forEach(o -> firmNow.put(o.id(), o));
        List<PlannedOrder> freeBefore = new ArrayList<>();
        List<OrderChange> frozen = new ArrayList<>();
        for (PlannedOrder before : yesterday.book().orders()) {
            if (before.release().isBefore(asOf)) {
                compareInProgress(before, firmNow.remove(before.id()));
            } else if (before.release().isBefore(until)) {
                PlannedOrder after = firmNow.remove(before.id());
                if (!isSame(before, after)) {
                    frozen.add(
                            new OrderChange(
                                    before, after, Window.FROZEN, reasons.of(before, after)));
                }
            } else if (before.firm() && firmNow.containsKey(before.id())) {
                PlannedOrder after = firmNow.remove(before.id());
                if (!isSame(before, after)) {
                    frozen.add(
                            new OrderChange(before, after, Window.FREE, reasons.of(before, after)));
                }
            } else {
                freeBefore.add(before);
            }
        }
        changes.addAll(frozen);
        List<PlannedOrder> others = new ArrayList<>(firmNow.values());
        book.orders().stream().filter(o -> !o.firm()).forEach(others::add);
        pair(freeBefore, others);
    }

    private void compareInProgress(PlannedOrder before, @Nullable PlannedOrder after) {
        if (after != null && !isSame(before, after)) {
            changes.add(
                    new OrderChange(
                            before, after, Window.IN_PROGRESS, reasons.ofProgress(before, after)));
        }
    }

    private static boolean isSame(PlannedOrder before, @Nullable PlannedOrder after) {
        return after != null
                && Same.of(before).equals(Same.of(after))
                && before.available().equals(after.available());
    }

    private void pair(List<PlannedOrder> before, List<PlannedOrder> after) {
        List<OrderChange> free = new ArrayList<>();
        List<PlannedOrder> gone = new ArrayList<>();
        Map<Same, Deque<PlannedOrder>> same = queues(after, Same::of);
        for (PlannedOrder o : sorted(before)) {
            if (same.getOrDefault(Same.of(o), new ArrayDeque<>()).poll() == null) {
                gone.add(o);
            }
        }
        List<PlannedOrder> added = left(same);
        for (Function<PlannedOrder, Way> way :
                List.<Function<PlannedOrder, Way>>of(Way::of, Way::whatever)) {
            Map<Way, Deque<PlannedOrder>> queues = queues(added, way);
            List<PlannedOrder> unpaired = new ArrayList<>();
            for (PlannedOrder o : sorted(gone)) {
                PlannedOrder now = queues.getOrDefault(way.apply(o), new ArrayDeque<>()).poll();
                if (now == null) {
                    unpaired.add(o);
                } else {
                    free.add(new OrderChange(o, now, Window.FREE, ""));
                }
            }
            gone = unpaired;
            added = left(queues);
        }
        gone.forEach(o -> free.add(new OrderChange(o, null, Window.FREE, "")));
        for (PlannedOrder o : added) {
            boolean inside = o.release().isBefore(until);
            free.add(
                    new OrderChange(
                            null,
                            o,
                            inside ? Window.FROZEN : Window.FREE,
                            inside ? reasons.ofNew(o) : ""));
        }
        free.sort(
                Comparator.comparing(OrderChange::window)
                        .thenComparing(OrderChange::order, BY_RELEASE));
        changes.addAll(free);
    }

    private static List<PlannedOrder> sorted(List<PlannedOrder> orders) {
        return orders.stream().sorted(BY_RELEASE).toList();
    }

    private static <K> Map<K, Deque<PlannedOrder>> queues(
            List<PlannedOrder> orders, Function<PlannedOrder, K> key) {
        Map<K, Deque<PlannedOrder>> queues = new LinkedHashMap<>();
        for (PlannedOrder o : sorted(orders)) {
            queues.computeIfAbsent(key.apply(o), _ -> new ArrayDeque<>()).add(o);
        }
        return queues;
    }

    private static <K> List<PlannedOrder> left(Map<K, Deque<PlannedOrder>> queues) {
        List<PlannedOrder> left = new ArrayList<>();
        queues.values().forEach(left::addAll);
        return left;
    }
}
