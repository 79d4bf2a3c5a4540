package io.rackwright.plan.audit;

import io.rackwright.model.BomLine;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a firm order that was changed could have stood as it was placed. It is put back, alone,
 * and the plan is asked whether the units that it takes and the capacity that it draws are there:
 * the plan as a whole, and its firm orders with nothing else. Only a yes to both is a yes.
 */
final class AsPlaced {
    private static final List<AuditCheck> LIMITS =
            List.of(
                    new StockCheck(),
                    new CapacityCheck(),
                    new LaneCapacityCheck(),
                    new ClosureCheck());

    private final AuditedPlan plan;
    private final FirmOrder placed;
    private final @Nullable PlannedOrder kept;
    private final PlannedOrder restored;
    private final Map<String, Double> takes = new TreeMap<>();

    private AsPlaced(
            AuditedPlan plan,
            FirmOrder placed,
            @Nullable PlannedOrder kept,
            PlannedOrder restored) {
        this.plan = plan;
        this.placed = placed;
        this.kept = kept;
        this.restored = restored;
        if (restored.type() == Type.MAKE) {
            findTakes();
        }
    }

    static boolean couldStand(AuditedPlan plan, FirmOrder placed, @Nullable PlannedOrder kept) {
        PlannedOrder restored = restored(plan, placed);
        if (restored == null || !inTime(plan, restored)) {
            return false;
        }
        AsPlaced asPlaced = new AsPlaced(plan, placed, kept, restored);
        return asPlaced.holds(false) && asPlaced.holds(true);
    }

    private static @Nullable PlannedOrder restored(AuditedPlan plan, FirmOrder placed) {
        Type type = Type.valueOf(placed.type().name());
        Source source = plan.network().source(placed.item(), placed.fromSite()).orElse(null);
        Lanes.Route route = plan.lanes().route(placed.route()).orElse(null);
        if (type == Type.MOVE ? route == null : source == null) {
            return null;
        }
        int days = route != null ? route.transitDays() : source == null ? 0 : source.leadTimeDays();
        double yield = type == Type.MOVE || source == null ? 1 : source.yield();
        return new PlannedOrder(
                placed.name(),
                type,
                placed.item(),
                placed.fromSite(),
                placed.toSite(),
                placed.route(),
                placed.quantity(),
                placed.quantity() / yield,
                placed.release(),
                placed.release().plusDays(days),
                placed.option(),
                "",
                0,
                0,
                0,
                true);
    }

    /** Not before its source is qualified, its rack ships or its option is there. */
    private static boolean inTime(AuditedPlan plan, PlannedOrder order) {
        Findings dates = new Findings();
        if (order.type() != Type.MOVE) {
            plan.sourceOf(order)
                    .ifPresent(source -> SupplyOrderCheck.checkStart(plan, order, source, dates));
        }
        String option = order.sourceOption();
        boolean ready =
                option.isEmpty()
                        || Optional.ofNullable(plan.taken(option))
                                .filter(t -> !order.available().isBefore(t.available()))
                                .isPresent();
        return ready && dates.report().passed();
    }

    /** What the order takes, as it took it where it stands, or by its bill. */
    private void findTakes() {
        for (Consumption c : plan.book().consumption()) {
            if (kept != null && c.consumer().equals(placed.name())) {
                takes.merge(
                        c.item(), c.quantity() * placed.quantity() / kept.quantity(), Double::sum);
            }
        }
        if (kept == null) {
            Network network = plan.network();
            for (BomLine line : network.componentsOf(placed.item())) {
                if (!line.consumedAtSite()
                        && line.inForceOn(placed.release())
                        && line.alternatePriority() <= 1
                        && !network.item(line.component()).money()) {
                    takes.merge(
                            line.component(), line.quantity() * restored.started(), Double::sum);
                }
            }
        }
    }

    private boolean holds(boolean firmOnly) {
        Findings findings = new Findings();
        AuditedPlan changed = new AuditedPlan(plan.network(), bookWithIt(firmOnly));
        LIMITS.forEach(check -> check.check(changed, findings));
        return findings.report().passed();
    }

    /** The order as placed, among all that shares its units or its capacity. */
    private OrderBook bookWithIt(boolean firmOnly) {
        Set<String> firm = new HashSet<>();
        List<PlannedOrder> orders = new ArrayList<>(List.of(restored));
        for (PlannedOrder o : plan.book().orders()) {
            boolean counts = !firmOnly || o.firm();
            if (o.firm()) {
                firm.add(o.id());
            }
            if (counts && !o.id().equals(placed.name()) && isNear(o)) {
                orders.add(o);
            }
        }
        List<Consumption> taken = new ArrayList<>();
        LocalDate day = placed.release();
        takes.forEach((item, units) ->
                taken.add(new Consumption(placed.name(), item, placed.fromSite(), units, day)));
        for (Consumption c : plan.book().consumption()) {
            boolean counts = !firmOnly || firm.contains(c.consumer());
            if (counts && takesOf(c.item()) && !c.consumer().equals(placed.name())) {
                taken.add(c);
            }
        }
        List<Delivery> delivered =
                firmOnly
                        ? List.of()
                        : plan.book().deliveries().stream()
                                .filter(d -> takesOf(rackOf(d)))
                                .toList();
        return new OrderBook(
                orders, taken, delivered, plan.book().expansionsTaken(), List.of(), List.of());
    }

    private String rackOf(Delivery delivery) {
        String generation = plan.network().demand(delivery.demandId()).generation();
        String rack = plan.network().generation(generation).rackItem();
        return rack == null ? "" : rack;
    }

    private boolean takesOf(String item) {
        return takes.containsKey(item)
                || restored.type() == Type.MOVE && restored.item().equals(item);
    }

    /** It brings or moves what the order takes, or draws on what the order draws on. */
    private boolean isNear(PlannedOrder o) {
        if (takesOf(o.item())) {
            return true;
        }
        if (restored.type() == Type.MOVE) {
            return o.type() == Type.MOVE && sharesLeg(o);
        }
        return o.type() != Type.MOVE
                && o.fromSite().equals(restored.fromSite())
                && (o.item().equals(restored.item()) || pool(o) != null && samePool(o));
    }

    private boolean samePool(PlannedOrder o) {
        String pool = pool(restored);
        return pool != null && pool.equals(pool(o));
    }

    private @Nullable String pool(PlannedOrder o) {
        return plan.sourceOf(o).map(Source::pool).orElse(null);
    }

    private boolean sharesLeg(PlannedOrder o) {
        return plan.lanes()
                .route(restored.route())
                .flatMap(own -> plan.lanes().route(o.route()).map(other -> shares(own, other)))
                .orElse(false);
    }

    private static boolean shares(Lanes.Route own, Lanes.Route other) {
        return own.lanes().stream().anyMatch(other.lanes()::contains);
    }
}
