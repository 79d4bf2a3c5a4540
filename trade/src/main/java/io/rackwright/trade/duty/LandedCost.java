package io.rackwright.trade.duty;

import io.rackwright.model.trade.TradeRules;
import java.math.BigDecimal;
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
        return new LandedCost(new Duties(rules, assumptions).of(article), Fees.of(rules, article));
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
