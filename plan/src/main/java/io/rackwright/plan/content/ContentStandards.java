package io.rackwright.plan.content;

import io.rackwright.model.ContentTarget;
import io.rackwright.model.Network;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.ContentRule.Method;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.plan.content.ContentStandard.Asked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a program asks of its racks. A rack is judged on the day on which it is deployed: that is
 * when it is handed over. The threshold is that of the law on this day, or what the target states
 * in its place.
 */
public final class ContentStandards {
    private final List<ContentTarget> targets;
    private final Map<String, ContentRule> tests;

    public ContentStandards(Network network) {
        RuleSet rules = network.program().rules();
        this.tests = rules == null ? Map.of() : rules.rules().tests();
        this.targets =
                network.program().contentTargets().stream()
                        .filter(t -> !t.isOfTracedValue())
                        .toList();
    }

    public boolean areNone() {
        return targets.isEmpty();
    }

    /** What is asked of a rack deployed on a day; empty when nothing is. */
    public Optional<ContentStandard> on(String generation, LocalDate day) {
        return over(generation, day, day);
    }

    /** What a rack must pass that may be deployed on any day from one to another, inclusive. */
    public Optional<ContentStandard> over(String generation, LocalDate from, LocalDate to) {
        Map<String, Asked> strictest = new LinkedHashMap<>();
        for (ContentTarget target : targets) {
            if (target.isFor(generation)) {
                for (LocalDate day : turnsWithin(target, from, to)) {
                    strictest.merge(
                            target.measure(),
                            new Asked(rule(target), pct(target, day)),
                            (a, b) -> a.pct().compareTo(b.pct()) >= 0 ? a : b);
                }
            }
        }
        return strictest.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContentStandard(List.copyOf(strictest.values())));
    }

    /** All that is asked of a generation's racks between two days. */
    public List<ContentStandard> asked(String generation, LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? List.of()
                : from.datesUntil(to.plusDays(1))
                        .flatMap(day -> on(generation, day).stream())
                        .distinct()
                        .toList();
    }

    /** What is asked at all, test by test. */
    List<ContentStandard> every() {
        return targets.stream()
                .map(t -> new ContentStandard(List.of(new Asked(rule(t), BigDecimal.ZERO))))
                .distinct()
                .toList();
    }

    /** The first day within a target's dates and others, and the days on which the law turns. */
    private List<LocalDate> turnsWithin(ContentTarget target, LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(target.from()) ? target.from() : from;
        LocalDate last = target.to() == null || to.isBefore(target.to()) ? to : target.to();
        List<LocalDate> days = new ArrayList<>();
        if (!first.isAfter(last)) {
            days.add(first);
            rule(target).thresholds().stream()
                    .map(t -> t.period().from())
                    .filter(Objects::nonNull)
                    .filter(day -> day.isAfter(first) && !day.isAfter(last))
                    .forEach(days::add);
        }
        return days;
    }

    /**
     * What a rack costs that is deployed without passing; empty when it must pass.
     *
     * @param day of its deployment
     */
    public Optional<Double> shortfallUsd(String generation, LocalDate day) {
        double usd = 0;
        for (ContentTarget target : targets) {
            if (target.isFor(generation) && target.appliesOn(day)) {
                Double soft = target.shortfallUsd();
                if (soft == null) {
                    return Optional.empty();
                }
                usd += soft;
            }
        }
        return Optional.of(usd);
    }

    private ContentRule rule(ContentTarget target) {
        ContentRule rule = tests.get(target.measure());
        if (rule == null) {
            throw new IllegalStateException("no test is called " + target.measure());
        }
        return rule;
    }

    private BigDecimal pct(ContentTarget target, LocalDate day) {
        Double own = target.minimumPct();
        return own != null
                ? BigDecimal.valueOf(own)
                : rule(target)
                        .threshold(Method.COST, day)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        target.measure() + " asks for nothing on " + day))
                        .pct();
    }
}
