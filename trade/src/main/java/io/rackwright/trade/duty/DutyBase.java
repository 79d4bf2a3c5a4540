package io.rackwright.trade.duty;

import io.rackwright.model.trade.TariffMeasure.Base;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a rate is taken of.
 *
 * @param note how it came about, to be read after a reason; empty when it is the customs value
 */
record DutyBase(BigDecimal usd, String note, boolean isAssumed) {

    static DutyBase of(Base base, Article article) {
        return switch (base) {
            case CUSTOMS_VALUE -> new DutyBase(article.valueUsd(), "", false);
            case METAL_CONTENT_VALUE ->
                    part("metal_value", article)
                            .map(metal -> new DutyBase(metal, "; on the value of the metal", false))
                            .orElseGet(() ->
                                    new DutyBase(
                                            article.valueUsd(),
                                            "; on the whole value: metal_value_pct is not"
                                                    + " known",
                                            true));
            case NON_US_CONTENT_VALUE ->
                    part("us_content", article)
                            .map(us ->
                                    new DutyBase(
                                            article.valueUsd().subtract(us).max(BigDecimal.ZERO),
                                            "; on the value less U.S. content",
                                            false))
                            .orElseGet(() ->
                                    new DutyBase(
                                            article.valueUsd(),
                                            "; on the whole value: us_content_pct is not"
                                                    + " known",
                                            true));
        };
    }

    private static Optional<BigDecimal> part(String fact, Article article) {
        return article.amount(fact + "_usd")
                .or(() ->
                        article.amount(fact + "_pct")
                                .map(pct -> article.valueUsd().multiply(pct).movePointLeft(2)))
                .map(article.valueUsd()::min);
    }
}
