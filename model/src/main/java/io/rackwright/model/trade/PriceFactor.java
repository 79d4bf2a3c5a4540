package io.rackwright.model.trade;

import java.math.BigDecimal;

/**
 * By how much an offer that is not domestic is raised when prices are compared.
 *
 * @param regime whose purchase it is, such as civil or dod
 * @param offeror size of the business with the lowest domestic offer
 * @param pct added to the price of the other
 */
public record PriceFactor(
        String regime, Offeror offeror, BigDecimal pct, Period period, Evidence evidence) {

    /** Size of a business. */
    public enum Offeror {
        LARGE,
        SMALL,
        ANY
    }
}
