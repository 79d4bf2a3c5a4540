package io.rackwright.resilience.simulation;

/**
 * Random numbers that are dealt like cards: a deck has one card a future, and each thing that can
 * be lucky has a deck of its own, shuffled by the seed. So over all futures a thing has every one
 * of as many equally likely lucks once, which makes shares of futures steadier than free draws do
 * (Latin hypercube sampling: McKay, Beckman, Conover, Technometrics 21, 1979).
 *
 * <p>A card depends on the seed, the thing, the future and the number of futures, and on nothing
 * else: no order of computing and no number of threads changes it.
 */
final class Deck {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long seed;
    private final int cards;
    private final int mask;
    private final int shift;

    Deck(long seed, int cards) {
        this.seed = mix(seed + GOLDEN);
        this.cards = cards;
        int bits = Math.max(2, 32 - Integer.numberOfLeadingZeros(cards - 1));
        mask = (1 << bits) - 1;
        shift = bits / 2;
    }

    int cards() {
        return cards;
    }

    /** How the deck of a thing is shuffled, to be handed to {@link #card}. */
    long shuffle(long thing) {
        return mix(seed + (thing + 1) * GOLDEN);
    }

    /**
     * The card that a future is dealt, from 0 to one below their number: a permutation of the
     * futures. Each step is one of the next power of two; places beyond the deck are stepped over.
     */
    int card(long shuffle, int future) {
        int add = (int) shuffle;
        int times = (int) (shuffle >>> 32) | 1;
        int card = future;
        do {
            card = (card + add) * times & mask;
            card ^= card >>> shift;
            card = (card + (add >>> 16)) * (times >>> 8 | 1) & mask;
            card ^= card >>> shift;
            card = card * 0x9e3779b1 + (times >>> 16) & mask;
            card ^= card >>> shift;
        } while (card >= cards);
        return card;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
