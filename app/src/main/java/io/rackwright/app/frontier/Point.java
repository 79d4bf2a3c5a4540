package io.rackwright.app.frontier;

import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.PlanView;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Expansion;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.TargetOutcome;
import io.rackwright.plan.origin.TracedSpending;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan for one level of a target.
 *
 * @param askedPct null of the plan that is asked for nothing
 * @param optimisedPct of the optimiser's flows; null when it made no plan
 * @param ordersPct of the orders
 * @param reached whether the optimiser gets there; where it does not, it gets as near as it can
 *     without giving racks up
 * @param racks delivered
 * @param optimisedUsd landed cost of the optimiser's plan with lateness; null when it made none
 * @param jobs of the options that are taken
 * @param capitalUsd of them, the program's share
 * @param options that are taken, by the day on which they are decided
 * @param usdEach what a dollar more of value at home would cost
 */
public record Point(
        @Nullable Double askedPct,
        @Nullable Double optimisedPct,
        double ordersPct,
        boolean reached,
        double racks,
        double racksOnTime,
        double rackWeeksLate,
        double landedUsd,
        double latenessUsd,
        double dutyUsd,
        @Nullable Double optimisedUsd,
        long jobs,
        double capitalUsd,
        List<String> options,
        double usdEach,
        Path run) {
    public Point {
        options = List.copyOf(options);
    }

    static Point of(
            @Nullable ContentTarget asked, ContentTarget measured, PlanView plan, Path run) {
        KeyFigures figures = plan.keyFigures();
        OptimisedPlan optimised = plan.optimised();
        TargetOutcome outcome =
                optimised == null
                        ? null
                        : optimised.targets().stream()
                                .filter(t -> t.target().equals(measured.name()))
                                .findFirst()
                                .orElse(null);
        List<ExpansionTaken> taken =
                plan.book().expansionsTaken().stream()
                        .sorted(
                                Comparator.comparing(ExpansionTaken::decided)
                                        .thenComparing(ExpansionTaken::option))
                        .toList();
        List<Expansion> options = taken.stream().map(t -> plan.expansion(t.option())).toList();
        TracedSpending spent = TracedSpending.of(plan.network(), plan.book(), measured);
        return new Point(
                asked == null ? null : asked.minimumPct(),
                outcome == null ? null : outcome.sharePct(),
                spent.sharePct().doubleValue(),
                outcome == null ? asked == null : outcome.isMet(),
                figures.racksOnTime() + figures.racksLate(),
                figures.racksOnTime(),
                figures.rackWeeksLate(),
                figures.landedCostUsd(),
                figures.latenessCostUsd(),
                plan.costs().spent().dutyUsd(),
                optimised == null
                        ? null
                        : optimised.costs().landedUsd() + optimised.costs().latenessUsd(),
                options.stream().mapToLong(Expansion::directJobs).sum(),
                options.stream().mapToDouble(x -> x.capitalUsd() * x.programShare()).sum(),
                options.stream().map(Expansion::name).toList(),
                outcome == null ? 0 : outcome.usdEach(),
                run);
    }

    /** Landed cost with lateness, a rack delivered. */
    public double usdPerRack() {
        return racks == 0 ? 0 : (landedUsd + latenessUsd) / racks;
    }
}
