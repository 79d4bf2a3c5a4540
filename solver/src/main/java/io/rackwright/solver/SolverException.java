package io.rackwright.solver;

/** A solver could not be loaded, or refused what it was told: our fault, not the user's. */
public final class SolverException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SolverException(String message) {
        super(message);
    }

    public SolverException(String message, Throwable cause) {
        super(message, cause);
    }
}
