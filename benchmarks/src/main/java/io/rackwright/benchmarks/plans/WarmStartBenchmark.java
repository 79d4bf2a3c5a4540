package io.rackwright.benchmarks.plans;

import io.rackwright.model.Demand;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Program;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.WarmStart;
import io.rackwright.plan.optimise.Optimiser;
import io.rackwright.plan.optimise.OptimiserRequest;
import io.rackwright.solver.highs.HighsSolver;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What it is worth to start the optimiser where it ended before a small change. */
public final class WarmStartBenchmark {
    private static final int WEEKS_LATE = 3;

    private final PrintWriter out;

    public WarmStartBenchmark(PrintWriter out) {
        this.out = out;
    }

    public void run(Program program) {
        Timed first = solve(program, null);
        out.printf("# first solve %.1f s%n", first.seconds());
        out.println("change,cold_s,warm_s,ratio,difference_usd");
        changes(program).forEach((what, changed) -> compare(what, changed, first));
        out.flush();
    }

    private void compare(String what, Program changed, Timed first) {
        Timed warm = solve(changed, first.plan().end());
        Timed cold = solve(changed, null);
        out.printf(
                "%s,%.1f,%.1f,%.2f,%.2f%n",
                what,
                cold.seconds(),
                warm.seconds(),
                warm.seconds() / cold.seconds(),
                warm.plan().solve().objectiveUsd() - cold.plan().solve().objectiveUsd());
        out.flush();
    }

    private record Timed(OptimisedPlan plan, double seconds) {}

    private static Timed solve(Program program, @Nullable WarmStart start) {
        long begin = System.nanoTime();
        OptimiserRequest request =
                OptimiserRequest.of(program.settings().timeBuckets()).from(start);
        OptimisedPlan plan =
                new Optimiser(new HighsSolver())
                        .optimise(new Network(program), request)
                        .orElseThrow();
        return new Timed(plan, (System.nanoTime() - begin) / 1e9);
    }

    private static Map<String, Program> changes(Program p) {
        Map<String, Program> changes = new LinkedHashMap<>();
        changes.put("none", p);
        changes.put("largest receipt three weeks later", laterReceipt(p));
        changes.put("one demand up by a tenth", moreDemand(p));
        changes.put("first pool up by a hundredth", morePool(p));
        return changes;
    }

    private static Program laterReceipt(Program p) {
        Network network = new Network(p);
        Inventory dearest =
                p.inventory().stream()
                        .filter(i -> i.kind() == Inventory.Kind.SCHEDULED_RECEIPT)
                        .max(
                                Comparator.comparingDouble(
                                        i -> i.quantity() * network.standardCostUsd(i.item())))
                        .orElseThrow();
        List<Inventory> rows = new ArrayList<>(p.inventory());
        rows.set(
                rows.indexOf(dearest),
                new Inventory(
                        dearest.site(),
                        dearest.item(),
                        dearest.kind(),
                        dearest.date().plusWeeks(WEEKS_LATE),
                        dearest.quantity(),
                        dearest.provenance()));
        return p.with(tables -> tables.inventory = rows);
    }

    private static Program moreDemand(Program p) {
        List<Demand> rows = new ArrayList<>(p.demands());
        Demand d = rows.get(rows.size() / 2);
        rows.set(
                rows.size() / 2,
                new Demand(
                        d.name(),
                        d.site(),
                        d.generation(),
                        Math.round(d.racks() * 1.1),
                        d.needBy(),
                        d.priority(),
                        d.provenance()));
        return p.with(tables -> tables.demands = rows);
    }

    private static Program morePool(Program p) {
        List<PoolStep> rows = new ArrayList<>(p.pools());
        PoolStep s = rows.getFirst();
        rows.set(
                0,
                new PoolStep(
                        s.pool(),
                        s.site(),
                        s.unit(),
                        s.from(),
                        s.unitsPerWeek() * 1.01,
                        s.provenance()));
        return p.with(tables -> tables.pools = rows);
    }
}
