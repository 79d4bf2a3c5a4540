package io.rackwright.solver;

/** Told now and then, by the thread that solves, how far the solve is. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * @return false to stop the solve, which then ends as {@link LinearSolution.Status#INTERRUPTED}
     */
    boolean progress(SolveProgress progress);
}
