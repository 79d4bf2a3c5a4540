package io.rackwright.plan.audit;

import io.rackwright.plan.PlannedOrder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** How messages write quantities and orders. */
final class Words {
    private Words() {}

    /** Whole numbers in full, others to six digits. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    static String of(PlannedOrder.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** The order as a planner names it. */
    static String of(PlannedOrder o) {
        String where =
                o.type() == PlannedOrder.Type.MOVE
                        ? "from " + o.fromSite() + " to " + o.toSite()
                        : "at " + o.fromSite();
        return "Order %s (%s %d %s %s)"
                .formatted(o.id(), of(o.type()), o.quantity(), o.item(), where);
    }

    /** A fault of one order, dated by its release. */
    static Violation fault(
            ViolationCode code, PlannedOrder o, Object expected, Object found, String sentence) {
        return new Violation(
                code,
                o.id(),
                o.release().toString(),
                expected.toString(),
                found.toString(),
                Words.of(o) + " " + sentence);
    }
}
