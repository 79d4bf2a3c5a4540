package io.rackwright.model.trade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rule set: all that decides duty and content. It says nothing that no row says; what is not
 * there is unknown.
 */
public record TradeRules(
        List<TariffMeasure> measures,
        Map<String, TariffScope> scopes,
        List<HtsRate> rates,
        List<Fee> fees,
        Map<String, TradeAgreement> agreements,
        CountryGroups groups,
        Map<String, ContentRule> tests,
        List<PriceFactor> priceFactors,
        List<BannedSource> bannedSources,
        List<TaxCredit> credits) {
    public TradeRules {
        measures = List.copyOf(measures);
        scopes = Map.copyOf(scopes);
        rates = List.copyOf(rates);
        fees = List.copyOf(fees);
        agreements = Map.copyOf(agreements);
        tests = Map.copyOf(tests);
        priceFactors = List.copyOf(priceFactors);
        bannedSources = List.copyOf(bannedSources);
        credits = List.copyOf(credits);
    }

    /** The ordinary duty of an article: of the longest heading that it falls under. */
    public Optional<HtsRate> rate(HtsCode article, LocalDate entered) {
        return rates.stream()
                .filter(r -> article.startsWith(r.hts()) && r.period().contains(entered))
                .max(Comparator.comparing(r -> r.hts().digits().length()));
    }

    /**
     * @throws IllegalArgumentException when no list is called so
     */
    public TariffScope scope(String name) {
        TariffScope scope = scopes.get(name);
        if (scope == null) {
            throw new IllegalArgumentException("no list of headings is called " + name);
        }
        return scope;
    }

    /**
     * A credit on capital that is placed in service on a day.
     *
     * @param constructionBegins the day on which construction begins
     */
    public Optional<TaxCredit> credit(
            String name, LocalDate placedInService, LocalDate constructionBegins) {
        return credits.stream()
                .filter(c -> c.name().equals(name) && c.placedInService().contains(placedInService))
                .filter(c -> c.allows(constructionBegins))
                .findFirst();
    }

    /**
     * Days on which something in the law changes: between two of them the same goods pay the same,
     * whatever the day of entry or of loading.
     */
    public SortedSet<LocalDate> turns() {
        SortedSet<LocalDate> turns = new TreeSet<>();
        List<Period> periods = new ArrayList<>();
        measures.forEach(m -> periods.add(m.period()));
        measures.forEach(m -> turns.addAll(m.condition().days()));
        rates.forEach(r -> periods.add(r.period()));
        fees.forEach(f -> periods.add(f.period()));
        groups.names().forEach(g -> groups.members(g).forEach(m -> periods.add(m.period())));
        for (Period period : periods) {
            turns.add(period.from());
            if (period.toExclusive() != null) {
                turns.add(period.toExclusive());
            }
        }
        return turns;
    }

    /** Records by their names, as the constructor wants them. */
    public static <T> Map<String, T> byName(List<T> records, Function<T, String> name) {
        return records.stream().collect(Collectors.toMap(name, Function.identity()));
    }
}
