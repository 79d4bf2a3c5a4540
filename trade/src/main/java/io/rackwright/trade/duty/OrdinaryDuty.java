package io.rackwright.trade.duty;

import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.HtsRate;
import io.rackwright.model.trade.TradeAgreement;
import io.rackwright.model.trade.TradeRules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The duty of column 1 or 2, or of an agreement whose preference is claimed.
 *
 * @param amountUsd not rounded
 */
record OrdinaryDuty(DutyLine line, BigDecimal amountUsd) {
    static final String COLUMN_2 = "COLUMN2";

    static OrdinaryDuty of(TradeRules rules, Article article) throws NoDutyException {
        HtsRate rate =
                rules.rate(article.hts(), article.entered())
                        .orElseThrow(() -> new NoDutyException(noRate(article)));
        if (rules.groups().contains(List.of(COLUMN_2), article.origin(), article.entered())) {
            return column2(rate, article);
        }
        TradeAgreement claimed = claimed(rules, article);
        if (claimed != null && isFree(rate, claimed)) {
            return of(
                    rate,
                    article,
                    claimed.name(),
                    BigDecimal.ZERO,
                    null,
                    "free, as goods of %s under %s".formatted(article.origin(), claimed.name()));
        }
        String why =
                claimed != null && !isFree(rate, claimed)
                        ? "ordinary duty: %s gives this heading no preference"
                                .formatted(claimed.name())
                        : article.claim() != null && claimed == null
                                ? "ordinary duty: goods of %s may not claim %s"
                                        .formatted(article.origin(), article.claim())
                                : "ordinary duty";
        return of(rate, article, "MFN", rate.generalPct(), rate.generalSpecific(), why);
    }

    private static String noRate(Article article) {
        return "the rule set has no ordinary duty for %s on %s: unknown is not free"
                .formatted(article.hts(), article.entered());
    }

    private static OrdinaryDuty column2(HtsRate rate, Article article) throws NoDutyException {
        BigDecimal pct = rate.column2Pct();
        if (pct == null) {
            throw new NoDutyException(
                    "the rule set has no column 2 duty for %s".formatted(article.hts()));
        }
        return of(rate, article, COLUMN_2, pct, null, "goods of " + article.origin());
    }

    private static @Nullable TradeAgreement claimed(TradeRules rules, Article article) {
        TradeAgreement agreement =
                article.claim() == null ? null : rules.agreements().get(article.claim());
        return agreement != null
                        && rules.groups()
                                .contains(
                                        agreement.countries(), article.origin(), article.entered())
                ? agreement
                : null;
    }

    /** A heading that is free for all is free under every agreement. */
    private static boolean isFree(HtsRate rate, TradeAgreement agreement) {
        return rate.generalPct().signum() == 0 && rate.generalSpecific() == null
                || !Collections.disjoint(rate.freeFor(), agreement.specialCodes());
    }

    private static OrdinaryDuty of(
            HtsRate rate,
            Article article,
            String programme,
            BigDecimal pct,
            DutyRate.@Nullable Specific specific,
            String reason)
            throws NoDutyException {
        BigDecimal amount = article.valueUsd().multiply(pct).movePointLeft(2);
        String why = reason;
        if (specific != null) {
            BigDecimal quantity = Duties.quantity(article, specific);
            amount = amount.add(quantity.multiply(specific.usd()));
            why += ", $%s a %s".formatted(specific.usd().toPlainString(), specific.unit());
        }
        DutyLine line =
                new DutyLine(
                        rate.hts().toString(),
                        programme,
                        rate.description(),
                        specific == null ? pct : null,
                        article.valueUsd(),
                        Duties.cents(amount),
                        true,
                        why,
                        false,
                        rate.evidence());
        return new OrdinaryDuty(line, amount);
    }

    /** In percent of the value, specific duty and all. */
    BigDecimal pct(Article article) {
        return amountUsd
                .movePointRight(2)
                .divide(article.valueUsd(), MathContext.DECIMAL64)
                .stripTrailingZeros();
    }
}
