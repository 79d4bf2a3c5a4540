package io.rackwright.solver;

/** A solver of linear and mixed-integer programs. Stateless: the state is in the session. */
public interface LinearSolver {

    /** As in a report, {@code HiGHS}. */
    String name();

    /** Of the solver, {@code 1.12.0}. */
    String version();

    /**
     * Hands a model over.
     *
     * @throws SolverException when the solver cannot be loaded or refuses the model
     */
    LinearSession open(LinearModel model);

    /** Solves once, cold. */
    default LinearSolution solve(LinearModel model, SolveOptions options) {
        try (LinearSession session = open(model)) {
            return session.solve(options);
        }
    }
}
