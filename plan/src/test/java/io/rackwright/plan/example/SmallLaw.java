package io.rackwright.plan.example;

import io.rackwright.model.Program;
import io.rackwright.model.trade.Condition;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.CountryGroups;
import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.DutyRate.Assumption;
import io.rackwright.model.trade.EntryFacts;
import io.rackwright.model.trade.Evidence;
import io.rackwright.model.trade.Fee;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.HtsRate;
import io.rackwright.model.trade.Period;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.model.trade.TariffMeasure;
import io.rackwright.model.trade.TradeAgreement;
import io.rackwright.model.trade.TradeRules;
import io.rackwright.model.trade.TradeSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A law of a test's own, a row at a time. Every item has the heading {@link #FREE}, which pays
 * nothing, unless it is given another; goods of Mexico may claim {@code USMCA}.
 */
public final class SmallLaw {
    public static final String FREE = "8471.50.01";

    private static final Period ALWAYS = new Period(LocalDate.parse("2000-01-01"), null);

    private final List<HtsRate> rates = new ArrayList<>();
    private final List<TariffMeasure> measures = new ArrayList<>();
    private final List<Fee> fees = new ArrayList<>();
    private final Map<String, String> headings = new HashMap<>();
    private final Map<String, String> alternatives = new HashMap<>();
    private final Map<String, EntryFacts> facts = new HashMap<>();

    private final Map<String, ContentRule> tests = new HashMap<>();

    public SmallLaw() {
        rate(FREE, 0);
    }

    /** An ordinary duty in percent, free for goods that claim USMCA. */
    public SmallLaw rate(String hts, double pct) {
        return rate(hts, pct, null);
    }

    /**
     * @param specific beside it, for each unit; null when there is none
     */
    public SmallLaw rate(String hts, double pct, DutyRate.@Nullable Specific specific) {
        rates.add(
                new HtsRate(
                        HtsCode.parse(hts),
                        "",
                        BigDecimal.valueOf(pct),
                        specific,
                        "Free (S)",
                        null,
                        ALWAYS,
                        Evidence.NONE));
        return this;
    }

    /** A duty in percent of the value of a country's goods, beside the ordinary one. */
    public SmallLaw levy(String name, String origin, double pct) {
        return levy(name, origin, pct, ALWAYS.from(), null);
    }

    /**
     * @param from first day of entry
     * @param to first day on which it holds no more; null when no end is known
     */
    public SmallLaw levy(
            String name, String origin, double pct, LocalDate from, @Nullable LocalDate to) {
        DutyRate rate = new DutyRate.AdValorem(BigDecimal.valueOf(pct));
        return levy(name, origin, rate, new Period(from, to), Condition.ALWAYS);
    }

    public SmallLaw levy(
            String name, String origin, DutyRate rate, Period period, Condition condition) {
        measures.add(
                new TariffMeasure(
                        name,
                        "LEVIES",
                        "",
                        "",
                        TariffMeasure.Role.IMPOSE,
                        null,
                        List.of(),
                        List.of(origin),
                        List.of(),
                        condition,
                        TariffMeasure.WhenUnknown.APPLIES,
                        rate,
                        TariffMeasure.Base.CUSTOMS_VALUE,
                        period,
                        null,
                        0,
                        List.of(),
                        false,
                        true,
                        TariffMeasure.LegalStatus.IN_FORCE,
                        Evidence.NONE));
        return this;
    }

    /** In percent of the value of an entry, up to an amount. */
    public SmallLaw fee(double pct, double maximumUsd) {
        fees.add(
                new Fee(
                        "ENTRY",
                        "",
                        BigDecimal.valueOf(pct),
                        null,
                        BigDecimal.valueOf(maximumUsd),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        ALWAYS,
                        Evidence.NONE));
        return this;
    }

    /** A test that asks for more than a share of component cost from home, and for making there. */
    public SmallLaw contentTest(String name, double pct) {
        tests.put(name, contentRule(name, pct));
        return this;
    }

    public static ContentRule contentRule(String name, double pct) {
        return new ContentRule(
                name,
                "",
                "",
                ContentRule.Kind.COMPONENT_COST,
                ContentRule.Gate.MANUFACTURED_AT_HOME,
                List.of("US"),
                true,
                ContentRule.DateBasis.DELIVERY,
                false,
                null,
                null,
                null,
                false,
                List.of(
                        new ContentRule.Threshold(
                                ContentRule.Method.COST,
                                ALWAYS,
                                BigDecimal.valueOf(pct),
                                Evidence.NONE)),
                Evidence.NONE);
    }

    public SmallLaw heading(String item, String hts) {
        headings.put(item, hts);
        return this;
    }

    /** The heading that an item could as well be put under. */
    public SmallLaw alternative(String item, String hts) {
        alternatives.put(item, hts);
        return this;
    }

    /** What is known of an item, as items.csv writes it. */
    public SmallLaw facts(String item, String text) {
        facts.put(item, EntryFacts.parse(text));
        return this;
    }

    /** The program, planned under this law. */
    public Program over(Program program) {
        return program.with(tables -> {
            tables.items =
                    tables.items.stream()
                            .map(item ->
                                    Rows.with(
                                            item, "hts", headings.getOrDefault(item.name(), FREE)))
                            .map(item ->
                                    Rows.with(
                                            item,
                                            "htsAlternative",
                                            alternatives.getOrDefault(item.name(), "")))
                            .map(item ->
                                    Rows.with(
                                            item,
                                            "tradeFacts",
                                            facts.getOrDefault(item.name(), EntryFacts.NONE)))
                            .toList();
            tables.settings =
                    Rows.with(
                            tables.settings,
                            "trade",
                            new TradeSettings(
                                    "small",
                                    "US",
                                    EntryFacts.NONE,
                                    Assumption.BASE,
                                    List.of(),
                                    List.of()));
            tables.rules = new RuleSet("small", rules(), Map.of());
        });
    }

    private TradeRules rules() {
        return new TradeRules(
                measures,
                Map.of(),
                rates,
                fees,
                Map.of(
                        "USMCA",
                        new TradeAgreement(
                                "USMCA", "", List.of("S"), List.of("MX"), Evidence.NONE)),
                new CountryGroups(List.of()),
                tests,
                List.of(),
                List.of(),
                List.of());
    }
}
