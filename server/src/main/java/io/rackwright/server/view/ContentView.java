package io.rackwright.server.view;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.ContentRule.Kind;
import io.rackwright.model.trade.Evidence;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.model.trade.TariffMeasure;
import io.rackwright.server.table.TableFolder;
import io.rackwright.server.view.ContentAndDuty.Classification;
import io.rackwright.server.view.ContentAndDuty.Dependency;
import io.rackwright.server.view.ContentAndDuty.Duty;
import io.rackwright.server.view.ContentAndDuty.Programme;
import io.rackwright.server.view.ContentAndDuty.Recipe;
import io.rackwright.server.view.ContentAndDuty.Source;
import io.rackwright.server.view.ContentAndDuty.Test;
import io.rackwright.server.view.ContentAndDuty.Threshold;
import io.rackwright.server.view.ContentAndDuty.Traced;
import io.rackwright.server.view.ContentAndDuty.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The run's tables of content and duty as they are, with the law in words. */
final class ContentView implements View<ContentAndDuty> {
    private static final Map<String, String> OTHER_PROGRAMMES =
            Map.of("FEE", "Fees of entry", "MFN", "Ordinary duty, general rate");

    private final Network network;

    ContentView(Network network) {
        this.network = network;
    }

    @Override
    public ContentAndDuty of(OpenRun run) {
        TableFolder tables = run.tables();
        RuleSet rules = network.program().rules();
        List<Duty> duties = duties(tables);
        return new ContentAndDuty(
                rules == null ? null : rules.name(),
                network.settings().trade().country(),
                rules == null ? List.of() : tests(rules),
                verdicts(tables),
                traced(tables),
                dependencies(tables),
                duties,
                duties.stream()
                        .map(Duty::programme)
                        .distinct()
                        .map(p -> programme(p, rules))
                        .toList(),
                classifications(tables),
                recipes(tables));
    }

    static Source source(Evidence evidence) {
        return new Source(
                evidence.citation(), evidence.verified().inWords(), evidence.verification());
    }

    private static List<Test> tests(RuleSet rules) {
        return rules.rules().tests().values().stream()
                .filter(t -> t.kind() == Kind.COMPONENT_COST)
                .sorted(Comparator.comparing(ContentRule::name))
                .map(t ->
                        new Test(
                                t.name(),
                                t.title(),
                                t.authority(),
                                t.gate().inWords(),
                                t.home(),
                                t.strictlyMore(),
                                t.fallbackPct(),
                                t.fallbackUntil(),
                                source(t.evidence()),
                                t.thresholds().stream()
                                        .map(h ->
                                                new Threshold(
                                                        h.period().from(),
                                                        h.period().toExclusive(),
                                                        h.pct(),
                                                        source(h.evidence())))
                                        .sorted(Comparator.comparing(Threshold::from))
                                        .toList()))
                .toList();
    }

    /** A programme of several measures is told by what their titles have in common. */
    private static Programme programme(String name, @Nullable RuleSet rules) {
        List<TariffMeasure> measures =
                rules == null
                        ? List.of()
                        : rules.rules().measures().stream()
                                .filter(m -> m.programme().equals(name))
                                .toList();
        if (measures.isEmpty()) {
            return new Programme(name, OTHER_PROGRAMMES.getOrDefault(name, name), "");
        }
        List<String> common = List.of(measures.getFirst().title().split(" "));
        for (TariffMeasure measure : measures) {
            List<String> words = List.of(measure.title().split(" "));
            int same = 0;
            while (same < Math.min(common.size(), words.size())
                    && common.get(same).equals(words.get(same))) {
                same++;
            }
            common = common.subList(0, same);
        }
        String title = String.join(" ", common).replaceAll("[,:;(]+$", "");
        return new Programme(name, title.isEmpty() ? name : title, measures.getFirst().authority());
    }

    private static List<Verdict> verdicts(TableFolder tables) {
        return tables.has("content")
                ? tables.ask(
                        """
                        select generation, year, test, threshold_pct, components, racks, pass, fail,
                               not_shown, lowest_pct, mean_pct, highest_pct
                        from content
                        """,
                        List.of(),
                        r ->
                                new Verdict(
                                        r.getString(1),
                                        r.getInt(2),
                                        r.getString(3),
                                        r.getDouble(4),
                                        r.getString(5),
                                        r.getLong(6),
                                        r.getLong(7),
                                        r.getLong(8),
                                        r.getLong(9),
                                        r.getDouble(10),
                                        r.getDouble(11),
                                        r.getDouble(12)))
                : List.of();
    }

    private static List<Traced> traced(TableFolder tables) {
        return tables.has("traced_value")
                ? tables.ask(
                        "select generation, year, design_margin, country, usd, share_pct from"
                                + " traced_value",
                        List.of(),
                        r ->
                                new Traced(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3).equals("with"),
                                        r.getString(4),
                                        r.getDouble(5),
                                        r.getDouble(6)))
                : List.of();
    }

    private static List<Dependency> dependencies(TableFolder tables) {
        return tables.has("dependency")
                ? tables.ask(
                        "select generation, country, sole_source_usd, sole_source_pct, stops_racks,"
                                + " items from dependency",
                        List.of(),
                        r ->
                                new Dependency(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getDouble(3),
                                        r.getDouble(4),
                                        r.getBoolean(5),
                                        parts(r.getString(6))))
                : List.of();
    }

    private static List<String> parts(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(";", -1));
    }

    private static List<Duty> duties(TableFolder tables) {
        return tables.has("duty_by_programme")
                ? tables.ask(
                        "select programme, generation, year, value_usd, duty_usd, assumed_usd from"
                                + " duty_by_programme",
                        List.of(),
                        r ->
                                new Duty(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getInt(3),
                                        r.getDouble(4),
                                        r.getDouble(5),
                                        r.getDouble(6)))
                : List.of();
    }

    private List<Classification> classifications(TableFolder tables) {
        return tables.has("classification")
                ? tables.ask(
                        """
                        select item, hts, alternative, entries, value_usd, duty_usd,
                               alternative_duty_usd, difference_usd
                        from classification
                        """,
                        List.of(),
                        r -> {
                            Item item = network.item(r.getString(1));
                            return new Classification(
                                    item.name(),
                                    item.description(),
                                    r.getString(2),
                                    r.getString(3),
                                    r.getLong(4),
                                    r.getDouble(5),
                                    r.getDouble(6),
                                    r.getDouble(7),
                                    r.getDouble(8));
                        })
                : List.of();
    }

    /** A row of the table is a component of a recipe under a test. */
    private static List<Recipe> recipes(TableFolder tables) {
        if (!tables.has("recipes")) {
            return List.of();
        }
        Map<String, Recipe> byKey = new TreeMap<>();
        tables.ask(
                        "select recipe_id, generation, quarter, racks, test, content_pct, item,"
                                + " source_site from recipes",
                        List.of(),
                        r ->
                                new Recipe(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getLong(4),
                                        r.getString(5),
                                        r.getDouble(6),
                                        List.of(r.getString(7) + "@" + r.getString(8))))
                .forEach(r -> byKey.merge(r.recipe() + "\n" + r.test(), r, ContentView::together));
        return List.copyOf(byKey.values());
    }

    private static Recipe together(Recipe a, Recipe b) {
        List<String> parts = new java.util.ArrayList<>(a.parts());
        parts.addAll(b.parts());
        return new Recipe(
                a.recipe(),
                a.generation(),
                a.quarter(),
                a.racks(),
                a.test(),
                a.contentPct(),
                parts);
    }
}
