package io.rackwright.trade.duty;

import io.rackwright.model.trade.Fee;
import io.rackwright.model.trade.TradeRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Merchandise processing, harbor maintenance and their like, of an entry of one article. */
final class Fees {
    static final String PROGRAMME = "FEE";

    private Fees() {}

    static List<DutyLine> of(TradeRules rules, Article article) {
        return rules.fees().stream()
                .filter(fee -> fee.period().contains(article.entered()))
                .map(fee -> line(fee, article))
                .toList();
    }

    /** The fee by value that every mode pays; empty when there is none, or it is not owed. */
    static Optional<Fee> merchandiseProcessing(TradeRules rules, Article article) {
        return rules.fees().stream()
                .filter(fee -> fee.modes().isEmpty() && fee.period().contains(article.entered()))
                .filter(fee -> line(fee, article).applies())
                .findFirst();
    }

    private static DutyLine line(Fee fee, Article article) {
        String mode = article.mode();
        if (!fee.modes().isEmpty() && mode != null && !fee.modes().contains(mode)) {
            return line(fee, article, null, false, "not by " + mode);
        }
        String claim = article.claim();
        if (claim != null && fee.claimsExempt().contains(claim)) {
            return line(fee, article, null, false, "not of goods under " + claim);
        }
        BigDecimal informalUpTo = fee.informalUpToUsd();
        BigDecimal informal = fee.informalUsd();
        if (informal != null
                && informalUpTo != null
                && article.valueUsd().compareTo(informalUpTo) <= 0) {
            String why = "informal entry, up to $" + informalUpTo.toPlainString();
            return line(fee, article, informal, true, why);
        }
        BigDecimal amount = article.valueUsd().multiply(fee.ratePct()).movePointLeft(2);
        BigDecimal least = fee.minimumUsd();
        BigDecimal most = fee.maximumUsd();
        String unknownMode =
                !fee.modes().isEmpty() && mode == null ? ", assumed: the mode is not known" : "";
        if (least != null && amount.compareTo(least) < 0) {
            return line(fee, article, least, true, "minimum of an entry" + unknownMode);
        }
        if (most != null && amount.compareTo(most) > 0) {
            return line(fee, article, most, true, "maximum of an entry" + unknownMode);
        }
        return line(fee, article, amount, true, "by value" + unknownMode);
    }

    private static DutyLine line(
            Fee fee, Article article, @Nullable BigDecimal amount, boolean applies, String reason) {
        return new DutyLine(
                fee.name(),
                PROGRAMME,
                fee.title(),
                fee.ratePct(),
                article.valueUsd(),
                amount == null ? BigDecimal.ZERO : Duties.cents(amount),
                applies,
                reason,
                reason.contains("assumed"),
                fee.evidence());
    }
}
