package io.rackwright.trade.content;

import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.ContentRule.Method;
import io.rackwright.model.trade.ContentRule.Threshold;
import io.rackwright.model.trade.CountryGroups;
import io.rackwright.trade.content.Verdict.Outcome;
import io.rackwright.trade.content.Verdict.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Regional value content: (TV - VNM) / TV by transaction value, (NC - VNM) / NC by net cost (USMCA
 * article 4.5; HTSUS general note 11(c)). VNM is the value of the materials that do not originate;
 * either method is enough. Whether each material's tariff shift is met is the rule of the product,
 * and no part of this.
 */
record RegionalValueTest(ContentRule rule, CountryGroups groups) implements ContentTest {

    @Override
    public Verdict verdict(Bill bill, LocalDate day) {
        List<String> reasons = new ArrayList<>();
        Reading byValue = read(bill, day, Method.TRANSACTION_VALUE, bill.transactionValueUsd());
        Reading byCost = read(bill, day, Method.NET_COST, bill.netCostUsd());
        reasons.add(byValue.said());
        reasons.add(byCost.said());
        Reading better = byCost.outcome().compareTo(byValue.outcome()) < 0 ? byCost : byValue;
        if (better.lower() == null) {
            better = byCost.lower() == null ? byValue : byCost;
        }
        Outcome outcome =
                byValue.outcome() == Outcome.PASSES || byCost.outcome() == Outcome.PASSES
                        ? Outcome.PASSES
                        : better.outcome();
        return new Verdict(
                rule,
                day,
                outcome,
                better.lower(),
                better.upper(),
                better.threshold(),
                reasons,
                parts(bill, day),
                false);
    }

    /** One method's reading. */
    private record Reading(
            Outcome outcome,
            @Nullable Share lower,
            @Nullable Share upper,
            @Nullable Threshold threshold,
            String said) {}

    private Reading read(Bill bill, LocalDate day, Method method, @Nullable BigDecimal value) {
        String by = method == Method.NET_COST ? "by net cost" : "by transaction value";
        Threshold common = rule.threshold(method, day).orElse(null);
        BigDecimal own = bill.thresholdPct();
        Threshold threshold =
                own == null || common == null
                        ? common
                        : new Threshold(method, common.period(), own, common.evidence());
        if (value == null || value.signum() <= 0) {
            return new Reading(
                    Outcome.NOT_SHOWN, null, null, threshold, by + ": the value is not given");
        }
        Share lower = new Share(value.subtract(nonOriginating(bill, day, true)), value);
        Share upper = new Share(value.subtract(nonOriginating(bill, day, false)), value);
        if (threshold == null) {
            String said = "%s: %s%%, and no threshold is known".formatted(by, lower.pct(2));
            return new Reading(Outcome.NOT_SHOWN, lower, upper, null, said);
        }
        Outcome outcome =
                lower.passes(threshold.pct(), rule.strictlyMore())
                        ? Outcome.PASSES
                        : upper.passes(threshold.pct(), rule.strictlyMore())
                                ? Outcome.NOT_SHOWN
                                : Outcome.FAILS;
        String said =
                "%s: %s%%, and %s%% is asked for%s"
                        .formatted(
                                by,
                                lower.pct(2),
                                threshold.pct().stripTrailingZeros().toPlainString(),
                                own == null && rule.byProduct()
                                        ? " (common; the rule of the product says)"
                                        : "");
        return new Reading(outcome, lower, upper, threshold, said);
    }

    private BigDecimal nonOriginating(Bill bill, LocalDate day, boolean unknownToo) {
        return bill.costUsd(c ->
                c.knownOrigin()
                        .map(origin -> !groups.contains(rule.home(), origin, day))
                        .orElse(unknownToo));
    }

    private List<Part> parts(Bill bill, LocalDate day) {
        return bill.components().stream()
                .map(c ->
                        new Part(
                                c,
                                c.componentCostUsd(),
                                c.knownOrigin()
                                        .map(o -> groups.contains(rule.home(), o, day))
                                        .orElse(null),
                                null))
                .toList();
    }

    @Override
    public Optional<LinearForm> linear(LocalDate day) {
        return Optional.empty();
    }
}
