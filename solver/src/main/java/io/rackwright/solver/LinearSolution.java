package io.rackwright.solver;

/**
 * What a solve found, as checked by {@link SolutionCheck}. The arrays are the solution's own: read
 * them, do not write to them. They are empty when there is no solution.
 *
 * <p>Signs of duals: {@code rowDuals[i]} is the derivative of the objective with respect to the
 * right-hand side of row i, so a minimised cost gives a demand row ({@code >=}) a dual of 0 or more
 * and a capacity row ({@code <=}) one of 0 or less. {@code columnDuals[j]} is the reduced cost,
 * {@code cost_j - sum over i of rowDuals[i] A_ij}: not negative at a lower bound, not positive at
 * an upper one. A mixed-integer program has no duals.
 *
 * @param objective of {@code columnValues}, computed here; NaN without a solution
 * @param bound proven: no solution costs less. The dual objective of a linear program, the bound of
 *     the branch and bound of a mixed-integer one; negative infinity when there is none
 * @param primalViolation the worst miss of a row or a bound, relative to 1 + the largest term in it
 * @param dualViolation the worst wrong sign of a reduced cost that no finite bound allows, relative
 *     to 1 + the largest term in it; NaN without duals
 * @param seconds wall time of the solve
 * @param iterations of the simplex and the interior point
 * @param nodes of the branch and bound
 * @param verdict of the solver, in its own words
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of thousands of doubles, read once
public record LinearSolution(
        Status status,
        double objective,
        double bound,
        double[] columnValues,
        double[] columnDuals,
        double[] rowValues,
        double[] rowDuals,
        double primalViolation,
        double dualViolation,
        double seconds,
        long iterations,
        long nodes,
        String verdict) {

    /** How a solve ended. */
    public enum Status {
        /** Proven, and the proof was checked. For a mixed-integer program: to the gap asked for. */
        OPTIMAL,
        /**
         * The solver stopped by itself, but its solution misses a tolerance, or its proof does not
         * hold to it: look at the violations and the gap.
         */
        IMPRECISE,
        INFEASIBLE,
        UNBOUNDED,
        /** One of the two; the solver did not find out which. */
        INFEASIBLE_OR_UNBOUNDED,
        /** There may be a solution, with the gap that was reached. */
        TIME_LIMIT,
        /** Stopped by the progress listener; there may be a solution. */
        INTERRUPTED,
        /** The solver gave up. */
        ERROR
    }

    public boolean isOptimal() {
        return status == Status.OPTIMAL;
    }

    public boolean hasPrimal() {
        return !Double.isNaN(objective);
    }

    public boolean hasDual() {
        return !Double.isNaN(dualViolation);
    }

    /**
     * (objective - bound) / |objective|, never negative; infinite when nothing is proven. A
     * difference that rounding explains counts as none.
     */
    public double gap() {
        return hasPrimal() ? relativeGap(objective, bound) : Double.POSITIVE_INFINITY;
    }

    static double relativeGap(double objective, double bound) {
        double difference = objective - bound;
        if (difference <= 1e-9) {
            return 0;
        }
        return difference / Math.abs(objective);
    }
}
