package io.rackwright.plan.explain;

import io.rackwright.model.Demand;
import io.rackwright.plan.OptimisedPlan.Deployment;
import io.rackwright.plan.explain.LateExplanation.Relief;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.optimise.SolvedModel;
import io.rackwright.solver.Basis;
import io.rackwright.solver.ColumnBlock;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.LinearSolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What it would take to have every rack of a demand on time.
 *
 * <p>The plan's model is given a column of relief for each limit and for each place's supply. The
 * demand is held to its need date, every other demand to what the plan delivers, and the solver
 * finds the cheapest relief. A unit of a limit's relief costs what the limit is worth in the plan
 * and a trifle more, so that none is taken but for the demand; parts out of nowhere cost a hundred
 * times their price, so that they are taken only where no limit but time itself stands in the way.
 *
 * <p>Whether the optimiser would then have it on time can be tried: the limits named are lifted
 * altogether, the whole program is planned anew, and where the demand is still late, since others
 * took what was freed, it is asked again from there.
 */
final class OnTime {
    private static final double TRIFLE_USD = 1_000;
    private static final double OUT_OF_NOWHERE = 100;
    private static final int MOST_ROUNDS = 5;

    /** Scaled units, about a rack's worth each. */
    private static final double NOTHING = 1e-4;

    private static final double PART_OF_A_RACK = 0.01;

    private final SolvedModel solved;
    private final Formulation f;
    private final Demand demand;

    /** What is named, in the order in which it was found: scaled units by row. */
    private final Map<Integer, Double> lifted = new LinkedHashMap<>();

    private Stage now;

    /** A model without some limits, and its plan. */
    private record Stage(LinearModel model, LinearSolution solution, Basis basis) {}

    private OnTime(SolvedModel solved, Demand demand) {
        this.solved = solved;
        this.f = solved.formulation();
        this.demand = demand;
        this.now = new Stage(solved.model(), solved.plan(), solved.basis());
    }

    /** What would have to give, while all other racks are as planned: one solve. */
    static OnTime of(SolvedModel solved, Demand demand) {
        OnTime found = new OnTime(solved, demand);
        if (found.isLate()) {
            found.name();
        }
        return found;
    }

    /** The same, tried: one more plan of the whole program for each round. */
    static OnTime tried(SolvedModel solved, Demand demand) {
        OnTime found = new OnTime(solved, demand);
        int rounds = 0;
        while (found.isLate() && rounds++ < MOST_ROUNDS && found.name()) {
            found.now = found.lift();
        }
        return found;
    }

    private boolean isLate() {
        return solved.racksLate(now.solution(), demand) > PART_OF_A_RACK;
    }

    /** Names what is in the way; false when there is nothing. */
    private boolean name() {
        Map<Integer, Double> more = cheapestRelief();
        more.forEach((row, units) -> lifted.merge(row, units, Double::sum));
        return !more.isEmpty();
    }

    /** In the order of the model's rows. */
    List<Relief> reliefs() {
        List<Relief> reliefs = new ArrayList<>();
        new TreeMap<>(lifted)
                .forEach((row, units) ->
                        reliefs.add(new Relief(f.rows().get(row), units * f.rowScale(row))));
        return reliefs;
    }

    /** The plan without what {@link #reliefs} names. */
    LinearSolution without() {
        return now.solution();
    }

    private boolean isLate(int bucket) {
        return f.buckets().start(bucket) > f.graph().needDay(demand);
    }

    /** Plans anew without what is named, from where the stage before ended. */
    private Stage lift() {
        LinearModel model = without(solved, lifted.keySet());
        try (LinearSession session = solved.open(model)) {
            int added = model.columns() - now.model().columns();
            LinearSolution solution = solved.solve(session, now.basis().withAddedColumns(added));
            return new Stage(model, solution, session.basis().orElseThrow());
        }
    }

    /**
     * The plan's model with limits lifted altogether, and with parts that could not be there there
     * for the asking, at their standard cost.
     */
    static LinearModel without(SolvedModel solved, Set<Integer> lifted) {
        Formulation f = solved.formulation();
        int[] limits =
                lifted.stream()
                        .filter(row -> SolvedModel.isLimit(f.rows().get(row)))
                        .mapToInt(row -> row)
                        .toArray();
        double[] lower = new double[limits.length];
        double[] upper = new double[limits.length];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        ColumnBlock parts = new ColumnBlock();
        for (int row : lifted) {
            RowName name = f.rows().get(row);
            if (!SolvedModel.isLimit(name)) {
                double usd = f.rowScale(row) * standardCostUsd(f, name);
                parts.column(usd * Formulation.USD, 0, Double.POSITIVE_INFINITY).entry(row, 1);
            }
        }
        return solved.model().withRowBounds(limits, lower, upper).withColumns(parts);
    }

    /** Scaled units by row; empty when there is no way at all. */
    private Map<Integer, Double> cheapestRelief() {
        LinearModel model = now.model();
        int[] relieved = relievable(model);
        try (LinearSession session = solved.open(model)) {
            int first = session.addColumns(reliefColumns(model, relieved));
            session.basis(now.basis().withAddedColumns(relieved.length));
            holdOthers(session);
            LinearSolution found = session.solve(solved.options());
            Map<Integer, Double> relief = new HashMap<>();
            for (int k = 0; found.hasPrimal() && k < relieved.length; k++) {
                if (found.columnValues()[first + k] > NOTHING) {
                    relief.put(relieved[k], found.columnValues()[first + k]);
                }
            }
            return relief;
        }
    }

    private int[] relievable(LinearModel model) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < model.rows(); row++) {
            RowName name = f.rows().get(row);
            if (!lifted.containsKey(row)
                    && (SolvedModel.isLimit(name) || name.kind().equals("balance"))) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(r -> r).toArray();
    }

    private ColumnBlock reliefColumns(LinearModel model, int[] relieved) {
        ColumnBlock columns = new ColumnBlock();
        for (int row : relieved) {
            RowName name = f.rows().get(row);
            double worth = Math.abs(now.solution().rowDuals()[row]);
            double priceUsd =
                    SolvedModel.isLimit(name)
                            ? TRIFLE_USD
                            : OUT_OF_NOWHERE * f.rowScale(row) * standardCostUsd(f, name);
            boolean atMost = Double.isFinite(model.rowUpper(row));
            columns.column(worth + priceUsd * Formulation.USD, 0, Double.POSITIVE_INFINITY)
                    .entry(row, atMost ? -1 : 1);
        }
        return columns;
    }

    private static double standardCostUsd(Formulation f, RowName balance) {
        String item = balance.subject().substring(0, balance.subject().lastIndexOf('@'));
        return Math.max(1, f.network().standardCostUsd(item));
    }

    private record Served(String demandId, int bucket) {}

    /**
     * Holds the demand to its need, and every other to what the plan deploys in each bucket but
     * that of its largest share, which its number of racks then settles.
     */
    private void holdOthers(LinearSession session) {
        Map<Served, Double> racks = new HashMap<>();
        Map<String, Served> largest = new HashMap<>();
        for (Deployment d : solved.deployments(now.solution())) {
            Served served = new Served(d.demandId(), d.bucket());
            double sum = racks.merge(served, d.racks(), Double::sum);
            Served before = largest.get(d.demandId());
            if (before == null || sum > racks.getOrDefault(before, 0.0)) {
                largest.put(d.demandId(), served);
            }
        }
        List<Integer> columns = new ArrayList<>();
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        for (int c = 0; c < f.decisions().size(); c++) {
            switch (f.decisions().get(c)) {
                case Decision.Deploy(Demand d, int bucket) when d.name().equals(demand.name()) -> {
                    if (isLate(bucket)) {
                        hold(c, 0, columns, lower, upper);
                    }
                }
                case Decision.Undelivered(Demand d, _) when d.name().equals(demand.name()) ->
                        hold(c, 0, columns, lower, upper);
                case Decision.Deploy(Demand d, int bucket) -> {
                    Served served = new Served(d.name(), bucket);
                    if (!served.equals(largest.get(d.name()))) {
                        hold(c, racks.getOrDefault(served, 0.0), columns, lower, upper);
                    }
                }
                default -> {}
            }
        }
        session.columnBounds(
                columns.stream().mapToInt(c -> c).toArray(),
                lower.stream().mapToDouble(v -> v).toArray(),
                upper.stream().mapToDouble(v -> v).toArray());
    }

    private static void hold(
            int column, double at, List<Integer> columns, List<Double> lower, List<Double> upper) {
        columns.add(column);
        lower.add(at);
        upper.add(at);
    }
}
