package io.rackwright.trade.duty;

import io.rackwright.model.trade.Condition;
import io.rackwright.model.trade.TariffMeasure;
import io.rackwright.model.trade.TariffMeasure.WhenUnknown;
import io.rackwright.model.trade.TariffScope;
import io.rackwright.model.trade.TradeRules;
import io.rackwright.model.trade.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A measure in force that is laid on the article's heading and origin, and whether it stays. */
final class Candidate {
    private final TariffMeasure measure;
    private final boolean assumed;

    /** Written only where somebody reads it. */
    private Supplier<String> reason;

    private boolean stays;

    private Candidate(
            TariffMeasure measure, boolean stays, boolean assumed, Supplier<String> reason) {
        this.measure = measure;
        this.stays = stays;
        this.assumed = assumed;
        this.reason = reason;
    }

    /** Empty when the heading or the origin is none of the measure's. */
    static Optional<Candidate> of(
            TariffMeasure measure,
            TradeRules rules,
            Assumptions assumptions,
            Article article,
            OrdinaryDuty ordinary) {
        Truth scope = isInScope(measure, rules, article);
        if (scope == Truth.FALSE || !isOfOrigin(measure, rules, article)) {
            return Optional.empty();
        }
        if (!assumptions.holds(measure)) {
            String status = measure.status().name().toLowerCase(Locale.ROOT);
            return Optional.of(
                    new Candidate(measure, false, false, () -> "taken not to hold: " + status));
        }
        if (scope == Truth.UNKNOWN && measure.role() == TariffMeasure.Role.EXEMPT) {
            // Duty is owed until shown otherwise.
            return Optional.of(
                    new Candidate(
                            measure,
                            false,
                            true,
                            () -> "not shown: " + undecided(measure, rules, article)));
        }
        Supplier<String> laidOn = () -> laidOn(measure, rules, article, scope);
        Function<String, Optional<String>> facts = facts(article, ordinary);
        Condition condition = measure.condition();
        return Optional.of(
                switch (condition.holds(facts)) {
                    case TRUE -> {
                        boolean assumed = scope == Truth.UNKNOWN;
                        yield new Candidate(
                                measure,
                                true,
                                assumed,
                                () -> laidOn.get() + holding(condition.toString()));
                    }
                    case FALSE ->
                            new Candidate(measure, false, false, () -> "only where " + condition);
                    case UNKNOWN -> undecided(measure, facts, laidOn, condition);
                });
    }

    private static String holding(String condition) {
        return condition.isEmpty() ? "" : ", as " + condition;
    }

    private static Candidate undecided(
            TariffMeasure measure,
            Function<String, Optional<String>> facts,
            Supplier<String> laidOn,
            Condition condition) {
        Supplier<String> notKnown = () -> notKnown(measure, facts);
        return switch (measure.whenUnknown()) {
            case DOES_NOT_APPLY ->
                    new Candidate(
                            measure,
                            false,
                            true,
                            () -> "only where %s; %s".formatted(condition, notKnown.get()));
            case APPLIES, ASK -> {
                String ask = measure.whenUnknown() == WhenUnknown.ASK ? ", ask" : "";
                yield new Candidate(
                        measure,
                        true,
                        true,
                        () ->
                                "%s; assumed that %s: %s%s"
                                        .formatted(laidOn.get(), condition, notKnown.get(), ask));
            }
        };
    }

    private static String notKnown(
            TariffMeasure measure, Function<String, Optional<String>> facts) {
        List<String> unknown =
                measure.condition().facts().stream()
                        .filter(fact -> facts.apply(fact).isEmpty())
                        .toList();
        return "%s %s not known"
                .formatted(String.join(", ", unknown), unknown.size() == 1 ? "is" : "are");
    }

    private static Function<String, Optional<String>> facts(
            Article article, OrdinaryDuty ordinary) {
        return name ->
                name.equals("base_pct")
                        ? Optional.of(ordinary.pct(article).toPlainString())
                        : article.fact(name);
    }

    static boolean isOfOrigin(TariffMeasure measure, TradeRules rules, Article article) {
        boolean among =
                measure.origins().isEmpty()
                        || rules.groups()
                                .contains(measure.origins(), article.origin(), article.entered());
        return among
                && !rules.groups()
                        .contains(measure.originsExcept(), article.origin(), article.entered());
    }

    static Truth isInScope(TariffMeasure measure, TradeRules rules, Article article) {
        String scope = measure.scope();
        Truth inside = scope == null ? Truth.TRUE : rules.scope(scope).contains(article.hts());
        for (String except : measure.scopeExcept()) {
            inside = inside.and(not(rules.scope(except).contains(article.hts())));
        }
        return inside;
    }

    private static Truth not(Truth truth) {
        return switch (truth) {
            case TRUE -> Truth.FALSE;
            case FALSE -> Truth.TRUE;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    private static String laidOn(
            TariffMeasure measure, TradeRules rules, Article article, Truth scope) {
        List<String> parts = new ArrayList<>();
        String list = measure.scope();
        if (list != null) {
            TariffScope headings = rules.scope(list);
            headings.deciding(article.hts()).ifPresent(p -> parts.add(p + " is on " + list));
        }
        if (scope == Truth.UNKNOWN) {
            parts.add("assumed: " + undecided(measure, rules, article));
        }
        parts.add(
                measure.origins().isEmpty()
                        ? "goods of any origin"
                        : "goods of " + article.origin());
        parts.add(measure.period().toString());
        return String.join(", ", parts);
    }

    private static String undecided(TariffMeasure measure, TradeRules rules, Article article) {
        List<String> lists = new ArrayList<>(measure.scopeExcept());
        if (measure.scope() != null) {
            lists.add(measure.scope());
        }
        for (String list : lists) {
            if (!rules.scope(list).isCarried(article.hts())) {
                return "whether %s is on %s is not known".formatted(article.hts(), list);
            }
        }
        return "only part of the heading is on the list, more digits would tell";
    }

    TariffMeasure measure() {
        return measure;
    }

    boolean stays() {
        return stays;
    }

    boolean isAssumed() {
        return assumed;
    }

    String reason() {
        return reason.get();
    }

    /** It gives way. */
    void giveWay(String why) {
        stays = false;
        reason = () -> why;
    }

    /** The line of one that does not stay. */
    DutyLine withoutEffect() {
        return withoutEffect(measure, reason());
    }

    static DutyLine withoutEffect(TariffMeasure measure, String reason) {
        return new DutyLine(
                measure.name(),
                measure.programme(),
                measure.title(),
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                false,
                reason,
                false,
                measure.evidence());
    }
}
