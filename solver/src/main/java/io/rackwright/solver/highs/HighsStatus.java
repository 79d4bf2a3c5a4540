package io.rackwright.solver.highs;

import io.rackwright.solver.LinearSolution.Status;

/** HiGHS's model statuses, numbered as in its C interface. */
enum HighsStatus {
    NOT_SET(Status.ERROR, "not solved"),
    LOAD_ERROR(Status.ERROR, "load error"),
    MODEL_ERROR(Status.ERROR, "model error"),
    PRESOLVE_ERROR(Status.ERROR, "presolve error"),
    SOLVE_ERROR(Status.ERROR, "solve error"),
    POSTSOLVE_ERROR(Status.ERROR, "postsolve error"),
    MODEL_EMPTY(Status.OPTIMAL, "empty"),
    OPTIMAL(Status.OPTIMAL, "optimal"),
    INFEASIBLE(Status.INFEASIBLE, "infeasible"),
    UNBOUNDED_OR_INFEASIBLE(Status.INFEASIBLE_OR_UNBOUNDED, "unbounded or infeasible"),
    UNBOUNDED(Status.UNBOUNDED, "unbounded"),
    OBJECTIVE_BOUND(Status.IMPRECISE, "objective bound reached"),
    OBJECTIVE_TARGET(Status.IMPRECISE, "objective target reached"),
    TIME_LIMIT(Status.TIME_LIMIT, "time limit"),
    ITERATION_LIMIT(Status.IMPRECISE, "iteration limit"),
    UNKNOWN(Status.IMPRECISE, "unknown"),
    SOLUTION_LIMIT(Status.IMPRECISE, "solution limit"),
    INTERRUPT(Status.INTERRUPTED, "interrupted"),
    MEMORY_LIMIT(Status.ERROR, "memory limit"),
    HIGHS_INTERRUPT(Status.INTERRUPTED, "interrupted by HiGHS");

    private final Status status;
    private final String words;

    HighsStatus(Status status, String words) {
        this.status = status;
        this.words = words;
    }

    static HighsStatus of(int code) {
        HighsStatus[] known = values();
        return code >= 0 && code < known.length ? known[code] : NOT_SET;
    }

    Status status() {
        return status;
    }

    String words() {
        return words;
    }
}
