package io.rackwright.trade.content;

import java.math.BigDecimal;
import java.util.function.BiFunction;

/**
 * A test as coefficients: the sum of what the components add is more than zero, or not less.
 *
 * @param thresholdPct that it stands for
 * @param strictlyMore true when a sum of zero does not pass
 * @param coefficient of one dollar of a component's cost, by its origin and the day; unknown origin
 *     is foreign
 */
public record LinearForm(
        BigDecimal thresholdPct,
        boolean strictlyMore,
        BiFunction<Component, BigDecimal, BigDecimal> coefficient) {

    /** The sum over a bill. */
    public BigDecimal sum(Bill bill) {
        return bill.components().stream()
                .map(c -> coefficient.apply(c, thresholdPct))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean passes(Bill bill) {
        int sign = sum(bill).signum();
        return strictlyMore ? sign > 0 : sign >= 0;
    }
}
