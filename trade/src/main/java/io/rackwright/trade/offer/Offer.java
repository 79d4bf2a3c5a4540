package io.rackwright.trade.offer;

import io.rackwright.model.trade.PriceFactor.Offeror;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for one line item.
 *
 * @param offeror by name
 * @param size of the offeror
 * @param contentPct domestic content; null when it is not known
 * @param allOrNone the offeror takes all line items or none
 */
public record Offer(
        String offeror,
        String lineItem,
        BigDecimal priceUsd,
        Origin origin,
        Offeror size,
        @Nullable BigDecimal contentPct,
        boolean allOrNone) {

    /** What the law sees in a product. */
    public enum Origin {
        DOMESTIC,
        /** Made in the United States, and short of the content that makes it domestic. */
        US_MADE_NOT_DOMESTIC,
        /** Of a country whose agreement covers the purchase. */
        ELIGIBLE,
        NONELIGIBLE;

        boolean isForeign() {
            return this == US_MADE_NOT_DOMESTIC || this == NONELIGIBLE;
        }
    }
}
