package io.rackwright.model.trade;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry pays beside duty.
 *
 * @param ratePct in percent of customs value
 * @param minimumUsd and {@code maximumUsd} for one entry; null when there is none
 * @param informalUsd of an entry of at most {@code informalUpToUsd}, in place of the rate; null
 *     when such entries pay the rate
 * @param modes of transport that pay it; empty for all
 * @param claimsExempt agreements whose goods are free of it
 */
public record Fee(
        String name,
        String title,
        BigDecimal ratePct,
        @Nullable BigDecimal minimumUsd,
        @Nullable BigDecimal maximumUsd,
        @Nullable BigDecimal informalUsd,
        @Nullable BigDecimal informalUpToUsd,
        List<String> modes,
        List<String> claimsExempt,
        Period period,
        Evidence evidence) {
    public Fee {
        modes = List.copyOf(modes);
        claimsExempt = List.copyOf(claimsExempt);
    }
}
