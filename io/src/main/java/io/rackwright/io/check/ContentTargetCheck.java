package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Settings;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.RuleSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A target names what is measured, and how much of it. */
final class ContentTargetCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        for (Located<ContentTarget> located : program.contentTargets()) {
            ContentTarget target = located.record();
            LocalDate to = target.to();
            if (to != null && to.isBefore(target.from())) {
                findings.error(
                        located.row(),
                        "effective_to",
                        Fault.ofValue(
                                        "dates-reversed",
                                        "is before effective_from, " + target.from())
                                .maybe("the two are swapped"));
            }
            if (target.isOfTracedValue()) {
                checkTraced(located, findings);
            } else {
                checkTest(located, program.rules(), findings);
                checkCanBePlanned(located, program, findings);
            }
        }
    }

    /** A plan is built from recipes: the test must be a share of what components cost. */
    private static void checkCanBePlanned(
            Located<ContentTarget> located, DraftProgram program, Findings findings) {
        ContentTarget target = located.record();
        Map<String, ContentRule> tests =
                program.rules().map(set -> set.rules().tests()).orElse(Map.of());
        ContentRule rule = tests.get(target.measure());
        if (rule == null) {
            return;
        }
        if (!isShareOfCost(rule)) {
            String others =
                    tests.values().stream()
                            .filter(ContentTargetCheck::isShareOfCost)
                            .map(ContentRule::name)
                            .sorted()
                            .collect(Collectors.joining(", "));
            findings.error(
                    located.row(),
                    "measure",
                    Fault.ofValue("test-not-planned", "is no test of the cost of components")
                            .expecting("one of " + others));
        } else if (target.minimumPct() == null) {
            program.settings()
                    .ifPresent(settings -> checkThresholds(located, rule, settings, findings));
        }
    }

    private static void checkThresholds(
            Located<ContentTarget> located,
            ContentRule rule,
            Settings settings,
            Findings findings) {
        ContentTarget target = located.record();
        LocalDate start = settings.asOf();
        LocalDate first = target.from().isBefore(start) ? start : target.from();
        LocalDate end = settings.horizonEnd();
        LocalDate last = target.to() == null || target.to().isAfter(end) ? end : target.to();
        first.datesUntil(last.isBefore(first) ? first : last.plusDays(1))
                .filter(day -> rule.threshold(ContentRule.Method.COST, day).isEmpty())
                .findFirst()
                .ifPresent(day ->
                        findings.error(
                                located.row(),
                                "minimum_pct",
                                Fault.of(
                                                "no-threshold",
                                                "%s has no threshold on %s"
                                                        .formatted(rule.name(), day))
                                        .expecting("a percentage")));
    }

    private static boolean isShareOfCost(ContentRule rule) {
        return rule.kind() == ContentRule.Kind.COMPONENT_COST
                || rule.kind() == ContentRule.Kind.DIRECT_COST;
    }

    private static void checkTraced(Located<ContentTarget> located, Findings findings) {
        if (located.record().minimumPct() == null) {
            findings.error(
                    located.row(),
                    "minimum_pct",
                    Fault.of("missing-value", "no share is stated").expecting("a percentage"));
        }
        if (!located.record().generations().isEmpty()) {
            findings.error(
                    located.row(),
                    "generations",
                    Fault.of("not-of-a-generation", "traced value is that of the whole program")
                            .expecting("an empty cell"));
        }
    }

    private static void checkTest(
            Located<ContentTarget> located, Optional<RuleSet> rules, Findings findings) {
        Set<String> known = new TreeSet<>(Set.of(ContentTarget.TRACED_VALUE));
        rules.ifPresent(set -> known.addAll(set.rules().tests().keySet()));
        if (!known.contains(located.record().measure())) {
            findings.error(
                    located.row(),
                    "measure",
                    Fault.ofValue(
                                    "unknown-test",
                                    rules.isEmpty()
                                            ? "is no measure; the program names no rule set"
                                            : "is no content test of the rule set")
                            .expecting("one of " + String.join(", ", known))
                            .maybe(NearestName.of(located.record().measure(), known)));
        }
    }
}
