package io.rackwright.trade.content;

import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.ContentRule.Threshold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test says of a product.
 *
 * @param day that its thresholds were looked up by
 * @param lower with every unknown origin taken for foreign: what may be claimed; null where the
 *     test knows no percentage
 * @param upper with every unknown origin taken for home; null where the test knows no percentage
 * @param threshold null where there is none
 * @param reasons in words, what decided first
 * @param parts one for each component, in the order of the bill
 * @param meetsFallback above the lower bar that holds where no domestic product is offered at a
 *     reasonable price
 */
public record Verdict(
        ContentRule rule,
        LocalDate day,
        Outcome outcome,
        @Nullable Share lower,
        @Nullable Share upper,
        @Nullable Threshold threshold,
        List<String> reasons,
        List<Part> parts,
        boolean meetsFallback) {
    public Verdict {
        reasons = List.copyOf(reasons);
        parts = List.copyOf(parts);
    }

    /** How it ends. */
    public enum Outcome {
        PASSES,
        FAILS,
        /** It may pass, and what is known does not show it. */
        NOT_SHOWN
    }

    /**
     * A component's part in the verdict.
     *
     * @param costUsd as the test counts it
     * @param counts null when its origin is not known
     * @param pct of the whole, in percent; null where the test knows no percentage
     */
    public record Part(
            Component component,
            BigDecimal costUsd,
            @Nullable Boolean counts,
            @Nullable BigDecimal pct) {}
}
