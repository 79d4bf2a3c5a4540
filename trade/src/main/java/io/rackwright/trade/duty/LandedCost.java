package io.rackwright.trade.duty;

import io.rackwright.model.trade.TradeRules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Value, duty and fees of an entry of one article.
 *
 * @param fees each a line, those that are not owed too
 */
public record LandedCost(DutyStack duty, List<DutyLine> fees) {
    public LandedCost {
        fees = List.copyOf(fees);
    }

    /**
     * @throws NoDutyException see {@link Duties#of}
     */
    public static LandedCost of(TradeRules rules, Assumptions assumptions, Article article)
            throws NoDutyException {
        return of(new Duties(rules, assumptions), article);
    }

    /**
     * @throws NoDutyException see {@link Duties#of}
     */
    public static LandedCost of(Duties duties, Article article) throws NoDutyException {
        return new LandedCost(duties.of(article), Fees.of(duties.rules(), article));
    }

    /**
     * The same, without the lines that only say why something does not apply.
     *
     * @throws NoDutyException see {@link Duties#of}
     */
    public static LandedCost paid(Duties duties, Article article) throws NoDutyException {
        return new LandedCost(duties.paid(article), Fees.of(duties.rules(), article));
    }

    /**
     * Duty and fees on each dollar of an entry so large that a fee with a maximum does not count.
     *
     * @param article whatever its value; amounts among its facts are those of its value
     * @throws NoDutyException see {@link Duties#of}
     */
    public static BigDecimal onEachUsd(Duties duties, Article article) throws NoDutyException {
        BigDecimal usd =
                duties.paid(article).dutyUsd().add(Fees.withoutMaximumUsd(duties.rules(), article));
        return usd.divide(article.valueUsd(), MathContext.DECIMAL64);
    }

    public BigDecimal dutyUsd() {
        return duty.dutyUsd();
    }

    public BigDecimal feesUsd() {
        return fees.stream().map(DutyLine::amountUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal landedUsd() {
        return duty.article().valueUsd().add(dutyUsd()).add(feesUsd());
    }
}
