package io.rackwright.io.rule;

import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.Evidence;
import io.rackwright.model.trade.TariffMeasure;
import io.rackwright.model.trade.TradeRules;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page that lists what a rule set says: {@code docs/rules-us.md}. */
public final class RulesPage {
    private RulesPage() {}

    /**
     * @param name of the rule set
     */
    public static String markdown(String name, TradeRules rules) {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # What the rule set `%s` says

                This page is made from [the rule set](../rules/%s); a test keeps it true. **It is no legal advice**: rows are as sure as their last column says, the law moves, and a broker or counsel decides. The tables' columns are described in [trade.md](trade.md).

                ## Content tests

                | test | law | asks for | verified |
                |---|---|---|---|
                """
                        .formatted(name, name));
        rules.tests().values().stream()
                .sorted(Comparator.comparing(ContentRule::name))
                .forEach(test ->
                        page.append(
                                row(
                                        "`%s` %s".formatted(test.name(), test.title()),
                                        test.authority() + "; " + test.evidence().citation(),
                                        thresholds(test),
                                        verified(test.evidence()))));
        measures(page, rules);
        fees(page, rules);
        rates(page, rules);
        bannedSources(page, rules);
        factorsAndCredits(page, rules);
        return page.toString();
    }

    private static void measures(StringBuilder page, TradeRules rules) {
        page.append(
                """

                ## Tariff measures

                | measure | programme | what | rate | dates | when | law | verified |
                |---|---|---|---|---|---|---|---|
                """);
        for (TariffMeasure m : rules.measures()) {
            page.append(
                    row(
                            "`%s`".formatted(m.name()),
                            m.programme(),
                            m.title(),
                            rate(m),
                            m.period() + status(m),
                            m.condition().toString(),
                            m.evidence().citation(),
                            verified(m.evidence())));
        }
    }

    private static void fees(StringBuilder page, TradeRules rules) {
        page.append(
                """

                ## Fees

                | fee | rate | limits | dates | law | verified |
                |---|---|---|---|---|---|
                """);
        rules.fees()
                .forEach(f ->
                        page.append(
                                row(
                                        "`%s` %s".formatted(f.name(), f.title()),
                                        percent(f.ratePct()),
                                        f.minimumUsd() == null
                                                ? ""
                                                : "$%s to $%s"
                                                        .formatted(f.minimumUsd(), f.maximumUsd()),
                                        f.period().toString(),
                                        f.evidence().citation(),
                                        verified(f.evidence()))));
    }

    private static void rates(StringBuilder page, TradeRules rules) {
        page.append(
                """

                ## Ordinary duties

                | heading | what | general | special | column 2 | dates | verified |
                |---|---|---|---|---|---|---|
                """);
        rules.rates()
                .forEach(r ->
                        page.append(
                                row(
                                        "`%s`".formatted(r.hts()),
                                        r.description(),
                                        percent(r.generalPct()),
                                        r.special(),
                                        r.column2Pct() == null
                                                ? "not known"
                                                : percent(r.column2Pct()),
                                        r.period().toString(),
                                        verified(r.evidence()))));
    }

    private static void bannedSources(StringBuilder page, TradeRules rules) {
        page.append(
                """

                ## Banned sources

                | list | who | what | dates | law | verified |
                |---|---|---|---|---|---|
                """);
        rules.bannedSources()
                .forEach(b ->
                        page.append(
                                row(
                                        b.list(),
                                        b.entity(),
                                        b.what(),
                                        b.period().toString(),
                                        b.evidence().citation(),
                                        verified(b.evidence()))));
    }

    private static void factorsAndCredits(StringBuilder page, TradeRules rules) {
        page.append(
                """

                ## Price factors and credits

                | what | rate | dates | law | verified |
                |---|---|---|---|---|
                """);
        rules.priceFactors()
                .forEach(f ->
                        page.append(
                                row(
                                        "price factor, %s, %s"
                                                .formatted(
                                                        f.regime(),
                                                        f.offeror()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT)),
                                        percent(f.pct()),
                                        f.period().toString(),
                                        f.evidence().citation(),
                                        verified(f.evidence()))));
        rules.credits()
                .forEach(c ->
                        page.append(
                                row(
                                        "`%s` %s".formatted(c.name(), c.title()),
                                        percent(c.pct()),
                                        "placed in service " + c.placedInService(),
                                        c.evidence().citation(),
                                        verified(c.evidence()))));
    }

    private static String thresholds(ContentRule test) {
        String bar = test.strictlyMore() ? "more than " : "at least ";
        String all =
                test.thresholds().stream()
                        .map(t -> bar + percent(t.pct()) + " " + t.period())
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? "no percentage" : all;
    }

    private static String status(TariffMeasure measure) {
        return switch (measure.status()) {
            case IN_FORCE -> "";
            default -> "; " + measure.status().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String rate(TariffMeasure measure) {
        String rate =
                switch (measure.rate()) {
                    case DutyRate.AdValorem(BigDecimal pct) -> percent(pct);
                    case DutyRate.Specific(BigDecimal usd, String unit) ->
                            "$%s a %s".formatted(usd.toPlainString(), unit);
                    case DutyRate.NotSet set ->
                            "not set; assumed %s, %s or %s"
                                    .formatted(
                                            percent(set.lowPct()),
                                            percent(set.basePct()),
                                            percent(set.highPct()));
                };
        return switch (measure.role()) {
            case IMPOSE -> rate;
            case EXEMPT -> "none";
            case MINIMUM_TOTAL -> "up to %s in all".formatted(rate);
        };
    }

    private static String verified(Evidence evidence) {
        String how = evidence.verification();
        return evidence.verified().inWords() + (how.isEmpty() ? "" : ": " + how);
    }

    private static String percent(BigDecimal pct) {
        return pct.stripTrailingZeros().toPlainString() + "%";
    }

    private static String row(String... cells) {
        List<String> escaped = List.of(cells).stream().map(c -> c.replace("|", "\\|")).toList();
        return "| " + String.join(" | ", escaped) + " |\n";
    }
}
