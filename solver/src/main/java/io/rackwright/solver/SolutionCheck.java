package io.rackwright.solver;

import io.rackwright.solver.LinearSolution.Status;
import org.jspecify.annotations.Nullable;

/**
 * Computes from a model and a solver's vectors what the solver claims: the objective, by how much
 * rows and bounds are missed, and, from the row duals alone, a lower bound on every solution.
 *
 * <p>The bound is the Lagrangian one. For any y, the least of {@code c x} over {@code rowLower <= A
 * x <= rowUpper}, {@code lower <= x <= upper} is at least
 *
 * <pre>  sum_i y_i * (y_i > 0 ? rowLower_i : rowUpper_i) + sum_j min over x_j of (c_j - y A_j) x_j
 * </pre>
 *
 * so that it needs no trust in where y comes from. A y_i that would meet an infinite side of its
 * row is set to zero, which stays valid; without duals y is zero throughout. A reduced cost whose
 * sign asks for an infinite column bound would make the sum minus infinity; within the optimality
 * tolerance it is taken as a perturbation of the cost and contributes its value at the solution,
 * beyond it nothing is proven. Give columns finite bounds, generous ones will do, and the bound is
 * a proof without this caveat.
 */
public final class SolutionCheck {
    /** Solvers scale models, and their tolerance is of the scaled one. */
    private static final double SLACK_ON_TOLERANCES = 10;

    /** Above this a linear program's claim to be optimal is not believed. */
    private static final double LINEAR_GAP = 1e-6;

    private final LinearModel model;
    private final SparseMatrix matrix;
    private final double[] columnValues;
    private final double[] rowValues;
    private final double[] columnDuals;
    private final double @Nullable [] rowDuals;
    private final double objective;
    private final double primalViolation;
    private double dualViolation = Double.NaN;
    private double bound = Double.NEGATIVE_INFINITY;

    private SolutionCheck(LinearModel model, double[] columnValues, double @Nullable [] rowDuals) {
        this.model = model;
        this.matrix = model.matrix();
        this.columnValues = columnValues;
        this.rowDuals = rowDuals;
        rowValues = matrix.times(columnValues);
        columnDuals = reducedCosts();
        objective = objective();
        primalViolation = Math.max(rowViolation(), columnViolation());
    }

    /** What a solver says of a solve. */
    public record Claim(
            Status status, double seconds, long iterations, long nodes, String verdict) {}

    /** A solve that ended without a solution. */
    public static LinearSolution withoutSolution(Claim claim, double bound) {
        double[] none = {};
        Status status = claim.status() == Status.OPTIMAL ? Status.ERROR : claim.status();
        return new LinearSolution(
                status,
                Double.NaN,
                bound,
                none,
                none,
                none,
                none,
                Double.NaN,
                Double.NaN,
                claim.seconds(),
                claim.iterations(),
                claim.nodes(),
                claim.verdict());
    }

    /**
     * A linear program's solution, with null for duals that the solver does not have. What the
     * solver calls optimal is so when rows, bounds and the gap to the dual objective hold; so is
     * what it was not sure of.
     */
    public static LinearSolution ofLinear(
            LinearModel model,
            SolveOptions options,
            double[] columnValues,
            double @Nullable [] rowDuals,
            Claim claim) {
        SolutionCheck check = new SolutionCheck(model, columnValues, rowDuals);
        check.computeBound(SLACK_ON_TOLERANCES * options.optimalityTolerance());
        Status status = claim.status();
        if (status == Status.OPTIMAL || status == Status.IMPRECISE) {
            boolean proven =
                    check.primalViolation <= SLACK_ON_TOLERANCES * options.feasibilityTolerance()
                            && check.objective - check.bound
                                    <= LINEAR_GAP * (1 + Math.abs(check.objective));
            status = proven ? Status.OPTIMAL : Status.IMPRECISE;
        }
        return check.solution(status, claim);
    }

    /**
     * A mixed-integer program's solution.
     *
     * @param bound of the branch and bound
     */
    public static LinearSolution ofMixedInteger(
            LinearModel model,
            SolveOptions options,
            double[] columnValues,
            double bound,
            Claim claim) {
        SolutionCheck check = new SolutionCheck(model, columnValues, null);
        check.bound = bound;
        Status status = claim.status();
        if (status == Status.OPTIMAL) {
            double difference = check.objective - bound;
            boolean gapReached =
                    difference <= options.mipAbsoluteGap()
                            || LinearSolution.relativeGap(check.objective, bound)
                                    <= options.mipRelativeGap() + 1e-12;
            // HiGHS holds integers to 1e-6, and rows to that when it has fixed them.
            double tolerance = SLACK_ON_TOLERANCES * Math.max(1e-6, options.feasibilityTolerance());
            boolean feasible =
                    check.primalViolation <= tolerance && check.fractionality() <= tolerance;
            status = gapReached && feasible ? Status.OPTIMAL : Status.IMPRECISE;
        }
        return check.solution(status, claim);
    }

    private LinearSolution solution(Status status, Claim claim) {
        return new LinearSolution(
                status,
                objective,
                bound,
                columnValues,
                columnDuals,
                rowValues,
                rowDuals == null ? new double[0] : rowDuals,
                primalViolation,
                dualViolation,
                claim.seconds(),
                claim.iterations(),
                claim.nodes(),
                claim.verdict());
    }

    private double objective() {
        double sum = model.offset();
        for (int j = 0; j < columnValues.length; j++) {
            sum += model.columnCost(j) * columnValues[j];
        }
        return sum;
    }

    /** Of the duals as they are; empty without. */
    private double[] reducedCosts() {
        if (rowDuals == null) {
            return new double[0];
        }
        double[] reduced = new double[columnValues.length];
        for (int j = 0; j < reduced.length; j++) {
            reduced[j] = model.columnCost(j) - matrix.columnTimes(j, rowDuals);
        }
        return reduced;
    }

    private double rowViolation() {
        double[] largestTerm = new double[rowValues.length];
        for (int j = 0; j < columnValues.length; j++) {
            for (int k = matrix.starts()[j]; k < matrix.starts()[j + 1]; k++) {
                int i = matrix.rows()[k];
                double term = Math.abs(matrix.values()[k] * columnValues[j]);
                largestTerm[i] = Math.max(largestTerm[i], term);
            }
        }
        double worst = 0;
        for (int i = 0; i < rowValues.length; i++) {
            double miss = outside(rowValues[i], model.rowLower(i), model.rowUpper(i));
            worst = Math.max(worst, miss / (1 + largestTerm[i]));
        }
        return worst;
    }

    private double columnViolation() {
        double worst = 0;
        for (int j = 0; j < columnValues.length; j++) {
            double miss = outside(columnValues[j], model.columnLower(j), model.columnUpper(j));
            worst = Math.max(worst, miss / (1 + Math.abs(columnValues[j])));
        }
        return worst;
    }

    private double fractionality() {
        double worst = 0;
        for (int j = 0; j < columnValues.length; j++) {
            if (model.isInteger(j)) {
                worst = Math.max(worst, Math.abs(columnValues[j] - Math.rint(columnValues[j])));
            }
        }
        return worst;
    }

    /** NaN counts as infinitely far. */
    private static double outside(double value, double lower, double upper) {
        if (Double.isNaN(value)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, Math.max(lower - value, value - upper));
    }

    private void computeBound(double tolerance) {
        double[] y = rowDuals == null ? new double[model.rows()] : rowDuals.clone();
        double worst = 0;
        double sum = model.offset();
        for (int i = 0; i < y.length; i++) {
            double side = y[i] > 0 ? model.rowLower(i) : model.rowUpper(i);
            if (y[i] != 0 && Double.isInfinite(side)) {
                y[i] = 0;
            }
            sum += y[i] == 0 ? 0 : y[i] * side;
        }
        for (int j = 0; j < columnValues.length; j++) {
            double reduced = model.columnCost(j) - matrix.columnTimes(j, y);
            double side = reduced > 0 ? model.columnLower(j) : model.columnUpper(j);
            if (reduced == 0) {
                continue;
            }
            if (Double.isFinite(side)) {
                sum += reduced * side;
                continue;
            }
            double miss = Math.abs(reduced) / (1 + largestDualTerm(j, y));
            worst = Math.max(worst, miss);
            sum += miss <= tolerance ? reduced * columnValues[j] : Double.NEGATIVE_INFINITY;
        }
        bound = sum;
        dualViolation = rowDuals == null ? Double.NaN : worst;
    }

    private double largestDualTerm(int j, double[] y) {
        double largest = Math.abs(model.columnCost(j));
        for (int k = matrix.starts()[j]; k < matrix.starts()[j + 1]; k++) {
            largest = Math.max(largest, Math.abs(matrix.values()[k] * y[matrix.rows()[k]]));
        }
        return largest;
    }
}
