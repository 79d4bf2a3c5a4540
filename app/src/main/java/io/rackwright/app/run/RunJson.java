package io.rackwright.app.run;

import io.rackwright.app.report.Decimals;
import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.RunFacts;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.SolveSummary;
import io.rackwright.plan.replan.Nervousness;
import io.rackwright.plan.replan.Replan;
import io.rackwright.resilience.simulation.Outlook;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code run.json}: what a script needs to know of a run. Fields are only ever added within a
 * format version.
 */
public final class RunJson {
    public static final int FORMAT_VERSION = 1;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private RunJson() {}

    /**
     * The file's text, indented, with a newline at its end.
     *
     * @param reportSeconds what writing the rest of the run took: a stage like the others
     */
    public static String of(PlanView plan, double reportSeconds) {
        RunFacts facts = plan.facts();
        ObjectNode run = JSON.createObjectNode();
        run.put("formatVersion", FORMAT_VERSION);
        run.put("program", plan.network().settings().name());
        run.put("scenario", facts.scenario());
        ArrayNode scenarios = run.putArray("scenarios");
        facts.scenarios()
                .forEach(s -> {
                    ObjectNode scenario = scenarios.addObject();
                    scenario.put("name", s.name());
                    scenario.put("title", s.title());
                    scenario.put("question", s.question());
                    ArrayNode changes = scenario.putArray("changes");
                    s.changes().forEach(changes::add);
                });
        run.put("inputsSha256", facts.inputsSha256());
        ArrayNode warnings = run.putArray("warnings");
        facts.warnings().forEach(warnings::add);
        ObjectNode settings = run.putObject("settings");
        facts.settings().forEach(settings::put);
        OptimisedPlan optimised = plan.optimised();
        if (optimised == null) {
            run.putNull("solver");
        } else {
            solver(run.putObject("solver"), optimised.solve());
        }
        keyFigures(run.putObject("kpis"), plan.keyFigures());
        if (optimised == null) {
            run.putNull("optimised");
        } else {
            keyFigures(
                    run.putObject("optimised"), KeyFigures.ofOptimised(plan.network(), optimised));
        }
        KeyFigures unguided = facts.unguided();
        if (unguided != null) {
            keyFigures(run.putObject("unguided"), unguided);
        }
        Outlook outlook = plan.outlook();
        if (outlook != null) {
            OutlookJson.put(outlook, run.putObject("outlook"));
        }
        Replan replan = plan.replan();
        if (replan != null) {
            replan(run.putObject("replan"), replan);
        }
        ObjectNode audit = run.putObject("audit");
        audit.put("checks", plan.audit().checks());
        audit.put("violations", plan.audit().violations().size());
        ObjectNode stages = run.putObject("stages");
        for (Map.Entry<String, Double> stage : facts.stageSeconds().entrySet()) {
            stages.put(stage.getKey(), rounded(stage.getValue(), 3));
        }
        stages.put("report", rounded(reportSeconds, 3));
        run.put("peakMemoryMb", facts.peakMemoryMb());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n";
    }

    private static void replan(ObjectNode into, Replan replan) {
        Nervousness nervousness = replan.nervousness();
        into.put("from", replan.from());
        into.put("asOfBefore", replan.asOfBefore().toString());
        into.put("frozenOrders", nervousness.frozenOrders());
        into.put("frozenChanged", nervousness.frozenChanged());
        into.put("frozenNew", nervousness.frozenNew());
        into.put("nervousness", rounded(nervousness.all(), 6));
        into.put("nervousnessInFrozenWindow", rounded(nervousness.inFrozenWindow(), 6));
        ArrayNode notes = into.putArray("notes");
        replan.notes().forEach(notes::add);
    }

    private static void solver(ObjectNode into, SolveSummary solve) {
        into.put("name", solve.solver());
        into.put("version", solve.version());
        into.put("status", solve.status());
        into.put("objective", rounded(solve.objectiveUsd(), 2));
        into.put("bound", rounded(solve.boundUsd(), 2));
        into.put("gap", rounded(solve.gap(), 9));
        into.put("seconds", rounded(solve.seconds(), 3));
        into.put("columns", solve.columns());
        into.put("rows", solve.rows());
        into.put("influenceableGap", rounded(solve.influenceableGap(), 9));
        into.put("floorUsd", rounded(solve.floorUsd(), 2));
    }

    private static void keyFigures(ObjectNode into, KeyFigures kpis) {
        into.put("racksDemanded", rounded(kpis.racksDemanded(), 4));
        into.put("racksOnTime", rounded(kpis.racksOnTime(), 4));
        into.put("racksLate", rounded(kpis.racksLate(), 4));
        into.put("meanWeeksLate", rounded(kpis.meanWeeksLate(), 4));
        into.put("racksUndelivered", rounded(kpis.racksUndelivered(), 4));
        into.put("rackWeeksLate", rounded(kpis.rackWeeksLate(), 4));
        into.put("landedCostUsd", rounded(kpis.landedCostUsd(), 2));
        into.put("latenessCostUsd", rounded(kpis.latenessCostUsd(), 2));
        ObjectNode megawatts = into.putObject("megawattsOnline");
        kpis.megawattsOnline()
                .forEach((year, mw) -> megawatts.put(Integer.toString(year), rounded(mw, 4)));
    }

    /** Null where the solver stopped before it had a figure, as a bound may be infinite. */
    static @Nullable BigDecimal rounded(double value, int decimals) {
        return Double.isFinite(value) ? new BigDecimal(Decimals.plain(value, 0, decimals)) : null;
    }
}
