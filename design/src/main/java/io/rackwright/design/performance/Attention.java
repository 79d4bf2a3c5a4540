package io.rackwright.design.performance;

/** The attention of a layer: its weights, what it keeps of a token, and what that costs to use. */
public sealed interface Attention {
    int heads();

    /** Weights of a layer's matrices of attention. */
    double weights(int hidden);

    /** Numbers that a layer keeps of a token for those that follow. */
    int cachedNumbers();

    /** Accelerators of a tensor group that can share those numbers; beyond, they are copied. */
    int cacheShares();

    /** FLOP of a token in a layer, per token that it looks at: many new tokens at a time. */
    double flopsPerPair();

    /** The same of one new token that reads all before it from the cache. */
    double decodeFlopsPerPair();

    /**
     * Queries in groups that share keys and values (Ainslie et al., "GQA", 2023); with as many of
     * these as there are queries it is the plain kind.
     *
     * @param kvHeads heads of keys and values
     * @param headDimension numbers of a head
     */
    record Grouped(int heads, int kvHeads, int headDimension) implements Attention {
        public Grouped {
            if (heads < 1 || kvHeads < 1 || headDimension < 1 || heads % kvHeads != 0) {
                throw new IllegalArgumentException(
                        "%d heads, %d of keys and values, %d numbers of each: expected whole groups"
                                .formatted(heads, kvHeads, headDimension));
            }
        }

        @Override
        public double weights(int hidden) {
            return 2.0 * hidden * headDimension * ((double) heads + kvHeads);
        }

        @Override
        public int cachedNumbers() {
            return 2 * kvHeads * headDimension;
        }

        @Override
        public int cacheShares() {
            return kvHeads;
        }

        @Override
        public double flopsPerPair() {
            return 4.0 * heads * headDimension;
        }

        @Override
        public double decodeFlopsPerPair() {
            return flopsPerPair();
        }
    }

    /**
     * Keys and values pressed into one short vector that all heads share: multi-head latent
     * attention, "DeepSeek-V2" (2024), section 2.1. Many new tokens unfold it; a single one has the
     * unfolding multiplied into its query, and works on the short vectors themselves.
     *
     * @param queryRank numbers that a query is pressed into
     * @param kvRank numbers that keys and values are pressed into
     * @param plainDimension of a head, without position
     * @param rotaryDimension of a head, with position; one for all heads is kept
     * @param valueDimension of a head
     */
    record Latent(
            int heads,
            int queryRank,
            int kvRank,
            int plainDimension,
            int rotaryDimension,
            int valueDimension)
            implements Attention {
        @Override
        public double weights(int hidden) {
            double h = hidden;
            double query = (double) plainDimension + rotaryDimension;
            return h * queryRank
                    + heads * query * queryRank
                    + h * (kvRank + rotaryDimension)
                    + (double) heads * kvRank * (plainDimension + valueDimension)
                    + h * heads * valueDimension;
        }

        @Override
        public int cachedNumbers() {
            return kvRank + rotaryDimension;
        }

        @Override
        public int cacheShares() {
            return 1;
        }

        @Override
        public double flopsPerPair() {
            return 2.0 * heads * (plainDimension + rotaryDimension + valueDimension);
        }

        @Override
        public double decodeFlopsPerPair() {
            return 2.0 * heads * (2 * kvRank + rotaryDimension);
        }
    }
}
