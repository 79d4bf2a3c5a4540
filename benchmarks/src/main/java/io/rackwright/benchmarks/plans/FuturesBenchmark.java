package io.rackwright.benchmarks.plans;

import io.rackwright.model.Network;
import io.rackwright.plan.OrderBook;
import io.rackwright.resilience.simulation.Calibration;
import io.rackwright.resilience.simulation.Calibration.Held;
import io.rackwright.resilience.simulation.Outlook;
import io.rackwright.resilience.simulation.Simulation;
import io.rackwright.resilience.simulation.SimulationRequest;
import java.io.PrintWriter;
import java.util.List;

/**
 * How fast futures are played, and whether the chances that are stated hold in others: the dates of
 * 4,000 futures are tried in 10,000 of another seed.
 */
public final class FuturesBenchmark {
    private static final int TIMED = 1000;
    private static final int ROUNDS = 3;
    private static final int STATED = 4000;
    private static final int OTHERS = 10_000;
    private static final double BAR = 0.02;

    private final PrintWriter out;

    public FuturesBenchmark(PrintWriter out) {
        this.out = out;
    }

    public void run(Network network, OrderBook book) {
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            Simulation.of(network, book, SimulationRequest.of(TIMED, round));
            out.printf(
                    "%d futures of %d orders: %.2f s%n",
                    TIMED, book.orders().size(), (System.nanoTime() - start) / 1e9);
            out.flush();
        }
        Outlook outlook = Simulation.of(network, book, SimulationRequest.of(STATED, 1));
        Calibration calibration =
                Calibration.of(network, book, outlook, SimulationRequest.of(OTHERS, 2));
        tell("demands", calibration.demands());
        tell("deliveries", calibration.deliveries());
        out.flush();
    }

    private void tell(String what, List<Held> dates) {
        double squares = dates.stream().mapToDouble(h -> h.error() * h.error()).average().orElse(0);
        double worst = dates.stream().mapToDouble(h -> Math.abs(h.error())).max().orElse(0);
        long out = dates.stream().filter(h -> Math.abs(h.error()) > BAR).count();
        double least = dates.stream().mapToDouble(Held::held).min().orElse(0);
        this.out.printf(
                "90%% dates of %d %s: worst error %.2f points, root mean square %.2f, %d beyond 2;"
                        + " the least held in %.2f%% of %d futures%n",
                dates.size(),
                what,
                100 * worst,
                100 * Math.sqrt(squares),
                out,
                100 * least,
                OTHERS);
    }
}
