package io.rackwright.trade.content;

import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.CountryGroups;
import io.rackwright.model.trade.TradeRules;
import java.time.LocalDate;
import java.util.Optional;

/** A legal test of content: its verdict on a bill, and where it has one its linear form. */
public sealed interface ContentTest
        permits ComponentCostTest, RegionalValueTest, RulingTest, EvidenceTest {

    /** The test of a rule. */
    static ContentTest of(ContentRule rule, CountryGroups groups) {
        return switch (rule.kind()) {
            case COMPONENT_COST, DIRECT_COST -> new ComponentCostTest(rule, groups);
            case REGIONAL_VALUE -> new RegionalValueTest(rule, groups);
            case RULING -> new RulingTest(rule, groups);
            case EVIDENCE -> new EvidenceTest(rule, groups);
        };
    }

    /** Empty when the rule set has no such test. */
    static Optional<ContentTest> named(String test, TradeRules rules) {
        return Optional.ofNullable(rules.tests().get(test)).map(rule -> of(rule, rules.groups()));
    }

    ContentRule rule();

    /**
     * @param day that thresholds are looked up by: see {@link ContentRule#dateBasis}
     */
    Verdict verdict(Bill bill, LocalDate day);

    /**
     * What a component adds to the sum that must be more than zero (or not less, where the
     * threshold may be equalled) for the test to pass; empty where the test is not linear in its
     * components, or the law asks for nothing on that day.
     */
    Optional<LinearForm> linear(LocalDate day);
}
