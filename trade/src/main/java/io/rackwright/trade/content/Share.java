package io.rackwright.trade.content;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole, kept as the two so that it is compared exactly.
 *
 * @param whole not zero
 */
public record Share(BigDecimal part, BigDecimal whole) {
    public Share {
        if (whole.signum() == 0) {
            throw new IllegalArgumentException("a share of nothing");
        }
    }

    /** Less than zero when it is under the percentage, zero when it is exactly that. */
    public int compareToPct(BigDecimal pct) {
        int comparison = part.movePointRight(2).compareTo(pct.multiply(whole));
        return whole.signum() > 0 ? comparison : -comparison;
    }

    /** Does it pass a threshold? */
    public boolean passes(BigDecimal pct, boolean strictlyMore) {
        int comparison = compareToPct(pct);
        return strictlyMore ? comparison > 0 : comparison >= 0;
    }

    /** For people: in percent, rounded half up. */
    public BigDecimal pct(int decimals) {
        return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }
}
