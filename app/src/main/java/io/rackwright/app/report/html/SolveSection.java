package io.rackwright.app.report.html;

import io.rackwright.app.report.CostLossReport;
import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.LossByTierReport;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.RunFacts;
import io.rackwright.app.report.Tables;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.SolveSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the plan was found, how good it is proven to be, and what the dates cost. */
final class SolveSection implements Section {
    private record Side(String name, KeyFigures kpis) {}

    @Override
    public String id() {
        return "solve";
    }

    @Override
    public String title() {
        return "How it was solved";
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        RunFacts facts = plan.facts();
        OptimisedPlan optimised = plan.optimised();
        out.open("dl", "class", "facts");
        if (optimised == null) {
            fact(out, "Optimiser", "gave no plan; the orders were dispatched without it");
        } else {
            SolveSummary s = optimised.solve();
            fact(out, "Solver", s.solver() + " " + s.version() + ", " + status(s));
            fact(
                    out,
                    "Model",
                    "%s columns, %s rows, %s; solved in %s"
                            .formatted(
                                    Say.whole(s.columns()),
                                    Say.whole(s.rows()),
                                    Say.count(optimised.buckets().count(), "bucket", "buckets"),
                                    Say.seconds(s.seconds())));
            fact(
                    out,
                    "Objective and bound",
                    "%s; no plan of this bucketed model costs less than %s"
                            .formatted(Say.millions(s.objectiveUsd()), Say.millions(s.boundUsd())));
            fact(
                    out,
                    "Gap",
                    "%s of the objective; %s of what a plan can influence, above a floor of %s"
                            .formatted(
                                    Say.percent(s.gap()),
                                    Say.percent(s.influenceableGap()),
                                    Say.usd(s.floorUsd())));
        }
        fact(
                out,
                "Audit",
                "%s checks of the orders against the program, %s"
                        .formatted(
                                Say.whole(plan.audit().checks()),
                                Say.count(
                                        plan.audit().violations().size(),
                                        "violation",
                                        "violations")));
        fact(
                out,
                "Time",
                facts.stageSeconds().entrySet().stream()
                        .map(e -> e.getKey() + " " + Say.seconds(e.getValue()))
                        .collect(Collectors.joining(", ")));
        fact(out, "Memory", Say.whole(facts.peakMemoryMb()) + " MB at its peak");
        fact(out, "Inputs", "SHA-256 " + facts.inputsSha256());
        out.close();
        compare(plan, out);
        if (optimised != null) {
            loss(tables, out);
        }
    }

    private static String status(SolveSummary solve) {
        return solve.status().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void fact(Markup out, String name, String value) {
        out.open("div").element("dt", name).element("dd", value).close();
    }

    private static void loss(Tables tables, Markup out) {
        List<LossByTierReport.Row> tiers = tables.of(new LossByTierReport()).rows();
        new HtmlTable<LossByTierReport.Row>(
                        "Weeks lost in whole, dated orders, by tier (0 are racks)",
                        List.of(
                                HtmlTable.Col.text("Tier", LossByTierReport.Row::tier),
                                HtmlTable.Col.number(
                                        "Optimiser",
                                        LossByTierReport.Row::optimisedUsd,
                                        Say::millions),
                                HtmlTable.Col.number(
                                        "Orders", LossByTierReport.Row::ordersUsd, Say::millions),
                                new HtmlTable.Col<>(
                                        "Weeks later",
                                        true,
                                        r -> {
                                            Double weeks = r.weeksLater();
                                            return weeks == null ? "" : Say.number(weeks);
                                        },
                                        _ -> "")),
                        tiers.size(),
                        "loss_by_tier.csv")
                .write(tiers, out);
        List<CostLossReport.Row> costs = tables.of(new CostLossReport()).rows();
        new HtmlTable<CostLossReport.Row>(
                        "Costs of the orders against the optimiser's",
                        List.of(
                                HtmlTable.Col.text("Part", CostLossReport.Row::part),
                                HtmlTable.Col.number(
                                        "Optimiser",
                                        CostLossReport.Row::optimisedUsd,
                                        Say::millions),
                                HtmlTable.Col.number(
                                        "Orders", CostLossReport.Row::ordersUsd, Say::millions),
                                HtmlTable.Col.number(
                                        "Difference",
                                        CostLossReport.Row::differenceUsd,
                                        Say::millions)),
                        costs.size(),
                        "loss_by_cost.csv")
                .write(costs, out);
    }

    private record Measure(String name, Function<KeyFigures, String> value) {}

    private static final List<Measure> MEASURES =
            List.of(
                    new Measure("Racks on time", k -> Say.number(k.racksOnTime())),
                    new Measure("Racks late", k -> Say.number(k.racksLate())),
                    new Measure("Mean weeks late", k -> Say.number(k.meanWeeksLate())),
                    new Measure("Not deployed", k -> Say.number(k.racksUndelivered())),
                    new Measure("Rack-weeks late", k -> Say.number(k.rackWeeksLate())),
                    new Measure("Landed cost", k -> Say.millions(k.landedCostUsd())),
                    new Measure("Cost of lateness", k -> Say.millions(k.latenessCostUsd())));

    private static void compare(PlanView plan, Markup out) {
        List<Side> sides = new ArrayList<>();
        sides.add(new Side("Orders", plan.keyFigures()));
        OptimisedPlan optimised = plan.optimised();
        if (optimised != null) {
            sides.add(new Side("Optimiser", KeyFigures.ofOptimised(plan.network(), optimised)));
        }
        KeyFigures unguided = plan.facts().unguided();
        if (unguided != null) {
            sides.add(new Side("Orders, unguided", unguided));
        }
        if (sides.size() < 2) {
            return;
        }
        List<HtmlTable.Col<Measure>> columns = new ArrayList<>();
        columns.add(HtmlTable.Col.text("", Measure::name));
        for (Side side : sides) {
            columns.add(
                    new HtmlTable.Col<>(
                            side.name(), true, m -> m.value().apply(side.kpis()), _ -> ""));
        }
        new HtmlTable<>(
                        "The orders, which count, against the optimiser's buckets",
                        columns,
                        MEASURES.size(),
                        "")
                .write(MEASURES, out);
    }
}
