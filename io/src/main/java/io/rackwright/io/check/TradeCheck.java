package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.KeyedTexts.KeyedText;
import io.rackwright.io.table.Located;
import io.rackwright.model.Item;
import io.rackwright.model.Settings;
import io.rackwright.model.Site;
import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.HtsRate;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.model.trade.TradeRules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The duty of everything that may cross the border is known: a heading that the rule set has an
 * ordinary duty for through the whole plan, and the quantity where the duty is by quantity. Unknown
 * is not free.
 */
final class TradeCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        Optional<RuleSet> rules = program.rules();
        Optional<Settings> settings = program.settings();
        if (rules.isEmpty() || settings.isEmpty()) {
            return;
        }
        checkNames(program, rules.get().rules(), settings.get(), findings);
        if (findings.hasErrorsIn("items.csv", "bom.csv", "sites.csv", "sources.csv")) {
            return;
        }
        Map<String, Set<String>> origins = origins(program, settings.get().trade().country());
        for (Located<Item> item : program.items()) {
            Set<String> from = origins.getOrDefault(item.record().name(), Set.of());
            if (!from.isEmpty() && !item.record().money()) {
                checkItem(item, from, rules.get().rules(), settings.get(), findings);
            }
        }
    }

    private static void checkNames(
            DraftProgram program, TradeRules rules, Settings settings, Findings findings) {
        Set<String> known = new TreeSet<>();
        rules.measures().forEach(m -> known.addAll(List.of(m.name(), m.programme())));
        checkNames(program, "trade.in_force", settings.trade().inForce(), known, findings);
        checkNames(program, "trade.struck_down", settings.trade().struckDown(), known, findings);
    }

    private static void checkNames(
            DraftProgram program,
            String path,
            List<String> names,
            Set<String> known,
            Findings findings) {
        int line =
                program.settingTexts().stream()
                        .filter(text -> text.path().equals(path))
                        .mapToInt(KeyedText::line)
                        .findFirst()
                        .orElse(0);
        for (String name : names) {
            if (!known.contains(name)) {
                findings.error(
                        "program.yaml",
                        line,
                        path,
                        name,
                        Fault.ofValue("unknown-measure", "is no measure or programme of the rules")
                                .maybe(NearestName.of(name, known)));
            }
        }
    }

    /** By item: the countries from which it may enter, where something at home takes it. */
    private static Map<String, Set<String>> origins(DraftProgram program, String home) {
        Map<String, Set<String>> makers = new HashMap<>();
        program.sources()
                .forEach(s ->
                        makers.computeIfAbsent(s.record().item(), _ -> new HashSet<>())
                                .add(country(program, s.record().site())));
        program.expansions()
                .forEach(x ->
                        x.record()
                                .items()
                                .forEach(i ->
                                        makers.computeIfAbsent(i, _ -> new HashSet<>())
                                                .add(country(program, x.record().site()))));
        boolean deliversHome =
                program.demands().stream()
                        .anyMatch(d -> country(program, d.record().site()).equals(home));
        Map<String, Set<String>> origins = new HashMap<>();
        for (Needs.Need need : Needs.of(program)) {
            boolean takenHome =
                    need.atSite()
                            ? deliversHome
                            : makers.getOrDefault(need.parent(), Set.of()).contains(home);
            if (takenHome) {
                Set<String> abroad = new TreeSet<>(makers.getOrDefault(need.component(), Set.of()));
                abroad.removeAll(List.of(home, ""));
                origins.computeIfAbsent(need.component(), _ -> new TreeSet<>()).addAll(abroad);
            }
        }
        return origins;
    }

    private static String country(DraftProgram program, String site) {
        Site found = program.site(site);
        return found == null ? "" : found.country();
    }

    private static void checkItem(
            Located<Item> item,
            Set<String> from,
            TradeRules rules,
            Settings settings,
            Findings findings) {
        String enters = "it enters from " + String.join(", ", from);
        String hts = item.record().hts();
        if (!HtsCode.isWritten(hts) || !HtsCode.parse(hts).isArticle()) {
            findings.error(
                    item.row(),
                    "hts",
                    Fault.of(
                                    "no-heading",
                                    hts.isEmpty()
                                            ? "no heading is stated, and " + enters
                                            : "'%s' is no heading that has a duty, and %s"
                                                    .formatted(hts, enters))
                            .expecting("eight digits or ten, as in 8504.40.95"));
            return;
        }
        checkRates(item, "hts", HtsCode.parse(hts), from, rules, settings, findings);
        checkAlternative(item, from, rules, settings, findings);
    }

    /** What the item would pay under its other heading is asked, too. */
    private static void checkAlternative(
            Located<Item> item,
            Set<String> from,
            TradeRules rules,
            Settings settings,
            Findings findings) {
        String other = item.record().htsAlternative();
        if (other.isEmpty()) {
            return;
        }
        if (!HtsCode.isWritten(other) || !HtsCode.parse(other).isArticle()) {
            findings.error(
                    item.row(),
                    "hts_alternative",
                    Fault.ofValue("no-heading", "is no heading that has a duty")
                            .expecting("eight digits or ten, as in 8504.40.95"));
            return;
        }
        checkRates(item, "hts_alternative", HtsCode.parse(other), from, rules, settings, findings);
    }

    /** Through the whole plan; one fault a heading. */
    private static void checkRates(
            Located<Item> item,
            String column,
            HtsCode code,
            Set<String> from,
            TradeRules rules,
            Settings settings,
            Findings findings) {
        for (LocalDate day : List.of(settings.asOf(), settings.horizonEnd())) {
            Optional<HtsRate> rate = rules.rate(code, day);
            if (rate.isEmpty()) {
                findings.error(
                        item.row(),
                        column,
                        Fault.ofValue(
                                        "no-duty-rate",
                                        "has no ordinary duty in the rule set on %s, and it enters from %s"
                                                .formatted(day, String.join(", ", from)))
                                .expecting("a row of hts_rates.csv"));
                return;
            }
            if (lacksQuantity(item, from, rate.get(), settings, findings)) {
                return;
            }
        }
    }

    private static boolean lacksQuantity(
            Located<Item> item,
            Set<String> from,
            HtsRate rate,
            Settings settings,
            Findings findings) {
        DutyRate.Specific specific = rate.generalSpecific();
        if (specific == null) {
            return false;
        }
        String unit = specific.unit();
        boolean known =
                from.stream()
                        .allMatch(origin ->
                                item.record().tradeFacts().of(origin).containsKey(unit)
                                        || settings.trade().facts().of(origin).containsKey(unit));
        if (!known) {
            findings.error(
                    item.row(),
                    "trade_facts",
                    Fault.of("no-quantity", "the duty of %s is by %s".formatted(rate.hts(), unit))
                            .expecting("%s=... of one unit".formatted(unit)));
        }
        return !known;
    }
}
