package io.rackwright.resilience.simulation;

/**
 * How many futures, and which.
 *
 * @param seed the same seed gives the same futures
 * @param threads that play them; they change nothing but the time it takes
 */
public record SimulationRequest(int futures, long seed, int threads) {
    public static final int MOST_FUTURES = 1_000_000;

    public SimulationRequest {
        if (futures < 1 || futures > MOST_FUTURES) {
            throw new IllegalArgumentException(
                    "%d futures; expected 1 to %d".formatted(futures, MOST_FUTURES));
        }
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads; expected at least 1");
        }
    }

    /** On all of the machine's processors. */
    public static SimulationRequest of(int futures, long seed) {
        return new SimulationRequest(futures, seed, Runtime.getRuntime().availableProcessors());
    }
}
