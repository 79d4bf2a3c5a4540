package io.rackwright.resilience.simulation;

import java.util.Arrays;

/**
 * Plays a block of futures at once: event after event in the graph's sequence, and each event for
 * all the futures of the block, which lie side by side in memory.
 *
 * <p>An event starts on the day by the plan, never earlier, or when the last of what it takes is
 * there. It takes its planned days, stretched by its legs' factors, to the nearest whole day. Of a
 * lot that comes out short, uses beyond its good share wait until the missing units are made once
 * more, which takes as long as a new order from the day that the shortage shows.
 *
 * <p>Not thread-safe: a player is one thread's, for block after block.
 */
final class Player {
    /** Futures of a block: two cache lines an event. */
    static final int WIDTH = 32;

    private final EventGraph graph;
    private final Stretches stretches;

    /** Day on which an event's units are there, by event and then by future. */
    private final int[] done;

    private final float[] common;
    private final int[] start = new int[WIDTH];
    private final float[] luck = new float[WIDTH];
    private final float[] stretch = new float[WIDTH];
    private int first;

    /** Of events whose yield strays, where they stand in the next two; -1 for others. */
    private final int[] shortIndex;

    private final int[] doneOnceMore;
    private final float[] goodShare;

    Player(EventGraph graph, Stretches stretches) {
        this.graph = graph;
        this.stretches = stretches;
        int n = graph.events.size();
        done = new int[n * WIDTH];
        common = new float[graph.strandCv.length * WIDTH];
        shortIndex = new int[n];
        int stray = 0;
        for (int e = 0; e < n; e++) {
            shortIndex[e] = graph.events.get(e).yieldCv() > 0 ? stray++ : -1;
        }
        doneOnceMore = new int[stray * WIDTH];
        goodShare = new float[stray * WIDTH];
    }

    /** Plays futures {@code firstFuture} to {@code firstFuture + WIDTH - 1}. */
    void play(int firstFuture) {
        first = firstFuture;
        for (int strand = 0; strand < graph.strandCv.length; strand++) {
            stretches.common().of(strand, first, luck);
            System.arraycopy(luck, 0, common, strand * WIDTH, WIDTH);
        }
        for (int e = 0; e < graph.events.size(); e++) {
            begin(e);
            finish(e);
        }
    }

    private void begin(int e) {
        Arrays.fill(start, graph.plannedStart[e]);
        for (int w = graph.firstWait[e]; w < graph.firstWait[e + 1]; w++) {
            if (shortIndex[graph.supply[w]] < 0) {
                latest(start, done, graph.supply[w] * WIDTH);
            } else {
                for (int f = 0; f < WIDTH; f++) {
                    start[f] = Math.max(start[f], readyFor(w, f));
                }
            }
        }
    }

    private static void latest(int[] days, int[] others, int from) {
        for (int f = 0; f < WIDTH; f++) {
            days[f] = Math.max(days[f], others[from + f]);
        }
    }

    /** The day on which the units that a use waits for are there. */
    private int readyFor(int wait, int f) {
        int supply = graph.supply[wait];
        int index = shortIndex[supply];
        boolean remade = index >= 0 && graph.reach[wait] > goodShare[index * WIDTH + f];
        return remade ? doneOnceMore[index * WIDTH + f] : done[supply * WIDTH + f];
    }

    private void finish(int e) {
        int at = e * WIDTH;
        float days = graph.plannedDays[e];
        stretch(e, stretches.own());
        for (int f = 0; f < WIDTH; f++) {
            done[at + f] = start[f] + nearest(days * stretch[f]);
        }
        if (shortIndex[e] >= 0) {
            int index = shortIndex[e] * WIDTH;
            stretches.good().of(e, first, luck);
            System.arraycopy(luck, 0, goodShare, index, WIDTH);
            stretch(e, stretches.ownOnceMore());
            for (int f = 0; f < WIDTH; f++) {
                doneOnceMore[index + f] = done[at + f] + nearest(days * stretch[f]);
            }
        }
    }

    private static int nearest(float days) {
        return (int) (days + 0.5f);
    }

    /** The sum of an event's legs, as a multiple of its planned days. */
    private void stretch(int e, Stretches.Luck own) {
        int leg = graph.firstLeg[e];
        int end = graph.firstLeg[e + 1];
        Arrays.fill(stretch, leg == end ? 1 : 0);
        for (; leg < end; leg++) {
            own.of(leg, first, luck);
            float share = graph.legShare[leg];
            int strand = graph.legStrand[leg] * WIDTH;
            for (int f = 0; f < WIDTH; f++) {
                stretch[f] += share * common[strand + f] * luck[f];
            }
        }
    }

    /** The day on which an event's units are there, in the f-th future of the block. */
    int done(int event, int f) {
        return done[event * WIDTH + f];
    }

    /**
     * Who made an event late: back along what came last, the leg that ran over by the most days.
     *
     * @return a driver's index; -1 when nothing on the way took longer than planned
     */
    int driverOf(int event, int f) {
        int driver = -1;
        double worst = 0;
        int wait = lastWait(event, f);
        while (wait >= 0) {
            int supply = graph.supply[wait];
            boolean remade = readyFor(wait, f) > done[supply * WIDTH + f];
            for (int leg = graph.firstLeg[supply]; leg < graph.firstLeg[supply + 1]; leg++) {
                double over = daysOver(supply, leg, remade, f);
                if (over > worst) {
                    worst = over;
                    driver = graph.legDriver[leg];
                }
            }
            wait = lastWait(supply, f);
        }
        return driver;
    }

    /** Days that a leg took beyond those planned, once or, where units were short, twice. */
    private double daysOver(int event, int leg, boolean remade, int f) {
        double factor = stretches.own().of(leg, first + f);
        if (remade) {
            factor += stretches.ownOnceMore().of(leg, first + f);
        }
        double planned = graph.plannedDays[event] * graph.legShare[leg];
        return planned * (common[graph.legStrand[leg] * WIDTH + f] * factor - 1);
    }

    /** The wait that held an event's start; -1 when it started by the plan. */
    private int lastWait(int e, int f) {
        int last = -1;
        int day = graph.plannedStart[e];
        for (int w = graph.firstWait[e]; w < graph.firstWait[e + 1]; w++) {
            int ready = readyFor(w, f);
            if (ready > day) {
                day = ready;
                last = w;
            }
        }
        return last;
    }
}
