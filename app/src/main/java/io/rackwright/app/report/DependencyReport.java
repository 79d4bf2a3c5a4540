package io.rackwright.app.report;

import io.rackwright.plan.origin.Dependency;
import io.rackwright.plan.origin.ValueTrace;
import java.util.List;

/**
 * What of each generation's value hangs on one country, design margin included, and whether losing
 * that country stops its racks. A country on which nothing hangs has no row.
 */
public final class DependencyReport implements Report<Dependency> {
    private static final int NAMED_ITEMS = 5;

    @Override
    public String name() {
        return "dependency";
    }

    @Override
    public Table<Dependency> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("generation", Dependency::generation),
                        Column.text("country", Dependency::country),
                        Column.usd("sole_source_usd", d -> d.soleSourceUsd().doubleValue()),
                        Column.figure("sole_source_pct", d -> d.soleSourcePct().doubleValue()),
                        Column.flag("stops_racks", Dependency::stopsRacks),
                        Column.text("items", d -> String.join(";", dearest(d)))),
                Dependency.of(plan.network(), ValueTrace.of(plan.network(), plan.book())));
    }

    /** The dearest items that hang on the country, a few. */
    public static List<String> dearest(Dependency dependency) {
        List<String> items = dependency.items();
        return items.subList(0, Math.min(NAMED_ITEMS, items.size()));
    }
}
