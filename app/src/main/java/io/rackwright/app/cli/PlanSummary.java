package io.rackwright.app.cli;

import io.rackwright.app.PlanOutcome.Planned;
import io.rackwright.app.report.Bottlenecks;
import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.ReleaseNowReport;
import io.rackwright.model.Settings;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.SolveSummary;
import io.rackwright.plan.audit.AuditReport;
import io.rackwright.plan.replan.Nervousness;
import io.rackwright.plan.replan.Replan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan in ten lines, for a program manager. */
final class PlanSummary {
    private static final int NAMED_AT_MOST = 3;

    private PlanSummary() {}

    static List<String> lines(Planned planned) {
        PlanView plan = planned.plan();
        Settings settings = plan.network().settings();
        KeyFigures figures = plan.keyFigures();
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s, %s to %s".formatted(settings.name(), settings.asOf(), settings.horizonEnd()));
        lines.add(line("Racks", racks(figures)));
        lines.add(line("Late", late(figures)));
        lines.add(line("Online", online(figures)));
        if (plan.outlook() != null) {
            lines.add(line("Likely", OutlookSummary.brief(plan.outlook())));
        }
        lines.add(line("Cost", cost(figures)));
        lines.add(line("Release", toRelease(plan)));
        lines.add(line("Expand", expansions(plan.book().expansionsTaken())));
        if (plan.replan() != null) {
            lines.add(line("Moved", moved(plan.replan())));
            plan.replan().notes().forEach(note -> lines.add(line("Look at", note)));
        }
        lines.add(line("Scarce", scarce(plan)));
        lines.add(line("Proof", proof(plan.optimised())));
        lines.add(line("Audit", audit(plan.audit())));
        if (!planned.warnings().isEmpty()) {
            lines.add(line("Warnings", planned.warnings().size() + " about the program"));
        }
        lines.add(line("Report", planned.folder().resolve("report.html").toString()));
        return lines;
    }

    private static String line(String subject, String text) {
        return String.format(Locale.ROOT, "%-9s %s", subject, text);
    }

    private static String racks(KeyFigures figures) {
        return String.format(
                Locale.ROOT,
                "%,.0f demanded: %,.0f on time, %,.0f late, %,.0f not delivered by the end",
                figures.racksDemanded(),
                figures.racksOnTime(),
                figures.racksLate(),
                figures.racksUndelivered());
    }

    private static String late(KeyFigures figures) {
        return String.format(
                Locale.ROOT,
                "%.1f weeks on average where late, %,.0f rack-weeks in all",
                figures.meanWeeksLate(),
                figures.rackWeeksLate());
    }

    private static String online(KeyFigures figures) {
        return figures.megawattsOnline().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%d %,.0f MW", e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String cost(KeyFigures figures) {
        double delivered = figures.racksOnTime() + figures.racksLate();
        String each =
                delivered > 0
                        ? ", %s a rack delivered"
                                .formatted(usd(figures.landedCostUsd() / delivered))
                        : "";
        return "%s landed%s; lateness counts %s"
                .formatted(usd(figures.landedCostUsd()), each, usd(figures.latenessCostUsd()));
    }

    private static String toRelease(PlanView plan) {
        List<ReleaseNowReport.Row> rows = new ReleaseNowReport().of(plan).rows();
        return String.format(
                Locale.ROOT,
                "%,d of %,d orders within %d days, worth %s",
                rows.stream().mapToInt(ReleaseNowReport.Row::orders).sum(),
                plan.book().orders().size(),
                ReleaseNowReport.DAYS,
                usd(rows.stream().mapToDouble(ReleaseNowReport.Row::valueUsd).sum()));
    }

    private static String expansions(List<ExpansionTaken> taken) {
        if (taken.isEmpty()) {
            return "no option is worth its cost";
        }
        return taken.stream()
                .sorted(Comparator.comparing(ExpansionTaken::decided))
                .map(t -> t.option() + " on " + t.decided())
                .collect(Collectors.joining(", "));
    }

    private static String moved(Replan replan) {
        Nervousness n = replan.nervousness();
        return String.format(
                Locale.ROOT,
                "%d of %d orders in the frozen window since %s, %d new; nervousness %.3f, %.3f in"
                        + " the window",
                n.frozenChanged(),
                n.frozenOrders(),
                replan.from(),
                n.frozenNew(),
                n.all(),
                n.inFrozenWindow());
    }

    private static String scarce(PlanView plan) {
        if (plan.optimised() == null) {
            return "not known without the optimiser";
        }
        String named =
                Bottlenecks.of(plan).stream()
                        .limit(NAMED_AT_MOST)
                        .map(b -> b.what() + " " + usd(b.onePercentUsd()))
                        .collect(Collectors.joining(", "));
        return named.isEmpty() ? "nothing" : "one percent more saves up to: " + named;
    }

    private static String proof(@Nullable OptimisedPlan optimised) {
        if (optimised == null) {
            return "none: the orders were dispatched without the optimiser";
        }
        SolveSummary solve = optimised.solve();
        return String.format(
                Locale.ROOT,
                "within %.2f%% of the best bucketed plan, %.1f%% of what a plan can influence"
                        + " (%s %s, %.0f s)",
                100 * solve.gap(),
                100 * solve.influenceableGap(),
                solve.solver(),
                solve.version(),
                solve.seconds());
    }

    private static String audit(AuditReport audit) {
        return String.format(
                Locale.ROOT,
                "%,d checks, %,d violations",
                audit.checks(),
                audit.violations().size());
    }

    /** Three digits are enough to remember. */
    private static String usd(double amount) {
        double size = Math.abs(amount);
        if (size >= 1e9) {
            return String.format(Locale.ROOT, "$%,.2f bn", amount / 1e9);
        }
        if (size >= 1e6) {
            return String.format(Locale.ROOT, "$%.2f m", amount / 1e6);
        }
        return String.format(Locale.ROOT, "$%,.0f", amount);
    }
}
