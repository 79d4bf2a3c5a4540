package io.rackwright.design.performance;

/**
 * A dense transformer that generates text.
 *
 * @param kvHeads heads of keys and values, each shared by several of the queries
 * @param feedForward width of the hidden layer of the feed-forward block
 * @param gated whether that block has a third matrix
 * @param causalFlops whether attention is counted over the tokens before alone, as half
 */
public record TransformerModel(
        String name,
        int layers,
        int hidden,
        int heads,
        int kvHeads,
        int feedForward,
        boolean gated,
        int vocabulary,
        boolean causalFlops,
        String source) {

    /** Weights of a layer's matrices. */
    public double layerParameters() {
        double h = hidden;
        double attention = h * h * (2 + 2.0 * kvHeads / heads);
        return attention + (gated ? 3 : 2) * h * feedForward;
    }

    /** Weights of the matrix that turns the last layer into words. */
    public double headParameters() {
        return (double) vocabulary * hidden;
    }

    /** Of all matrices but the table of input embeddings, which nothing is multiplied with. */
    public double parameters() {
        return layers * layerParameters() + headParameters();
    }

    /**
     * FLOP of attention proper, forward and backward, of a token in a layer, per token of context.
     */
    double attentionFlopsPerTokenSquared() {
        return 12.0 * hidden * (causalFlops ? 0.5 : 1);
    }

    /**
     * FLOP of a token, forward and backward, without anything computed twice: six for every weight,
     * and attention.
     */
    public double trainingFlopsPerToken(int sequence) {
        return 6 * parameters() + layers * attentionFlopsPerTokenSquared() * sequence;
    }
}
