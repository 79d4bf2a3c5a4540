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

    /** What is owed of fees that grow with the value for ever. */
    static BigDecimal withoutMaximumUsd(TradeRules rules, Article article) {
        return rules.fees().stream()
                .filter(fee -> fee.period().contains(article.entered()))
                .filter(fee -> fee.maximumUsd() == null)
                .map(fee -> line(fee, article).amountUsd())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static DutyLine line(Fee fee, Article article) {
        String mode = article.mode();
        if (!fee.modes().isEmpty() && mode != null && !fee.modes().contains(mode)) {
            return line(fee, article, null, "not by " + mode, false);
        }
        String claim = article.claim();
        if (claim != null && fee.claimsExempt().contains(claim)) {
            return line(fee, article, null, "not of goods under " + claim, false);
        }
        BigDecimal informalUpTo = fee.informalUpToUsd();
        BigDecimal informal = fee.informalUsd();
        if (informal != null
                && informalUpTo != null
                && article.valueUsd().compareTo(informalUpTo) <= 0) {
            String why = "informal entry, up to $" + informalUpTo.toPlainString();
            return line(fee, article, informal, why, false);
        }
        BigDecimal amount = article.valueUsd().multiply(fee.ratePct()).movePointLeft(2);
        BigDecimal least = fee.minimumUsd();
        BigDecimal most = fee.maximumUsd();
        boolean assumed = !fee.modes().isEmpty() && mode == null;
        String unknownMode = assumed ? ", assumed: the mode is not known" : "";
        if (least != null && amount.compareTo(least) < 0) {
            return line(fee, article, least, "minimum of an entry" + unknownMode, assumed);
        }
        if (most != null && amount.compareTo(most) > 0) {
            return line(fee, article, most, "maximum of an entry" + unknownMode, assumed);
        }
        return line(fee, article, amount, "by value" + unknownMode, assumed);
    }

    /**
     * @param amount null when it does not apply
     */
    private static DutyLine line(
            Fee fee, Article article, @Nullable BigDecimal amount, String reason, boolean assumed) {
        return new DutyLine(
                fee.name(),
                PROGRAMME,
                fee.title(),
                fee.ratePct(),
                article.valueUsd(),
                amount == null ? BigDecimal.ZERO : Duties.cents(amount),
                amount != null,
                reason,
                assumed,
                fee.evidence());
    }
}
