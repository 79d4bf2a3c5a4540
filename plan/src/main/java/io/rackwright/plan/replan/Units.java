package io.rackwright.plan.replan;

import java.math.BigDecimal;
import java.math.MathContext;

/** How messages write quantities. */
final class Units {
    private Units() {}

    /** Whole numbers in full, others to six digits. */
    static String text(double units) {
        return units == Math.rint(units)
                ? Long.toString((long) units)
                : new BigDecimal(units).round(new MathContext(6)).toPlainString();
    }
}
