package io.rackwright.model.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credit on capital.
 *
 * @param pct of the basis
 * @param placedInService days of being placed in service
 * @param constructionBeginsBy last day on which construction may begin; null when there is none
 */
public record TaxCredit(
        String name,
        String title,
        BigDecimal pct,
        Period placedInService,
        @Nullable LocalDate constructionBeginsBy,
        Evidence evidence) {

    /** False when construction begins too late. */
    public boolean allows(LocalDate constructionBegins) {
        return constructionBeginsBy == null || !constructionBegins.isAfter(constructionBeginsBy);
    }

    public BigDecimal ofBasis(BigDecimal basisUsd) {
        return basisUsd.multiply(pct).movePointLeft(2);
    }
}
