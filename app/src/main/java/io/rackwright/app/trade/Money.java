package io.rackwright.app.trade;

import java.math.BigDecimal;
import java.util.Locale;

/** Amounts and percentages as people read them. */
final class Money {
    private Money() {}

    /** As in {@code $17,837.14}. */
    static String usd(BigDecimal amount) {
        return String.format(Locale.ROOT, "$%,.2f", amount);
    }

    /** As in {@code 12.5%}. */
    static String percent(BigDecimal pct) {
        return pct.stripTrailingZeros().toPlainString() + "%";
    }
}
