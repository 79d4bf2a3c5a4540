package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.FIRM_CHANGE_FALSE;
import static io.rackwright.plan.audit.ViolationCode.FIRM_CHANGE_NEEDLESS;
import static io.rackwright.plan.audit.ViolationCode.FIRM_CHANGE_UNEXPLAINED;
import static io.rackwright.plan.audit.ViolationCode.FIRM_ORDER_INVENTED;
import static io.rackwright.plan.audit.ViolationCode.FIRM_ORDER_MISSING;

import io.rackwright.model.FirmOrder;
import io.rackwright.plan.FirmChange;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The program's firm orders are in the plan as they were placed, or are listed as changed, with a
 * reason, and could not have stood as placed; no others are called firm.
 */
final class FirmOrderCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Map<String, FirmChange> changes = new HashMap<>();
        plan.written().firmChanges().forEach(c -> changes.put(c.order(), c));
        Map<String, PlannedOrder> calledFirm = new HashMap<>();
        plan.book().orders().stream()
                .filter(PlannedOrder::firm)
                .forEach(o -> calledFirm.putIfAbsent(o.id(), o));
        Set<String> names = new HashSet<>();
        for (FirmOrder placed : plan.network().program().firmOrders()) {
            names.add(placed.name());
            PlannedOrder kept = calledFirm.get(placed.name());
            FirmChange change = changes.get(placed.name());
            if (change == null) {
                boolean stands =
                        kept != null && keeps(kept, placed, placed.quantity(), placed.release());
                findings.require(stands, () -> missing(placed));
            } else {
                checkChange(plan, placed, kept, change, findings);
            }
        }
        for (PlannedOrder o : plan.book().orders()) {
            if (o.firm()) {
                findings.require(names.contains(o.id()), () -> invented(o));
            }
        }
        for (FirmChange change : plan.written().firmChanges()) {
            findings.require(
                    names.contains(change.order()),
                    () ->
                            fault(
                                    FIRM_CHANGE_FALSE,
                                    change,
                                    "a firm order of the program",
                                    change.order(),
                                    "is listed as changed; the program has no such firm order."));
        }
    }

    private static void checkChange(
            AuditedPlan plan,
            FirmOrder placed,
            @Nullable PlannedOrder kept,
            FirmChange change,
            Findings findings) {
        boolean so = isTrue(placed, kept, change);
        findings.require(
                so,
                () ->
                        fault(
                                FIRM_CHANGE_FALSE,
                                change,
                                "%d on %s".formatted(change.quantity(), change.release()),
                                kept == null
                                        ? "no such order"
                                        : "%d on %s".formatted(kept.quantity(), kept.release()),
                                "is listed as changed in a way in which it is not."));
        findings.require(
                !change.why().isBlank(),
                () ->
                        fault(
                                FIRM_CHANGE_UNEXPLAINED,
                                change,
                                "a reason",
                                "none",
                                "is changed, and nothing says why."));
        if (so) {
            findings.require(
                    !AsPlaced.couldStand(plan, placed, kept),
                    () ->
                            fault(
                                    FIRM_CHANGE_NEEDLESS,
                                    change,
                                    "%d on %s".formatted(placed.quantity(), placed.release()),
                                    "%d on %s".formatted(change.quantity(), change.release()),
                                    "is changed, and could have stood: units and capacity for it"
                                            + " are there."));
        }
    }

    /** It is fewer, or later, and the plan has it so. */
    private static boolean isTrue(
            FirmOrder placed, @Nullable PlannedOrder kept, FirmChange change) {
        LocalDate release = change.release();
        boolean ofOrder =
                change.placedQuantity() == placed.quantity()
                        && change.placedRelease().equals(placed.release());
        if (change.gone() || release == null) {
            return ofOrder && change.gone() && kept == null;
        }
        boolean fewer = change.quantity() < placed.quantity();
        boolean later = release.isAfter(placed.release());
        return ofOrder
                && (fewer || later)
                && change.quantity() <= placed.quantity()
                && !release.isBefore(placed.release())
                && kept != null
                && keeps(kept, placed, change.quantity(), release);
    }

    private static boolean keeps(
            PlannedOrder o, FirmOrder placed, long quantity, LocalDate release) {
        boolean sameWay = o.type() != Type.MOVE || o.route().equals(placed.route());
        return o.type().name().equals(placed.type().name())
                && o.item().equals(placed.item())
                && o.fromSite().equals(placed.fromSite())
                && o.toSite().equals(placed.toSite())
                && o.sourceOption().equals(placed.option())
                && o.quantity() == quantity
                && o.release().equals(release)
                && sameWay;
    }

    private static Violation missing(FirmOrder firm) {
        return new Violation(
                FIRM_ORDER_MISSING,
                firm.name(),
                firm.release().toString(),
                "%d %s released on %s".formatted(firm.quantity(), firm.item(), firm.release()),
                "no such order",
                "Firm order %s (%d %s from %s to %s, released on %s) is not in the plan as placed."
                        .formatted(
                                firm.name(),
                                firm.quantity(),
                                firm.item(),
                                firm.fromSite(),
                                firm.toSite(),
                                firm.release()));
    }

    private static Violation invented(PlannedOrder o) {
        return Words.fault(
                FIRM_ORDER_INVENTED,
                o,
                "a firm order of the program",
                "none",
                "is called firm; the program has no such firm order.");
    }

    private static Violation fault(
            ViolationCode code, FirmChange c, String expected, String found, String sentence) {
        return new Violation(
                code,
                c.order(),
                c.placedRelease().toString(),
                expected,
                found,
                "Firm order %s %s".formatted(c.order(), sentence));
    }
}
