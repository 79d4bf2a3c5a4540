package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.Expansion;
import io.rackwright.model.Site;
import io.rackwright.model.Source;
import io.rackwright.model.SourcingRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shares can be kept together: each rule counts a source, minimums fit into the whole. */
final class SourcingRuleCheck implements Check {
    private static final double ROUNDING = 1e-9;

    @Override
    public void run(DraftProgram program, Findings findings) {
        Map<String, Set<Site>> sourcesOf = new HashMap<>();
        for (Located<Source> source : program.sources()) {
            add(sourcesOf, source.record().item(), program.site(source.record().site()));
        }
        for (Located<Expansion> option : program.expansions()) {
            for (String item : option.record().items()) {
                add(sourcesOf, item, program.site(option.record().site()));
            }
        }
        boolean whole = !findings.hasErrorsIn("sources.csv", "sites.csv", "sourcing_rules.csv");
        Map<String, List<Counted>> byItem = new LinkedHashMap<>();
        for (Located<SourcingRule> located : program.sourcingRules()) {
            SourcingRule rule = located.record();
            checkAlone(located, findings);
            Set<Site> counted = new TreeSet<>(Comparator.comparing(Site::name));
            sourcesOf.getOrDefault(rule.item(), Set.of()).stream()
                    .filter(rule::counts)
                    .forEach(counted::add);
            if (whole && counted.isEmpty()) {
                reportEmpty(located, findings);
            }
            byItem.computeIfAbsent(rule.item(), _ -> new ArrayList<>())
                    .add(new Counted(located, counted));
        }
        if (whole) {
            byItem.forEach((item, rules) -> {
                checkMinimums(rules, findings);
                checkMaximums(rules, sourcesOf.getOrDefault(item, Set.of()), findings);
            });
        }
    }

    /** A rule and the sites that it counts. */
    private record Counted(Located<SourcingRule> rule, Set<Site> sites) {
        boolean isApartFrom(Counted other) {
            return Collections.disjoint(sites, other.sites);
        }

        boolean meets(Counted other) {
            SourcingRule a = rule.record();
            SourcingRule b = other.rule.record();
            return (a.to() == null || !a.to().isBefore(b.from()))
                    && (b.to() == null || !b.to().isBefore(a.from()));
        }
    }

    private static void add(Map<String, Set<Site>> sourcesOf, String item, @Nullable Site site) {
        if (site != null) {
            sourcesOf
                    .computeIfAbsent(item, _ -> new TreeSet<>(Comparator.comparing(Site::name)))
                    .add(site);
        }
    }

    private static void checkAlone(Located<SourcingRule> located, Findings findings) {
        SourcingRule rule = located.record();
        if (rule.minimumShare() > rule.maximumShare()) {
            findings.error(
                    located.row(),
                    "minimum_share",
                    Fault.ofValue("minimum-over-maximum", "is above maximum_share")
                            .maybe("the two cells are swapped"));
        }
        if (rule.to() != null && rule.to().isBefore(rule.from())) {
            findings.error(
                    located.row(),
                    "effective_to",
                    Fault.ofValue("dates-reversed", "is before effective_from, " + rule.from())
                            .maybe("the two cells are swapped"));
        }
        if (rule.minimumShare() == 0 && rule.maximumShare() == 1) {
            findings.warning(
                    located.row(),
                    "minimum_share",
                    Fault.of("no-limit", "the rule has neither a minimum nor a maximum"));
        }
    }

    private static void reportEmpty(Located<SourcingRule> located, Findings findings) {
        Fault fault =
                Fault.of(
                        "counts-nothing",
                        "the rule counts no source of '%s'".formatted(located.record().item()));
        if (located.record().minimumShare() > 0) {
            findings.error(located.row(), "item", fault);
        } else {
            findings.warning(located.row(), "item", fault);
        }
    }

    /** Minimums of rules that count different sites, in force together, add up to at most 1. */
    private static void checkMinimums(List<Counted> rules, Findings findings) {
        for (int i = 0; i < rules.size(); i++) {
            Counted rule = rules.get(i);
            List<Counted> apart = apart(rules, i);
            double sum = apart.stream().mapToDouble(c -> c.rule().record().minimumShare()).sum();
            if (sum > 1 + ROUNDING && rule.rule().record().minimumShare() > 0) {
                findings.error(
                        rule.rule().row(),
                        "minimum_share",
                        Fault.of(
                                        "minimums-over-one",
                                        "with %s the minimum shares of '%s' add up to %s"
                                                .formatted(
                                                        names(apart.subList(1, apart.size())),
                                                        rule.rule().record().item(),
                                                        hundredths(sum)))
                                .expecting("at most 1"));
            }
        }
    }

    /** Where rules that count different sites leave no source out, maximums reach 1 together. */
    private static void checkMaximums(List<Counted> rules, Set<Site> all, Findings findings) {
        for (int i = 0; i < rules.size(); i++) {
            Counted rule = rules.get(i);
            List<Counted> apart = apart(rules, i);
            long covered = apart.stream().mapToLong(c -> c.sites().size()).sum();
            double sum = apart.stream().mapToDouble(c -> c.rule().record().maximumShare()).sum();
            if (covered == all.size() && covered > 0 && sum < 1 - ROUNDING) {
                findings.error(
                        rule.rule().row(),
                        "maximum_share",
                        Fault.of(
                                        "maximums-under-one",
                                        "the maximum shares of all sources of '%s' add up to %s"
                                                .formatted(
                                                        rule.rule().record().item(),
                                                        hundredths(sum)))
                                .expecting("at least 1"));
            }
        }
    }

    /** A rule, and those before it that count other sites in the same time. */
    private static List<Counted> apart(List<Counted> rules, int index) {
        List<Counted> apart = new ArrayList<>(List.of(rules.get(index)));
        for (Counted other : rules.subList(0, index)) {
            if (apart.stream().allMatch(a -> a.isApartFrom(other) && a.meets(other))) {
                apart.add(other);
            }
        }
        return apart;
    }

    private static String names(List<Counted> rules) {
        return String.join(", ", rules.stream().map(c -> c.rule().record().name()).toList());
    }

    private static String hundredths(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
