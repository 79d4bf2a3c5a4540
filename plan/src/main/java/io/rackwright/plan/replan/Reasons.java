package io.rackwright.plan.replan;

import io.rackwright.model.FirmOrder;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import io.rackwright.plan.FirmChange;
import io.rackwright.plan.FirmChange.Lack;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Why an order is another than it was: what it lacks, and what became of the supply that
 * yesterday's plan had for it, down to a receipt, a report, or a figure of the program that is
 * another now.
 */
final class Reasons {
    private static final int DEEPEST = 8;
    private static final int NAMED_AT_MOST = 3;

    private final YesterdaysPlan yesterday;
    private final RolledPlan rolled;
    private final Network before;
    private final Network now;
    private final Map<String, FirmChange> changes = new HashMap<>();
    private final Map<String, PlannedOrder> ordersBefore = new HashMap<>();
    private final Map<String, FirmOrder> pinned = new HashMap<>();
    private final Map<String, Set<String>> served = new HashMap<>();

    Reasons(YesterdaysPlan yesterday, RolledPlan rolled, OrderBook book) {
        this.yesterday = yesterday;
        this.rolled = rolled;
        this.before = new Network(yesterday.program());
        this.now = new Network(rolled.program());
        book.firmChanges().forEach(c -> changes.put(c.order(), c));
        yesterday.book().orders().forEach(o -> ordersBefore.put(o.id(), o));
        rolled.program().firmOrders().forEach(f -> pinned.put(f.name(), f));
        Set<String> inside = new HashSet<>();
        LocalDate until = now.settings().frozenUntil();
        book.orders().stream()
                .filter(o -> !o.firm() && o.release().isBefore(until))
                .forEach(o -> inside.add(o.id()));
        for (Peg peg : book.pegging()) {
            if (inside.contains(peg.orderId())) {
                served.computeIfAbsent(peg.orderId(), _ -> new TreeSet<>()).add(peg.demandId());
            }
        }
    }

    /** Of an order in the frozen window. */
    String of(PlannedOrder order, @Nullable PlannedOrder after) {
        String dropped = rolled.dropped().get(order.id());
        if (dropped != null) {
            return dropped;
        }
        FirmChange change = changes.get(order.id());
        if (change != null) {
            return ofChange(order, change, 0);
        }
        FirmOrder firm = pinned.get(order.id());
        boolean repinned =
                firm != null
                        && (firm.quantity() != order.quantity()
                                || !firm.release().equals(order.release()));
        if (repinned) {
            return "firm_orders.csv has it so";
        }
        return after == null ? "" : figures(order);
    }

    private String ofChange(PlannedOrder order, FirmChange change, int depth) {
        String cause = cause(order, change, depth);
        if (cause.isEmpty()) {
            return change.why();
        }
        if (change.lack() != Lack.UNITS) {
            return change.why() + ": " + cause;
        }
        String what =
                order.type() == PlannedOrder.Type.MOVE
                        ? "what %s carries from %s".formatted(order.id(), change.site())
                        : "components of %s at %s".formatted(order.id(), change.site());
        String verb = order.type() == PlannedOrder.Type.MOVE ? "is" : "are";
        String state =
                change.gone()
                        ? "cannot be had"
                        : change.quantity() < change.placedQuantity()
                                ? "there for %d of %d"
                                        .formatted(change.quantity(), change.placedQuantity())
                                : days(change.daysLater()) + " late";
        return "%s %s %s: %s"
                .formatted(what, change.gone() ? "" : verb, state, cause)
                .replace("  ", " ");
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    /** Empty when nothing is known that would explain it. */
    private String cause(PlannedOrder order, FirmChange change, int depth) {
        if (change.lack() == Lack.CAPACITY) {
            return capacity(order, change);
        }
        if (change.lack() != Lack.UNITS || depth > DEEPEST) {
            return "";
        }
        Set<String> causes = new TreeSet<>();
        for (Slip slip : rolled.slips()) {
            boolean counted =
                    slip.item().equals(change.subject())
                            && slip.site().equals(change.site())
                            && !slip.due().isAfter(change.placedRelease());
            if (counted) {
                causes.add(slip.words());
            }
        }
        if (!causes.isEmpty()) {
            return listed(causes);
        }
        for (FirmChange other : changes.values()) {
            PlannedOrder supply = ordersBefore.get(other.order());
            if (supply == null || other.order().equals(change.order())) {
                continue;
            }
            boolean brings =
                    supply.item().equals(change.subject())
                            && supply.toSite().equals(change.site())
                            && !supply.available().isAfter(change.placedRelease());
            if (brings) {
                causes.add(ofChange(supply, other, depth + 1));
            }
        }
        return causes.isEmpty() ? suppliers(change) : listed(causes);
    }

    private static String listed(Set<String> causes) {
        List<String> first = causes.stream().limit(NAMED_AT_MOST).toList();
        int more = causes.size() - first.size();
        return String.join(" and ", first) + (more > 0 ? " and %d more".formatted(more) : "");
    }

    /** Figures of the supply that yesterday's plan had, where they are others now. */
    private String suppliers(FirmChange change) {
        Set<String> causes = new TreeSet<>();
        for (PlannedOrder supply : yesterday.book().orders()) {
            boolean brings =
                    supply.item().equals(change.subject())
                            && supply.toSite().equals(change.site())
                            && !supply.available().isAfter(change.placedRelease());
            String figures = brings ? figures(supply) : "";
            if (!figures.isEmpty()) {
                causes.add(figures);
            }
        }
        return listed(causes);
    }

    /** Lead time, transit and yield of an order, where they are others now; else empty. */
    private String figures(PlannedOrder order) {
        if (order.type() == PlannedOrder.Type.MOVE) {
            return "transit along %s is another now".formatted(order.route());
        }
        Source old = before.source(order.item(), order.fromSite()).orElse(null);
        Source current = now.source(order.item(), order.fromSite()).orElse(null);
        if (old == null || current == null) {
            return "";
        }
        List<String> differences = new ArrayList<>();
        if (old.leadTimeDays() != current.leadTimeDays()) {
            differences.add(
                    "lead time of %s at %s is %s weeks, and was %s"
                            .formatted(
                                    order.item(),
                                    order.fromSite(),
                                    Units.text(current.leadTimeWeeks()),
                                    Units.text(old.leadTimeWeeks())));
        }
        if (old.yield() != current.yield()) {
            differences.add(
                    "yield of %s at %s is %s, and was %s"
                            .formatted(
                                    order.item(),
                                    order.fromSite(),
                                    Units.text(current.yield()),
                                    Units.text(old.yield())));
        }
        return String.join(" and ", differences);
    }

    private String capacity(PlannedOrder order, FirmChange change) {
        String figures = figures(order);
        Double old = weekly(before, change, order);
        Double current = weekly(now, change, order);
        if (old != null && current != null && !old.equals(current)) {
            String difference =
                    "it gives %s a week then, and gave %s"
                            .formatted(Units.text(current), Units.text(old));
            return figures.isEmpty() ? difference : figures + " and " + difference;
        }
        return figures;
    }

    /** Units a week on the day on which the order was to be done; null when it has no limit. */
    private static @Nullable Double weekly(Network network, FirmChange change, PlannedOrder order) {
        TreeMap<LocalDate, Double> steps =
                network.program().pools().stream().anyMatch(p -> p.pool().equals(change.subject()))
                        ? network.poolSteps(change.subject())
                        : network.capacitySteps(order.item(), order.fromSite()).orElse(null);
        if (steps == null) {
            return null;
        }
        Map.Entry<LocalDate, Double> step = steps.floorEntry(order.available());
        return step == null ? Double.valueOf(0) : step.getValue();
    }

    /** Of an order in progress: what is reported of it. */
    String ofProgress(PlannedOrder order, PlannedOrder after) {
        String start = order.id() + " of ";
        Set<String> said = new TreeSet<>();
        for (Slip slip : rolled.slips()) {
            if (slip.words().startsWith(start)) {
                said.add(slip.words());
            }
        }
        return said.isEmpty() ? "%d are still to come".formatted(after.quantity()) : listed(said);
    }

    /** Of a new order within the frozen window: whom it serves. */
    String ofNew(PlannedOrder order) {
        Set<String> demands = served.getOrDefault(order.id(), Set.of());
        if (demands.isEmpty()) {
            return "";
        }
        return "needed now for " + listed(demands);
    }
}
