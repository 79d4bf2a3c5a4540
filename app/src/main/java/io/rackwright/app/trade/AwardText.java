package io.rackwright.app.trade;

import io.rackwright.trade.offer.Evaluation;
import io.rackwright.trade.offer.LineAward;
import io.rackwright.trade.offer.LineAward.Evaluated;
import java.util.ArrayList;
import java.util.List;

/** Offers compared, as text. */
public final class AwardText {
    private AwardText() {}

    public static List<String> lines(Evaluation evaluation) {
        List<String> text = new ArrayList<>();
        for (LineAward line : evaluation.lines()) {
            text.add(
                    "Line item %s: %s"
                            .formatted(
                                    line.lineItem(),
                                    line.winner()
                                            .map(w ->
                                                    "%s at %s"
                                                            .formatted(
                                                                    w.offer().offeror(),
                                                                    Money.usd(
                                                                            w.offer().priceUsd())))
                                            .orElse("no award")));
            text.add("  " + line.reason());
            if (line.fallbackApplied()) {
                text.add("  it counts as domestic by the fallback threshold");
            }
            for (Evaluated offer : line.evaluated()) {
                text.add(
                        "  %-12s %-22s %16s %16s%s"
                                .formatted(
                                        offer.offer().offeror(),
                                        words(offer),
                                        Money.usd(offer.offer().priceUsd()),
                                        Money.usd(offer.evaluatedUsd()),
                                        offer.eliminated() ? "  eliminated" : ""));
            }
        }
        evaluation
                .group()
                .ifPresent(group -> {
                    text.add("");
                    group.tentativeUsd()
                            .ifPresent(usd ->
                                    text.add("By line item, as compared: " + Money.usd(usd)));
                    group.allOrNoneUsd()
                            .forEach((offeror, usd) ->
                                    text.add(
                                            "%s, all or none, as compared: %s"
                                                    .formatted(offeror, Money.usd(usd))));
                    text.add("Award: " + String.join(" + ", group.award()));
                });
        return text;
    }

    private static String words(Evaluated offer) {
        return switch (offer.offer().origin()) {
            case DOMESTIC -> "domestic";
            case US_MADE_NOT_DOMESTIC -> "U.S.-made, not domestic";
            case ELIGIBLE -> "eligible";
            case NONELIGIBLE -> "noneligible";
        };
    }
}
