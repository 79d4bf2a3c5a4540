package io.rackwright.trade.offer;

import io.rackwright.model.trade.PriceFactor.Offeror;
import io.rackwright.trade.offer.LineAward.Evaluated;
import io.rackwright.trade.offer.Offer.Origin;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One line item. A foreign price is raised only where there is a domestic offer to protect (FAR
 * 25.502(c)); a domestic offer wins a tie. Where the domestic price is unreasonable or there is
 * none, a product made here with more than the fallback's content counts as domestic, and offers
 * are compared again (FAR 25.106(b)(2)).
 */
final class LineEvaluation {
    private final String lineItem;
    private final List<Offer> all;
    private final List<Offer> competing;
    private final Terms terms;

    private LineEvaluation(String lineItem, List<Offer> all, List<Offer> competing, Terms terms) {
        this.lineItem = lineItem;
        this.all = all;
        this.competing = competing;
        this.terms = terms;
    }

    /**
     * @param all offers of the line item, each of which is evaluated
     * @param competing those that may win it
     */
    static LineAward of(String lineItem, List<Offer> all, List<Offer> competing, Terms terms) {
        LineEvaluation line = new LineEvaluation(lineItem, all, competing, terms);
        return terms.wtoGpa() ? line.underAgreement() : line.buyAmerican();
    }

    /**
     * FAR 25.502(b): what is neither made here nor eligible is out; the lowest of the rest wins.
     */
    private LineAward underAgreement() {
        List<Evaluated> evaluated =
                all.stream()
                        .map(o -> new Evaluated(o, o.priceUsd(), o.origin() == Origin.NONELIGIBLE))
                        .toList();
        Optional<Evaluated> winner = lowest(evaluated);
        String reason =
                winner.isPresent()
                        ? "lowest of the offers that are made here or eligible"
                        : "no offer is made here or eligible";
        return new LineAward(lineItem, evaluated, winner, BigDecimal.ZERO, false, false, reason);
    }

    private LineAward buyAmerican() {
        LineAward first = compare(o -> o.origin() == Origin.DOMESTIC, false);
        boolean noneReasonable = first.domesticUnreasonable() || !has(Origin.DOMESTIC);
        BigDecimal fallback = terms.fallbackPct();
        if (!noneReasonable || fallback == null) {
            return first;
        }
        Predicate<Offer> fallsBack =
                o ->
                        o.origin() == Origin.US_MADE_NOT_DOMESTIC
                                && o.contentPct() != null
                                && o.contentPct().compareTo(fallback) > 0;
        if (competing.stream().noneMatch(fallsBack)) {
            return first;
        }
        LineAward second = compare(fallsBack, true);
        return new LineAward(
                lineItem,
                second.evaluated(),
                second.winner(),
                second.factorPct(),
                first.domesticUnreasonable(),
                second.winner().filter(w -> fallsBack.test(w.offer())).isPresent(),
                second.reason());
    }

    private boolean has(Origin origin) {
        return competing.stream().anyMatch(o -> o.origin() == origin);
    }

    /** With the offers that count as domestic protected by the factor. */
    private LineAward compare(Predicate<Offer> isDomestic, boolean fallback) {
        Optional<Offer> domestic =
                competing.stream().filter(isDomestic).min(Comparator.comparing(Offer::priceUsd));
        BigDecimal factorPct =
                domestic.map(o ->
                                o.size() == Offeror.SMALL
                                        ? terms.factorSmallPct()
                                        : terms.factorLargePct())
                        .orElse(BigDecimal.ZERO);
        List<Evaluated> evaluated =
                all.stream()
                        .map(o -> new Evaluated(o, price(o, isDomestic.test(o), factorPct), false))
                        .toList();
        Optional<Evaluated> winner = lowest(evaluated);
        boolean unreasonable =
                domestic.isPresent()
                        && winner.filter(w -> w.offer().origin().isForeign())
                                .filter(w -> !isDomestic.test(w.offer()))
                                .isPresent();
        String reason =
                domestic.isEmpty()
                        ? "no domestic offer to protect: the lowest price"
                        : unreasonable
                                ? "the lowest %s price is above the foreign one raised by %s%%"
                                        .formatted(
                                                fallback ? "fallback" : "domestic",
                                                factorPct.stripTrailingZeros().toPlainString())
                                : "lowest, foreign prices raised by %s%%"
                                        .formatted(factorPct.stripTrailingZeros().toPlainString());
        return new LineAward(lineItem, evaluated, winner, factorPct, unreasonable, false, reason);
    }

    private static BigDecimal price(Offer offer, boolean domestic, BigDecimal factorPct) {
        if (domestic || !offer.origin().isForeign()) {
            return offer.priceUsd();
        }
        BigDecimal raised = BigDecimal.ONE.add(factorPct.movePointLeft(2));
        return offer.priceUsd().multiply(raised).stripTrailingZeros();
    }

    private Optional<Evaluated> lowest(List<Evaluated> evaluated) {
        return evaluated.stream()
                .filter(e -> !e.eliminated() && competing.contains(e.offer()))
                .min(
                        Comparator.comparing(Evaluated::evaluatedUsd)
                                .thenComparing(e -> e.offer().origin()));
    }
}
