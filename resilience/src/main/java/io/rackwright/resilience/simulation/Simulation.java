package io.rackwright.resilience.simulation;

import io.rackwright.model.Days;
import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plays a plan's orders through many futures, in which lead times, transits and yields stray from
 * what the program states (Monte Carlo).
 *
 * <p>The plan stays as it is: no order leaves before its planned day, a delivery is not deployed
 * before its planned day since it has no power before, and nobody plans anew, expedites, or takes
 * the units that another waits for. A late order finds capacity when it comes. So the dates are
 * those of a plan that is followed and not mended.
 */
public final class Simulation {
    /** What made racks late is followed in so many futures: shares need no more. */
    private static final int TRACED = 512;

    private final EventGraph graph;
    private final Stretches stretches;
    private final int futures;
    private final int traced;

    /** Of each delivery: its demand's index, its racks, and the days it is needed and planned. */
    private final int[] demandOf;

    private final long[] racks;
    private final int[] needed;

    private final int demands;

    private Simulation(Network network, OrderBook book, SimulationRequest request) {
        graph = EventGraph.of(network, book);
        stretches =
                new Stretches(
                        graph,
                        network.settings().uncertainty().commonShare(),
                        new Deck(request.seed(), request.futures()));
        futures = request.futures();
        traced = Math.min(futures, TRACED);
        List<Demand> all = network.program().demands();
        demands = all.size();
        Map<String, Integer> index = new HashMap<>();
        all.forEach(d -> index.put(d.name(), index.size()));
        int n = book.deliveries().size();
        demandOf = new int[n];
        racks = new long[n];
        needed = new int[n];
        for (int i = 0; i < n; i++) {
            Delivery d = book.deliveries().get(i);
            Demand demand = network.demand(d.demandId());
            demandOf[i] = index.getOrDefault(demand.name(), -1);
            racks[i] = d.racks();
            needed[i] = Days.between(network.settings().asOf(), demand.needBy());
        }
    }

    /**
     * What is to be expected of the plan's dates.
     *
     * @throws IllegalArgumentException when the book is none of this program's or would not pass
     *     its audit
     */
    public static Outlook of(Network network, OrderBook book, SimulationRequest request) {
        Futures futures = play(network, book, request);
        return new OutlookReading(network, book, request, futures).outlook();
    }

    static Futures play(Network network, OrderBook book, SimulationRequest request) {
        return new Simulation(network, book, request).play(request.threads());
    }

    private Futures play(int threads) {
        int[][] deployed = new int[graph.delivery.length][futures];
        AtomicInteger nextBlock = new AtomicInteger();
        List<Future<long[][]>> parts = new ArrayList<>();
        long[][] rackDaysLate = new long[demands][graph.drivers.size() + 1];
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                parts.add(pool.submit(() -> playBlocks(nextBlock, deployed)));
            }
            for (Future<long[][]> part : parts) {
                add(part.get(), rackDaysLate);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the simulation failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", e);
        }
        return new Futures(deployed, graph.drivers, traced, rackDaysLate);
    }

    private static void add(long[][] part, long[][] to) {
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < to[i].length; j++) {
                to[i][j] += part[i][j];
            }
        }
    }

    /** Whole numbers, so that it does not matter which thread adds up which blocks. */
    private long[][] playBlocks(AtomicInteger nextBlock, int[][] deployed) {
        Player player = new Player(graph, stretches);
        long[][] rackDaysLate = new long[demands][graph.drivers.size() + 1];
        int blocks = Math.ceilDiv(futures, Player.WIDTH);
        for (int b = nextBlock.getAndIncrement(); b < blocks; b = nextBlock.getAndIncrement()) {
            int first = b * Player.WIDTH;
            player.play(first);
            for (int f = 0; f < Player.WIDTH && first + f < futures; f++) {
                for (int i = 0; i < deployed.length; i++) {
                    deployed[i][first + f] = player.done(graph.delivery[i], f);
                }
                if (first + f < traced) {
                    trace(player, f, rackDaysLate);
                }
            }
        }
        return rackDaysLate;
    }

    private void trace(Player player, int f, long[][] rackDaysLate) {
        for (int i = 0; i < graph.delivery.length; i++) {
            int event = graph.delivery[i];
            int late = player.done(event, f) - Math.max(needed[i], graph.plannedStart[event]);
            if (late > 0) {
                int driver = player.driverOf(event, f);
                int column = driver < 0 ? graph.drivers.size() : driver;
                rackDaysLate[demandOf[i]][column] += racks[i] * late;
            }
        }
    }
}
