package io.rackwright.solver;

/**
 * How far a solve is.
 *
 * @param phase what runs
 * @param iterations of the simplex or the interior point, 0 while the solver does not say (HiGHS's
 *     interior point never does); nodes of the branch and bound
 * @param objective of the best solution so far, for a mixed-integer program; NaN when not known
 * @param gap relative, for a mixed-integer program; NaN when not known
 * @param seconds since the start of the solve
 */
public record SolveProgress(
        Phase phase, long iterations, double objective, double gap, double seconds) {

    /** What runs. */
    public enum Phase {
        SIMPLEX,
        INTERIOR_POINT,
        BRANCH_AND_BOUND
    }
}
