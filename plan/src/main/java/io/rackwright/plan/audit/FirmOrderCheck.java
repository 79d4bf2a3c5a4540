package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.FIRM_ORDER_INVENTED;
import static io.rackwright.plan.audit.ViolationCode.FIRM_ORDER_MISSING;

import io.rackwright.model.FirmOrder;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The program's firm orders are in the plan as they were placed, and no others are called firm. */
final class FirmOrderCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Set<PlannedOrder> calledFirm = new LinkedHashSet<>();
        plan.book().orders().stream().filter(PlannedOrder::firm).forEach(calledFirm::add);
        for (FirmOrder placed : plan.network().program().firmOrders()) {
            Optional<PlannedOrder> kept =
                    calledFirm.stream().filter(o -> keeps(o, placed)).findFirst();
            findings.require(kept.isPresent(), () -> missing(placed));
            kept.ifPresent(calledFirm::remove);
        }
        for (PlannedOrder o : plan.book().orders()) {
            if (o.firm()) {
                findings.require(
                        !calledFirm.contains(o),
                        () ->
                                Words.fault(
                                        FIRM_ORDER_INVENTED,
                                        o,
                                        "a firm order of the program",
                                        "none",
                                        "is called firm; the program has no such firm order."));
            }
        }
    }

    /** A firm move without a mode may go any way. */
    private static boolean keeps(PlannedOrder o, FirmOrder placed) {
        String leg = placed.fromSite() + ">" + placed.mode() + ">" + placed.toSite();
        boolean sameWay = o.type() != Type.MOVE || placed.mode().isEmpty() || o.route().equals(leg);
        return o.type().name().equals(placed.type().name())
                && o.item().equals(placed.item())
                && o.fromSite().equals(placed.fromSite())
                && o.toSite().equals(placed.toSite())
                && o.quantity() == placed.quantity()
                && o.release().equals(placed.release())
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
}
