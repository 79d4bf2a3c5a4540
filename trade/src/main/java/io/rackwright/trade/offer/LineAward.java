package io.rackwright.trade.offer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Who gets a line item.
 *
 * @param evaluated every offer in the order of the file, with its price as compared
 * @param winner empty when every offer is eliminated
 * @param factorPct that foreign prices were raised by; zero when none were
 * @param domesticUnreasonable the lowest domestic price is above the lowest foreign one with its
 *     factor
 * @param fallbackApplied a product short of the threshold counted as domestic
 * @param reason why the winner wins
 */
public record LineAward(
        String lineItem,
        List<Evaluated> evaluated,
        Optional<Evaluated> winner,
        BigDecimal factorPct,
        boolean domesticUnreasonable,
        boolean fallbackApplied,
        String reason) {
    public LineAward {
        evaluated = List.copyOf(evaluated);
    }

    /**
     * An offer and its price as compared.
     *
     * @param eliminated it may not be considered at all
     */
    public record Evaluated(Offer offer, BigDecimal evaluatedUsd, boolean eliminated) {}

    /** The price as compared of somebody's offer. */
    Optional<Evaluated> of(String offeror) {
        return evaluated.stream().filter(e -> e.offer().offeror().equals(offeror)).findFirst();
    }
}
