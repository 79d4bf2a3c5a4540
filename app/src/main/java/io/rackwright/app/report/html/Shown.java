package io.rackwright.app.report.html;

import io.rackwright.app.report.PlanView;
import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which generations a report shows, and the style that is one generation's throughout. */
final class Shown {
    /** As many as the style sheet has colours for; then they repeat. */
    private static final int STYLES = 8;

    private Shown() {}

    /** Those that somebody demands, in the program's order. */
    static List<Generation> generations(PlanView plan) {
        Set<String> demanded =
                plan.network().program().demands().stream()
                        .map(Demand::generation)
                        .collect(Collectors.toSet());
        return plan.network().program().generations().stream()
                .filter(g -> demanded.contains(g.name()))
                .toList();
    }

    static String style(PlanView plan, String generation) {
        List<String> names = generations(plan).stream().map(Generation::name).toList();
        return "s" + Math.max(0, names.indexOf(generation)) % STYLES;
    }
}
