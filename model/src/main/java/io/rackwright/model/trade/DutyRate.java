package io.rackwright.model.trade;

import java.math.BigDecimal;

/** How much a measure takes. Percentages are of the measure's base. */
public sealed interface DutyRate {

    /** A share of the base. */
    record AdValorem(BigDecimal pct) implements DutyRate {}

    /**
     * An amount for each unit.
     *
     * @param unit by which the fact of this name says the quantity
     */
    record Specific(BigDecimal usd, String unit) implements DutyRate {}

    /** A rate that the law announces and has not set: three assumptions. */
    record NotSet(BigDecimal lowPct, BigDecimal basePct, BigDecimal highPct) implements DutyRate {
        public BigDecimal pct(Assumption assumption) {
            return switch (assumption) {
                case LOW -> lowPct;
                case BASE -> basePct;
                case HIGH -> highPct;
            };
        }
    }

    /** Which of the three is taken where a rate is not set. */
    enum Assumption {
        LOW,
        BASE,
        HIGH
    }
}
