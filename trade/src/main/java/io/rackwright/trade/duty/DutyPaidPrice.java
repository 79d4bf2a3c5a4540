package io.rackwright.trade.duty;

import io.rackwright.model.trade.TradeRules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The customs value within a price that has duty and merchandise processing in it (19 CFR 152.103).
 * What follows importation (freight, insurance, carriage inland) is taken off before.
 */
public final class DutyPaidPrice {
    private DutyPaidPrice() {}

    /**
     * Of a price and rates.
     *
     * @param price with duty and the fee, and nothing else
     * @param dutyRate and {@code feeRate} as fractions of the customs value
     * @param feeMaximumUsd of the fee; null when it has none
     * @param feeMinimumUsd of the fee; null when it has none
     * @return rounded to the cent
     */
    public static BigDecimal customsValue(
            BigDecimal price,
            BigDecimal dutyRate,
            BigDecimal feeRate,
            @Nullable BigDecimal feeMinimumUsd,
            @Nullable BigDecimal feeMaximumUsd) {
        BigDecimal withDuty = BigDecimal.ONE.add(dutyRate);
        BigDecimal value = price.divide(withDuty.add(feeRate), MathContext.DECIMAL128);
        BigDecimal fee = value.multiply(feeRate);
        if (feeMaximumUsd != null && fee.compareTo(feeMaximumUsd) > 0) {
            value = price.subtract(feeMaximumUsd).divide(withDuty, MathContext.DECIMAL128);
        } else if (feeMinimumUsd != null && fee.compareTo(feeMinimumUsd) < 0) {
            value = price.subtract(feeMinimumUsd).divide(withDuty, MathContext.DECIMAL128);
        }
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * Of an article whose value is such a price, with the duty and the merchandise processing fee
     * of the rule set.
     *
     * @throws NoDutyException see {@link Duties#of}
     */
    public static BigDecimal customsValue(
            TradeRules rules, Assumptions assumptions, Article article) throws NoDutyException {
        BigDecimal price = article.valueUsd();
        BigDecimal duty = new Duties(rules, assumptions).of(article).dutyUsd();
        BigDecimal dutyRate = duty.divide(price, MathContext.DECIMAL128);
        return Fees.merchandiseProcessing(rules, article)
                .map(fee ->
                        customsValue(
                                price,
                                dutyRate,
                                fee.ratePct().movePointLeft(2),
                                fee.minimumUsd(),
                                fee.maximumUsd()))
                .orElseGet(() -> customsValue(price, dutyRate, BigDecimal.ZERO, null, null));
    }
}
