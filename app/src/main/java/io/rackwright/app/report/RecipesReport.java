package io.rackwright.app.report;

import io.rackwright.model.ContentTarget;
import io.rackwright.plan.content.RackContent;
import io.rackwright.plan.content.RackContent.Racks;
import io.rackwright.trade.content.Component;
import io.rackwright.trade.content.ContentTest;
import io.rackwright.trade.content.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recipes of racks that must pass a content test, a row for each test and component: where the
 * component comes from, and what it counts for in the rack of the recipe that has least content.
 */
public final class RecipesReport implements Report<RecipesReport.Row> {

    /**
     * A component of a recipe.
     *
     * @param racks of the recipe
     * @param contentPct of the rack that has least
     */
    public record Row(
            String recipe,
            String generation,
            String quarter,
            long racks,
            String test,
            BigDecimal contentPct,
            String item,
            String sourceSite,
            String originCountry,
            BigDecimal costUsd) {}

    /** Racks of a recipe, by the order with least content. */
    private record Least(Racks racks, Share share, long sum) {
        Least and(Least other) {
            boolean less = other.share.pct(12).compareTo(share.pct(12)) < 0;
            return new Least(
                    less ? other.racks : racks, less ? other.share : share, sum + other.sum);
        }
    }

    @Override
    public String name() {
        return "recipes";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("recipe_id", Row::recipe),
                        Column.text("generation", Row::generation),
                        Column.text("quarter", Row::quarter),
                        Column.integer("racks", Row::racks),
                        Column.text("test", Row::test),
                        Column.figure("content_pct", row -> row.contentPct().doubleValue()),
                        Column.text("item", Row::item),
                        Column.text("source_site", Row::sourceSite),
                        Column.text("origin_country", Row::originCountry),
                        Column.usd("cost_usd", row -> row.costUsd().doubleValue())),
                rows(plan));
    }

    private static List<Row> rows(PlanView plan) {
        RackContent content = RackContent.of(plan.network(), plan.book());
        List<Row> rows = new ArrayList<>();
        for (String test : tests(plan)) {
            Map<String, Least> byRecipe = new LinkedHashMap<>();
            for (Racks racks : content.all()) {
                share(plan, test, racks)
                        .ifPresent(share ->
                                byRecipe.merge(
                                        racks.recipe().id(),
                                        new Least(racks, share, racks.order().quantity()),
                                        Least::and));
            }
            byRecipe.values().forEach(least -> addRows(test, least, rows));
        }
        rows.sort(
                Comparator.comparing(Row::recipe)
                        .thenComparing(Row::test)
                        .thenComparing(Row::item));
        return rows;
    }

    private static List<String> tests(PlanView plan) {
        return plan.network().program().contentTargets().stream()
                .filter(t -> !t.isOfTracedValue())
                .map(ContentTarget::measure)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Share> share(PlanView plan, String test, Racks racks) {
        return Optional.ofNullable(plan.network().program().rules())
                .flatMap(rules -> ContentTest.named(test, rules.rules()))
                .map(t -> t.verdict(racks.bill(), racks.order().available()).lower());
    }

    private static void addRows(String test, Least least, List<Row> into) {
        Racks racks = least.racks();
        for (Component c : racks.bill().components()) {
            String site = racks.recipe().sourceOf(c.name());
            into.add(
                    new Row(
                            racks.recipe().id(),
                            racks.recipe().generation(),
                            racks.recipe().quarter(),
                            least.sum(),
                            test,
                            least.share().pct(4),
                            c.name(),
                            site == null ? "" : site,
                            c.knownOrigin().orElse(""),
                            c.componentCostUsd()));
        }
    }
}
