package io.rackwright.plan.constraint;

import io.rackwright.plan.formulation.RowName;
import java.util.List;

/** The families in force, in the order in which they add their rows. */
public final class PlanConstraints {
    private PlanConstraints() {}

    public static List<PlanConstraint> all() {
        return List.of(
                new SourceCapacity(),
                new SitePower(),
                new TargetStock(),
                new SourcingShares(),
                new LaneCapacity(),
                new TracedValueTargets());
    }

    /** A row in a planner's words, whichever family it is of. */
    public static String explain(RowName row) {
        return all().stream()
                .filter(c -> c.owns(row))
                .map(c -> c.explain(row))
                .findFirst()
                .orElseGet(() -> explainNetworkRow(row));
    }

    private static String explainNetworkRow(RowName row) {
        return switch (row.kind()) {
            case "balance" -> "supply of %s from %s".formatted(row.subject(), row.label());
            case "demand" -> "the racks of %s".formatted(row.subject());
            case "alternates" -> "the choice among %s".formatted(row.subject());
            default -> throw new IllegalArgumentException("no family explains row " + row);
        };
    }
}
