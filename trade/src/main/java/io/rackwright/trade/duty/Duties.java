package io.rackwright.trade.duty;

import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.TariffMeasure;
import io.rackwright.model.trade.TradeRules;
import io.rackwright.model.trade.Truth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The duty of an article under a rule set.
 *
 * <p>Every measure in force on the day of entry is held against the article: its headings, its
 * origins, its condition. Of a group the one with the highest priority is left; then those go that
 * another one, which itself stays, excludes. What is left adds up, each line rounded to the cent.
 */
public final class Duties {
    private final TradeRules rules;
    private final Assumptions assumptions;
    private final Map<String, List<TariffMeasure>> byName;
    private final Map<Reach, List<TariffMeasure>> reach = new ConcurrentHashMap<>();

    public Duties(TradeRules rules, Assumptions assumptions) {
        this.rules = rules;
        this.assumptions = assumptions;
        this.byName =
                rules.measures().stream()
                        .collect(
                                Collectors.groupingBy(
                                        TariffMeasure::name, TreeMap::new, Collectors.toList()));
    }

    public TradeRules rules() {
        return rules;
    }

    /**
     * @throws NoDutyException when no ordinary duty is known, or a quantity that a rate is for
     */
    public DutyStack of(Article article) throws NoDutyException {
        OrdinaryDuty ordinary = OrdinaryDuty.of(rules, article);
        List<Candidate> candidates = new ArrayList<>();
        List<DutyLine> outOfDate = new ArrayList<>();
        for (List<TariffMeasure> rows : byName.values()) {
            Optional<TariffMeasure> inForce =
                    rows.stream().filter(m -> m.period().contains(article.entered())).findFirst();
            if (inForce.isPresent()) {
                Candidate.of(inForce.get(), rules, assumptions, article, ordinary)
                        .ifPresent(candidates::add);
            } else {
                nearest(rows, article).ifPresent(outOfDate::add);
            }
        }
        Stacking.settle(candidates);

        List<DutyLine> lines = staying(candidates, article, ordinary);
        candidates.stream()
                .filter(c -> !c.stays())
                .map(Candidate::withoutEffect)
                .forEach(lines::add);
        lines.addAll(outOfDate);
        return new DutyStack(article, lines);
    }

    /**
     * The same, without the lines that only say why something does not apply: many times faster.
     *
     * @throws NoDutyException see {@link #of}
     */
    public DutyStack paid(Article article) throws NoDutyException {
        OrdinaryDuty ordinary = OrdinaryDuty.of(rules, article);
        List<Candidate> candidates = new ArrayList<>();
        for (TariffMeasure measure : inReach(article)) {
            if (measure.period().contains(article.entered())) {
                Candidate.of(measure, rules, assumptions, article, ordinary)
                        .ifPresent(candidates::add);
            }
        }
        Stacking.settle(candidates);
        return new DutyStack(article, staying(candidates, article, ordinary));
    }

    private List<DutyLine> staying(
            List<Candidate> candidates, Article article, OrdinaryDuty ordinary)
            throws NoDutyException {
        List<DutyLine> lines = new ArrayList<>();
        lines.add(ordinary.line());
        for (Candidate candidate : candidates) {
            if (candidate.stays()) {
                lines.add(line(candidate, article, ordinary));
            }
        }
        return lines;
    }

    private record Reach(String hts, String origin) {}

    /** Measures that are laid on the heading, and on some day on the origin, by name. */
    private List<TariffMeasure> inReach(Article article) {
        return reach.computeIfAbsent(
                new Reach(article.hts().digits(), article.origin()),
                _ ->
                        byName.values().stream()
                                .flatMap(List::stream)
                                .filter(m -> Candidate.isInScope(m, rules, article) != Truth.FALSE)
                                .filter(m -> mayBeOfOrigin(m, article.origin()))
                                .toList());
    }

    private boolean mayBeOfOrigin(TariffMeasure measure, String origin) {
        return measure.origins().isEmpty()
                || measure.origins().contains(origin)
                || measure.origins().stream()
                        .flatMap(group -> rules.groups().members(group).stream())
                        .anyMatch(member -> member.country().equals(origin));
    }

    /** A measure that would be laid on the article on another day. */
    private Optional<DutyLine> nearest(List<TariffMeasure> rows, Article article) {
        return rows.stream()
                .filter(m -> m.role() != TariffMeasure.Role.EXEMPT)
                .filter(m -> Candidate.isOfOrigin(m, rules, article))
                .filter(m -> Candidate.isInScope(m, rules, article) != Truth.FALSE)
                .max(Comparator.comparing(m -> m.period().from()))
                .map(m ->
                        Candidate.withoutEffect(
                                m,
                                "not in force on %s: %s".formatted(article.entered(), m.period())));
    }

    private DutyLine line(Candidate candidate, Article article, OrdinaryDuty ordinary)
            throws NoDutyException {
        TariffMeasure measure = candidate.measure();
        DutyBase base = DutyBase.of(measure.base(), article);
        Taken taken =
                switch (measure.role()) {
                    case EXEMPT -> new Taken(BigDecimal.ZERO, BigDecimal.ZERO, "", false);
                    case IMPOSE -> taken(measure.rate(), base.usd(), article);
                    case MINIMUM_TOTAL ->
                            taken(measure.rate(), base.usd(), article)
                                    .beyond(ordinary.amountUsd(), ordinary.pct(article));
                };
        return new DutyLine(
                measure.name(),
                measure.programme(),
                measure.title(),
                taken.pct(),
                base.usd(),
                cents(taken.usd()),
                true,
                candidate.reason() + base.note() + taken.note(),
                candidate.isAssumed() || base.isAssumed() || taken.isAssumed(),
                measure.evidence());
    }

    private Taken taken(DutyRate rate, BigDecimal baseUsd, Article article) throws NoDutyException {
        return switch (rate) {
            case DutyRate.Specific specific ->
                    new Taken(
                            null,
                            quantity(article, specific).multiply(specific.usd()),
                            "; $%s a %s".formatted(specific.usd().toPlainString(), specific.unit()),
                            false);
            case DutyRate.NotSet notSet -> {
                BigDecimal pct = notSet.pct(assumptions.unsetRates());
                String note = "; no rate is set, %s is assumed".formatted(percent(pct));
                yield new Taken(pct, baseUsd.multiply(pct).movePointLeft(2), note, true);
            }
            case DutyRate.AdValorem(BigDecimal pct) ->
                    new Taken(pct, baseUsd.multiply(pct).movePointLeft(2), "", false);
        };
    }

    /**
     * What a measure takes.
     *
     * @param pct null when it is an amount for each unit
     * @param usd not rounded
     */
    private record Taken(@Nullable BigDecimal pct, BigDecimal usd, String note, boolean isAssumed) {
        /** What is left of a minimum when the ordinary duty counts towards it. */
        Taken beyond(BigDecimal ordinaryUsd, BigDecimal ordinaryPct) {
            BigDecimal added = usd.subtract(ordinaryUsd).max(BigDecimal.ZERO);
            BigDecimal addedPct =
                    pct == null ? null : pct.subtract(ordinaryPct).max(BigDecimal.ZERO);
            String total = pct == null ? "" : " to " + percent(pct);
            String how =
                    "; raises the ordinary duty of %s%s".formatted(percent(ordinaryPct), total);
            return new Taken(addedPct, added, note + how, isAssumed);
        }
    }

    static BigDecimal quantity(Article article, DutyRate.Specific specific) throws NoDutyException {
        return article.amount(specific.unit())
                .orElseThrow(() ->
                        new NoDutyException(
                                ("the duty is $%s a %s, and the quantity is not known;"
                                                + " say the fact %s")
                                        .formatted(
                                                specific.usd().toPlainString(),
                                                specific.unit(),
                                                specific.unit())));
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    static String percent(BigDecimal pct) {
        return pct.stripTrailingZeros().toPlainString() + "%";
    }
}
