package io.rackwright.model.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A legal test of where a product is made, as data.
 *
 * @param home countries and groups whose components count
 * @param strictlyMore true when the percentage must be greater than the threshold, false when it
 *     may equal it
 * @param byProduct true when the rule of the product says the threshold; the thresholds here are
 *     what is common
 * @param fallbackPct above it a product counts as domestic where no domestic one is offered at a
 *     reasonable price, before {@code fallbackUntil}; null when there is no fallback
 * @param ironSteelBelowPct of a product that is mostly iron or steel, the share of the cost of all
 *     components that foreign iron and steel must be less than; null when there is no such rule
 * @param cotsWaived true when commercial off-the-shelf products that are not mostly iron or steel
 *     need only meet the gate
 */
public record ContentRule(
        String name,
        String title,
        String authority,
        Kind kind,
        Gate gate,
        List<String> home,
        boolean strictlyMore,
        DateBasis dateBasis,
        boolean byProduct,
        @Nullable BigDecimal fallbackPct,
        @Nullable LocalDate fallbackUntil,
        @Nullable BigDecimal ironSteelBelowPct,
        boolean cotsWaived,
        List<Threshold> thresholds,
        Evidence evidence) {
    public ContentRule {
        home = List.copyOf(home);
        thresholds = List.copyOf(thresholds);
    }

    /** What the test looks at. */
    public enum Kind {
        /** Share of the cost of the components directly incorporated. */
        COMPONENT_COST,
        /** USMCA regional value content. */
        REGIONAL_VALUE,
        /** What the makers of the components spend directly. */
        DIRECT_COST,
        /** A recorded ruling of origin; no number. */
        RULING,
        /** A grade of evidence; no number. */
        EVIDENCE
    }

    /** What must hold of the product itself. */
    public enum Gate {
        MANUFACTURED_AT_HOME("manufactured at home"),
        FINAL_ASSEMBLY_AT_HOME("final assembly at home"),
        NONE("none");

        private final String words;

        Gate(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }
    }

    /** The day that thresholds are looked up by. */
    public enum DateBasis {
        DELIVERY,
        ENTRY,
        PLACED_IN_SERVICE,
        BEGIN_CONSTRUCTION
    }

    /** Of a regional value, how it is computed; other tests know only cost. */
    public enum Method {
        COST,
        TRANSACTION_VALUE,
        NET_COST
    }

    /** What is asked for in a period. */
    public record Threshold(Method method, Period period, BigDecimal pct, Evidence evidence) {}

    /** Empty when the law asks for nothing on that day, as far as it is known. */
    public Optional<Threshold> threshold(Method method, LocalDate day) {
        return thresholds.stream()
                .filter(t -> t.method() == method && t.period().contains(day))
                .findFirst();
    }

    /** Whether a percentage is as much as one that is asked for, or more where it must be. */
    public boolean isMetBy(BigDecimal ownPct, BigDecimal askedPct) {
        int more = ownPct.compareTo(askedPct);
        return strictlyMore ? more > 0 : more >= 0;
    }

    /** The same, asking for a percentage of cost on every day. */
    public ContentRule asking(BigDecimal pct) {
        return new ContentRule(
                name,
                title,
                authority,
                kind,
                gate,
                home,
                strictlyMore,
                dateBasis,
                byProduct,
                fallbackPct,
                fallbackUntil,
                ironSteelBelowPct,
                cotsWaived,
                List.of(new Threshold(Method.COST, new Period(LocalDate.MIN, null), pct, evidence)),
                evidence);
    }
}
