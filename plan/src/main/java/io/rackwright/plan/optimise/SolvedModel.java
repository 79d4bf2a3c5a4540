package io.rackwright.plan.optimise;

import io.rackwright.model.Demand;
import io.rackwright.plan.OptimisedPlan.BindingRow;
import io.rackwright.plan.OptimisedPlan.Deployment;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.solver.Basis;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.LinearSolver;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.SolveOptions.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A model whose plan is found, its options fixed, still open: it can be asked what the plan would
 * be if a limit were another. Every answer is a solve from the plan's own basis.
 */
public final class SolvedModel {
    private final LinearSolver solver;
    private final Formulation f;
    private final LinearSession session;
    private final LinearSolution plan;
    private final Optional<Basis> basis;
    private final Function<Method, SolveOptions> options;

    /**
     * @param session that holds the model with its options fixed, solved
     * @param options of a solve, as the time that is left allows
     */
    SolvedModel(
            LinearSolver solver,
            Formulation f,
            LinearSession session,
            LinearSolution plan,
            Function<Method, SolveOptions> options) {
        this.solver = solver;
        this.f = f;
        this.session = session;
        this.plan = plan;
        this.basis = session.basis();
        this.options = options;
    }

    public Formulation formulation() {
        return f;
    }

    /** With the options fixed. */
    public LinearModel model() {
        return session.model();
    }

    /** The plan. */
    public LinearSolution plan() {
        return plan;
    }

    /**
     * Of the plan.
     *
     * @throws IllegalStateException when the solver does not tell it
     */
    public Basis basis() {
        return basis.orElseThrow(() -> new IllegalStateException("the plan has no basis"));
    }

    /** A price that takes more steps is left at its dual: most take a few hundred. */
    private static final int STEPS_OF_A_PRICE = 1000;

    /**
     * What the objective changes by when the upper limit of a row moves. Duals alone give one of
     * many prices where the plan is degenerate; this is the price of that much.
     *
     * @return in the model's units; NaN when it could not be solved in a few steps
     */
    double objectiveChange(int row, double limitChange) {
        LinearModel model = model();
        LinearSolution moved =
                under(
                        new int[] {row},
                        new double[] {model.rowLower(row)},
                        new double[] {model.rowUpper(row) + limitChange},
                        options.apply(Method.SIMPLEX).withSimplexIterations(STEPS_OF_A_PRICE));
        return IntegerSearch.usable(moved) ? moved.objective() - plan.objective() : Double.NaN;
    }

    /**
     * Solves under other limits of some rows, which are put back afterwards.
     *
     * @param rows each named once
     */
    public LinearSolution under(int[] rows, double[] lower, double[] upper) {
        return under(rows, lower, upper, options.apply(Method.SIMPLEX));
    }

    private LinearSolution under(int[] rows, double[] lower, double[] upper, SolveOptions how) {
        double[] lowerBefore = new double[rows.length];
        double[] upperBefore = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            lowerBefore[k] = session.model().rowLower(rows[k]);
            upperBefore[k] = session.model().rowUpper(rows[k]);
        }
        basis.ifPresent(session::basis);
        session.rowBounds(rows, lower, upper);
        LinearSolution moved = session.solve(how);
        session.rowBounds(rows, lowerBefore, upperBefore);
        return moved;
    }

    /** Another model of as many rows in the plan's solver; the caller closes it. */
    public LinearSession open(LinearModel other) {
        return solver.open(other);
    }

    /** Solves another model: from a basis if that takes but a few steps, else cold. */
    public LinearSolution solve(LinearSession other, Optional<Basis> from) {
        return WarmStarts.solve(other, from, options);
    }

    /**
     * Racks deployed, the earliest need of equals first.
     *
     * @param solution of this model, or of one to whose end columns were added
     */
    public List<Deployment> deployments(LinearSolution solution) {
        double[] values = Arrays.copyOf(solution.columnValues(), f.decisions().size());
        return new PlanReading(f, values).deployments();
    }

    /** Racks of a demand in buckets that begin after its need date, or in none. */
    public double racksLate(LinearSolution solution, Demand demand) {
        int need = f.graph().needDay(demand);
        double onTime =
                deployments(solution).stream()
                        .filter(d -> d.demandId().equals(demand.name()))
                        .filter(d -> f.buckets().start(d.bucket()) <= need)
                        .mapToDouble(Deployment::racks)
                        .sum();
        return Math.max(0, demand.racks() - onTime);
    }

    /** What binds behind each of the deployments that are late. */
    public List<BindingRow> bindingRows(List<Deployment> deployments, Set<String> worthless) {
        return new LateCauses(f, model(), plan).bindingRows(deployments, worthless);
    }

    /** Whether a row is a limit of the world, of a bucket, and not bookkeeping of the model. */
    public static boolean isLimit(RowName row) {
        return Prices.LIMITS.contains(row.kind()) && row.bucket() >= 0;
    }

    /** Rack-weeks late of a deployment, spread evenly over its bucket. */
    public double rackWeeksLate(Deployment d) {
        int need = f.graph().needDay(f.network().demand(d.demandId()));
        return d.racks()
                * NetworkColumns.meanWeeksLate(
                        f.buckets().start(d.bucket()), f.buckets().end(d.bucket()), need);
    }
}
