package io.rackwright.app.report.html;

import io.rackwright.app.report.ComputeReport;
import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import io.rackwright.plan.OptimisedPlan;
import java.util.List;
import java.util.stream.Collectors;

/** The figures on top, from the dated orders. */
final class KeyFiguresSection implements Section {
    @Override
    public String id() {
        return "key-figures";
    }

    @Override
    public String title() {
        return "Key figures";
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        KeyFigures kpis = plan.keyFigures();
        double deployed = kpis.racksOnTime() + kpis.racksLate();
        out.open("dl", "class", "tiles");
        tile(
                out,
                "Racks on time",
                share(kpis.racksOnTime(), kpis.racksDemanded()),
                "%s of %s"
                        .formatted(
                                Say.number(kpis.racksOnTime()), Say.number(kpis.racksDemanded())));
        tile(
                out,
                "Racks late",
                Say.number(kpis.racksLate()),
                "by %s on average; %s rack-weeks in all"
                        .formatted(
                                Say.weeks(kpis.meanWeeksLate()), Say.number(kpis.rackWeeksLate())));
        tile(
                out,
                "Not deployed",
                Say.number(kpis.racksUndelivered()),
                "by " + Say.day(plan.network().settings().horizonEnd()));
        int last = kpis.megawattsOnline().lastKey();
        tile(
                out,
                "Megawatts online",
                Say.number(kpis.megawattsOnline().getOrDefault(last, 0.0)),
                kpis.megawattsOnline().entrySet().stream()
                        .map(e -> e.getKey() + ": " + Say.number(e.getValue()))
                        .collect(Collectors.joining(", ")));
        tile(out, "Exaflops online", Say.number(exaflops(tables)), "dense FP4, at the end");
        tile(
                out,
                "Landed cost",
                Say.usd(kpis.landedCostUsd()),
                deployed > 0 ? Say.usd(kpis.landedCostUsd() / deployed) + " a rack" : "");
        tile(
                out,
                "Cost of lateness",
                Say.usd(kpis.latenessCostUsd()),
                "what late racks cost, by the program");
        OptimisedPlan optimised = plan.optimised();
        if (optimised != null) {
            tile(
                    out,
                    "Proven gap",
                    Say.percent(optimised.solve().gap()),
                    Say.percent(optimised.solve().influenceableGap())
                            + " of what a plan can influence, in the bucketed model");
        }
        tile(
                out,
                "Audit",
                plan.audit().passed()
                        ? "passed"
                        : Say.count(plan.audit().violations().size(), "violation", "violations"),
                Say.whole(plan.audit().checks()) + " checks of the orders");
        out.close().line();
    }

    private static void tile(Markup out, String name, String value, String note) {
        out.open("div");
        out.element("dt", name).element("dd", value, "class", "value");
        out.element("dd", note, "class", "note").close();
    }

    private static String share(double part, double whole) {
        return whole > 0 ? Say.percent(part / whole) : "none demanded";
    }

    private static double exaflops(Tables tables) {
        List<ComputeReport.Row> rows = tables.of(new ComputeReport()).rows();
        return rows.stream()
                .filter(r -> r.monthEnd().equals(rows.getLast().monthEnd()))
                .mapToDouble(ComputeReport.Row::exaflops)
                .sum();
    }
}
