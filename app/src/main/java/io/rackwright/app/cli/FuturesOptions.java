package io.rackwright.app.cli;

import io.rackwright.resilience.simulation.SimulationRequest;
import picocli.CommandLine.Option;

/** In how many futures a plan's dates are tried. */
final class FuturesOptions {
    /** So many that a stated 90% holds within two points for every demand and delivery. */
    private static final String DEFAULT_FUTURES = "4000";

    @Option(
            names = "--futures",
            paramLabel = "N",
            defaultValue = DEFAULT_FUTURES,
            description =
                    "In how many futures the dates are tried, in which lead times, transits and"
                            + " yields stray; 0 for none. Default: ${DEFAULT-VALUE}.")
    private int futures;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same futures. Default: ${DEFAULT-VALUE}.")
    private long seed;

    int futures() {
        if (futures < 0 || futures > SimulationRequest.MOST_FUTURES) {
            throw new UsageException(
                    "--futures is %d; expected 0 to %d"
                            .formatted(futures, SimulationRequest.MOST_FUTURES));
        }
        return futures;
    }

    long seed() {
        return seed;
    }
}
