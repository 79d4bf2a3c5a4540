package io.rackwright.resilience.simulation;

import io.rackwright.model.Network;
import io.rackwright.plan.OrderBook;
import io.rackwright.resilience.simulation.Event.Leg;
import io.rackwright.resilience.simulation.StockMatching.Wait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan's events and who waits for whom, made once and played many times. Each event stands after
 * all that it waits for.
 *
 * <p>Arrays, since a plan has 150,000 events and a future takes each of them once: the waits of
 * event {@code e} are {@code firstWait[e]} to {@code firstWait[e + 1]}, exclusive, and so are its
 * legs.
 */
final class EventGraph {
    /** Orders that start within the same so many days of the plan share their common luck. */
    static final int QUARTER_DAYS = 91;

    final List<Event> events;

    /** Where the book's deliveries stand among the events. */
    final int[] delivery;

    final int[] plannedStart;
    final int[] plannedDays;

    final int[] firstWait;
    final int[] supply;
    final float[] reach;

    final int[] firstLeg;
    final float[] legShare;
    final double[] legCv;
    final int[] legDriver;

    /** What luck a leg shares with others: its driver's in a quarter. */
    final int[] legStrand;

    /** Spread of a strand, which is that of its driver. */
    final double[] strandCv;

    final List<Driver> drivers;

    private record Strand(int driver, int quarter) {}

    EventGraph(List<Event> unsorted, int deliveries, List<Wait> waits) {
        int n = unsorted.size();
        int[] sequence = Sequence.of(unsorted, waits);
        int[] place = new int[n];
        for (int i = 0; i < n; i++) {
            place[sequence[i]] = i;
        }
        events = Arrays.stream(sequence).mapToObj(unsorted::get).toList();
        delivery = Arrays.copyOfRange(place, n - deliveries, n);
        plannedStart = events.stream().mapToInt(Event::start).toArray();
        plannedDays = events.stream().mapToInt(Event::days).toArray();

        firstWait = new int[n + 1];
        waits.forEach(w -> firstWait[place[w.use()] + 1]++);
        Arrays.parallelPrefix(firstWait, Integer::sum);
        supply = new int[waits.size()];
        reach = new float[waits.size()];
        int[] next = Arrays.copyOf(firstWait, n);
        for (Wait wait : waits) {
            int w = next[place[wait.use()]]++;
            supply[w] = place[wait.supply()];
            reach[w] = (float) wait.reach();
        }

        firstLeg = new int[n + 1];
        int legs = events.stream().mapToInt(e -> e.legs().size()).sum();
        legShare = new float[legs];
        legCv = new double[legs];
        legDriver = new int[legs];
        legStrand = new int[legs];
        Map<Driver, Integer> driverIndex = new LinkedHashMap<>();
        Map<Strand, Integer> strandIndex = new LinkedHashMap<>();
        int leg = 0;
        for (int e = 0; e < n; e++) {
            for (Leg l : events.get(e).legs()) {
                legShare[leg] = (float) l.share();
                legCv[leg] = l.cv();
                legDriver[leg] = driverIndex.computeIfAbsent(l.driver(), _ -> driverIndex.size());
                Strand strand = new Strand(legDriver[leg], plannedStart[e] / QUARTER_DAYS);
                legStrand[leg] = strandIndex.computeIfAbsent(strand, _ -> strandIndex.size());
                leg++;
            }
            firstLeg[e + 1] = leg;
        }
        drivers = new ArrayList<>(driverIndex.keySet());
        strandCv = new double[strandIndex.size()];
        for (leg = 0; leg < legs; leg++) {
            strandCv[legStrand[leg]] = legCv[leg];
        }
    }

    /**
     * The events of a plan.
     *
     * @throws IllegalArgumentException when the book takes more than ever comes, names what the
     *     program has not, or has orders that wait for themselves; no audited plan does
     */
    static EventGraph of(Network network, OrderBook book) {
        PlannedEvents planned = new PlannedEvents(network);
        List<Wait> waits = StockMatching.of(network, book, planned.receipts());
        return new EventGraph(planned.of(book), book.deliveries().size(), waits);
    }
}
