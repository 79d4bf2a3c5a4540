package io.rackwright.resilience.simulation;

import io.rackwright.resilience.simulation.StockMatching.Wait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Puts events into an order in which each comes after all that it waits for. */
final class Sequence {
    private Sequence() {}

    /**
     * Kahn's topological sort; of those that could come next the one that starts first by the plan,
     * so that what belongs together stands together in memory.
     *
     * @return indices into {@code events}
     * @throws IllegalArgumentException when events wait for one another in a circle
     */
    static int[] of(List<Event> events, List<Wait> waits) {
        List<List<Integer>> uses = new ArrayList<>();
        events.forEach(_ -> uses.add(new ArrayList<>(2)));
        int[] open = new int[events.size()];
        for (Wait wait : waits) {
            uses.get(wait.supply()).add(wait.use());
            open[wait.use()]++;
        }
        PriorityQueue<Integer> ready =
                new PriorityQueue<>(
                        Comparator.<Integer>comparingInt(e -> events.get(e).start())
                                .thenComparingInt(e -> e));
        for (int e = 0; e < open.length; e++) {
            if (open[e] == 0) {
                ready.add(e);
            }
        }
        int[] sequence = new int[open.length];
        int found = 0;
        for (Integer e = ready.poll(); e != null; e = ready.poll()) {
            sequence[found++] = e;
            for (int use : uses.get(e)) {
                if (--open[use] == 0) {
                    ready.add(use);
                }
            }
        }
        if (found < sequence.length) {
            throw new IllegalArgumentException(
                    "%d orders of the plan wait for one another in a circle"
                            .formatted(sequence.length - found));
        }
        return sequence;
    }
}
