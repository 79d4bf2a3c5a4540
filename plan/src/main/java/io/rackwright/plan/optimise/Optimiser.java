package io.rackwright.plan.optimise;

import io.rackwright.model.Network;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.SolveSummary;
import io.rackwright.plan.constraint.PlanConstraint;
import io.rackwright.plan.constraint.PlanConstraints;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.LinearSolver;
import io.rackwright.solver.SolveOptions;
import java.util.List;

/** Draft. */
public final class Optimiser {
    private final LinearSolver solver;

    public Optimiser(LinearSolver solver) {
        this.solver = solver;
    }

    public OptimisedPlan optimise(Network network, TimeBuckets buckets, SupplyGraph.Detail detail) {
        SupplyGraph graph = new SupplyGraph(network, detail);
        Formulation f = new Formulation(graph, buckets);
        NetworkColumns columns = new NetworkColumns(f);
        columns.add();
        for (PlanConstraint c : PlanConstraints.all()) {
            c.addTo(f, columns);
        }
        LinearModel model = f.model().build();
        int[] ints = new int[model.integerColumns()];
        int k = 0;
        for (int j = 0; j < model.columns(); j++) {
            if (model.isInteger(j)) {
                ints[k++] = j;
            }
        }
        try (LinearSession session = solver.open(model)) {
            session.integrality(ints, false);
            LinearSolution x =
                    session.solve(
                            SolveOptions.defaults()
                                    .withMethod(SolveOptions.Method.INTERIOR_POINT)
                                    .withCrossover(true));
            PlanReading reading = new PlanReading(f, x.columnValues());
            return new OptimisedPlan(
                    buckets,
                    new SolveSummary(
                            solver.name(),
                            solver.version(),
                            x.status().toString(),
                            x.objective() / Formulation.USD,
                            x.bound() / Formulation.USD,
                            x.gap(),
                            x.gap(),
                            0,
                            x.seconds(),
                            model.columns(),
                            model.rows()),
                    reading.costs(),
                    reading.deployments(),
                    reading.flows(),
                    reading.expansionsTaken(),
                    List.of(),
                    List.of());
        }
    }
}
