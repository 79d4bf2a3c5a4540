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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
    private static final int MOST_ROUNDS = 10;

    /** Scaled units, about a rack's worth each. */
    private static final double NOTHING = 1e-4;

    private static final double PART_OF_A_RACK = 0.01;

    /**
     * How far a limit is moved to be out of the way, in scaled units: more than a bucket ever
     * makes, and farther where it binds nevertheless. Taken away altogether it would leave the
     * basis before far from any optimum; moved, it leaves it dual feasible.
     */
    private static final double FAR = 1_000;

    private static final double FARTHER = 10;

    private final SolvedModel solved;
    private final Formulation f;
    private final Demand demand;

    /** What is named, in the order in which it was found: scaled units by row. */
    private final Map<Integer, Double> lifted = new LinkedHashMap<>();

    private double far = FAR;
    private double dearerUsd = Double.NaN;
    private Stage now;

    /**
     * A model without some limits, and its plan.
     *
     * @param basis where it ended; empty when the interior point found no basis
     */
    private record Stage(LinearModel model, LinearSolution solution, Optional<Basis> basis) {}

    private OnTime(SolvedModel solved, Demand demand) {
        this.solved = solved;
        this.f = solved.formulation();
        this.demand = demand;
        this.now = new Stage(solved.model(), solved.plan(), Optional.of(solved.basis()));
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
        while (found.now.solution().hasPrimal()
                && found.isLate()
                && rounds++ < MOST_ROUNDS
                && found.name()) {
            found.now = found.lift();
        }
        return found;
    }

    private boolean isLate() {
        return solved.racksLate(now.solution(), demand) > PART_OF_A_RACK;
    }

    /** Names what is in the way; false when there is nothing, or the plan has no prices to ask. */
    private boolean name() {
        if (!now.solution().hasDual()) {
            return false;
        }
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

    /** The plan without what {@link #reliefs} names; it has no values where the solver gave up. */
    LinearSolution without() {
        return now.solution();
    }

    /**
     * What the demand on time would cost more than its lateness, once nothing more is in its way:
     * it is then late because that is cheaper; NaN when it is not.
     */
    double dearerUsd() {
        return dearerUsd;
    }

    private boolean isLate(int bucket) {
        return f.buckets().start(bucket) > f.graph().needDay(demand);
    }

    /**
     * Plans anew without what is named: the first time cold, since the plan changes altogether,
     * then from where the stage before ended.
     */
    private Stage lift() {
        LinearModel model = without(solved, lifted.keySet(), far);
        try (LinearSession session = solved.open(model)) {
            int added = model.columns() - now.model().columns();
            Optional<Basis> start =
                    now.solution() == solved.plan()
                            ? Optional.empty()
                            : now.basis().map(basis -> basis.withAddedColumns(added));
            LinearSolution solution = solved.solve(session, start);
            while (solution.hasPrimal() && stillBinds(model, solution)) {
                far *= FARTHER;
                model = without(solved, lifted.keySet(), far);
                move(session, model);
                solution = solved.solve(session, session.basis());
            }
            return new Stage(model, solution, session.basis());
        }
    }

    private boolean stillBinds(LinearModel model, LinearSolution solution) {
        for (int row : limits(f, lifted.keySet())) {
            double value = solution.rowValues()[row];
            if (value > model.rowUpper(row) - NOTHING || value < model.rowLower(row) + NOTHING) {
                return true;
            }
        }
        for (int part = f.decisions().size(); part < model.columns(); part++) {
            if (solution.columnValues()[part] > model.columnUpper(part) - NOTHING) {
                return true;
            }
        }
        return false;
    }

    /** Gives a session the bounds of another model of the same rows and columns. */
    private void move(LinearSession session, LinearModel to) {
        int[] rows = limits(f, lifted.keySet());
        session.rowBounds(
                rows,
                Arrays.stream(rows).mapToDouble(to::rowLower).toArray(),
                Arrays.stream(rows).mapToDouble(to::rowUpper).toArray());
        int[] parts = IntStream.range(f.decisions().size(), to.columns()).toArray();
        session.columnBounds(
                parts,
                Arrays.stream(parts).mapToDouble(to::columnLower).toArray(),
                Arrays.stream(parts).mapToDouble(to::columnUpper).toArray());
    }

    private static int[] limits(Formulation f, Set<Integer> rows) {
        return rows.stream()
                .filter(row -> SolvedModel.isLimit(f.rows().get(row)))
                .mapToInt(row -> row)
                .toArray();
    }

    /**
     * The plan's model with limits moved out of the way, and with parts that could not be there
     * there for the asking, at their standard cost.
     *
     * @param far in scaled units; infinite to take the limits away altogether
     */
    static LinearModel without(SolvedModel solved, Set<Integer> lifted, double far) {
        Formulation f = solved.formulation();
        int[] limits = limits(f, lifted);
        double[] lower = new double[limits.length];
        double[] upper = new double[limits.length];
        for (int k = 0; k < limits.length; k++) {
            lower[k] = solved.model().rowLower(limits[k]) - far;
            upper[k] = solved.model().rowUpper(limits[k]) + far;
        }
        ColumnBlock parts = new ColumnBlock();
        for (int row : lifted) {
            RowName name = f.rows().get(row);
            if (!SolvedModel.isLimit(name)) {
                double usd = f.rowScale(row) * standardCostUsd(f, name);
                parts.column(usd * Formulation.USD, 0, far).entry(row, 1);
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
            holdOthers(session);
            LinearSolution found =
                    solved.solve(
                            session,
                            now.basis().map(basis -> basis.withAddedColumns(relieved.length)));
            Map<Integer, Double> relief = new HashMap<>();
            for (int k = 0; found.hasPrimal() && k < relieved.length; k++) {
                if (found.columnValues()[first + k] > NOTHING) {
                    relief.put(relieved[k], found.columnValues()[first + k]);
                }
            }
            if (found.hasPrimal() && relief.isEmpty()) {
                double more = found.objective() - now.solution().objective();
                dearerUsd = more / Formulation.USD;
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
                case Decision.Deploy(Demand d, int bucket, _)
                        when d.name().equals(demand.name()) -> {
                    if (isLate(bucket)) {
                        hold(c, 0, columns, lower, upper);
                    }
                }
                case Decision.Undelivered(Demand d, _) when d.name().equals(demand.name()) ->
                        hold(c, 0, columns, lower, upper);
                case Decision.Deploy(Demand d, int bucket, _) -> {
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
