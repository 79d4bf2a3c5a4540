package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.FIRM_ORDER_INVENTED;
import static io.rackwright.plan.audit.ViolationCode.FIRM_ORDER_MISSING;

import io.rackwright.model.FirmOrder;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The program's firm orders are in the plan as they were placed, and no others are called firm. */
final class FirmOrderCheck implements AuditCheck {

    /** What must stay as it was placed. */
    private record Placed(
            String type,
            String item,
            String from,
            String to,
            String route,
            long quantity,
            LocalDate release) {

        static Placed of(FirmOrder o) {
            String route =
                    o.type() == FirmOrder.Type.MOVE
                            ? o.fromSite() + ">" + o.mode() + ">" + o.toSite()
                            : "";
            return new Placed(
                    o.type().name(),
                    o.item(),
                    o.fromSite(),
                    o.toSite(),
                    route,
                    o.quantity(),
                    o.release());
        }

        static Placed of(PlannedOrder o) {
            return new Placed(
                    o.type().name(),
                    o.item(),
                    o.fromSite(),
                    o.toSite(),
                    o.type() == Type.MOVE ? o.route() : "",
                    o.quantity(),
                    o.release());
        }
    }

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Map<Placed, Integer> kept = new HashMap<>();
        for (PlannedOrder o : plan.book().orders()) {
            if (o.firm()) {
                kept.merge(Placed.of(o), 1, Integer::sum);
            }
        }
        for (FirmOrder firm : plan.network().program().firmOrders()) {
            findings.require(takeOne(kept, Placed.of(firm)), () -> missing(firm));
        }
        for (PlannedOrder o : plan.book().orders()) {
            if (o.firm()) {
                findings.require(
                        !takeOne(kept, Placed.of(o)),
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

    private static boolean takeOne(Map<Placed, Integer> kept, Placed placed) {
        int there = kept.getOrDefault(placed, 0);
        if (there > 0) {
            kept.put(placed, there - 1);
        }
        return there > 0;
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
