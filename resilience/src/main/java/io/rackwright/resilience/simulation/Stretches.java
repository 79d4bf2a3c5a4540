package io.rackwright.resilience.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * How much of its planned time a leg takes, and how much of a lot is good, in each future.
 *
 * <p>A factor is lognormal with mean 1 and the leg's coefficient of variation. It is the product of
 * two: the luck of the leg's strand, which is its driver's in a quarter, and luck of its own. The
 * common share says how the logarithm's variance is divided between them, and so is the correlation
 * of two legs of a strand.
 */
final class Stretches {
    /**
     * One kind of luck: factors by card, and how the cards are dealt, for each thing that has it.
     */
    static final class Luck {
        private final Deck deck;
        private final float[][] factors;
        private final long[] shuffles;

        private Luck(
                Deck deck, long firstDeal, int things, IntToDoubleFunction cvOf, double share) {
            this.deck = deck;
            factors = new float[things][];
            shuffles = new long[things];
            Map<Double, float[]> byCv = new HashMap<>();
            for (int i = 0; i < things; i++) {
                factors[i] =
                        byCv.computeIfAbsent(
                                cvOf.applyAsDouble(i),
                                cv -> Lognormal.factors(cv, share, deck.cards()));
                shuffles[i] = deck.shuffle(firstDeal + i);
            }
        }

        /** The factor of a thing in a future. */
        float of(int thing, int future) {
            return factors[thing][deck.card(shuffles[thing], future)];
        }

        /** Factors of as many futures in a row; beyond the last one, the last one's. */
        void of(int thing, int firstFuture, float[] into) {
            float[] byCard = factors[thing];
            long shuffle = shuffles[thing];
            for (int f = 0; f < into.length; f++) {
                int future = Math.min(firstFuture + f, deck.cards() - 1);
                into[f] = byCard[deck.card(shuffle, future)];
            }
        }
    }

    private final Luck common;
    private final Luck own;
    private final Luck ownOnceMore;
    private final Luck good;

    Stretches(EventGraph graph, double commonShare, Deck deck) {
        int strands = graph.strandCv.length;
        long legs = graph.legCv.length;
        double alone = 1 - commonShare;
        common = new Luck(deck, 0, strands, s -> graph.strandCv[s], commonShare);
        own = new Luck(deck, strands, graph.legCv.length, l -> graph.legCv[l], alone);
        ownOnceMore =
                new Luck(deck, strands + legs, graph.legCv.length, l -> graph.legCv[l], alone);
        good =
                new Luck(
                        deck,
                        strands + 2 * legs,
                        graph.events.size(),
                        e -> graph.events.get(e).yieldCv(),
                        1);
    }

    /** What the legs of a strand have in common, by strand. */
    Luck common() {
        return common;
    }

    /** Beside {@link #common}, what a leg alone has. */
    Luck own() {
        return own;
    }

    /** The same, of the units that are made once more because a lot came out short. */
    Luck ownOnceMore() {
        return ownOnceMore;
    }

    /** Good units of an event's lot over those planned, by event; may be above 1. */
    Luck good() {
        return good;
    }
}
