package io.rackwright.design.performance;

import org.jspecify.annotations.Nullable;

/**
 * A transformer that generates text, dense or a mixture of experts.
 *
 * @param feedForward of the layers without experts
 * @param experts null of a dense model
 * @param tied whether the table of input embeddings is the matrix that makes words
 * @param causalFlops whether attention is counted over the tokens before alone, as half
 */
public record TransformerModel(
        String name,
        int layers,
        int hidden,
        Attention attention,
        FeedForward feedForward,
        @Nullable Experts experts,
        int vocabulary,
        boolean tied,
        boolean causalFlops,
        String source) {
    public TransformerModel {
        if (experts != null && experts.denseLayers() >= layers) {
            throw new IllegalArgumentException(
                    "%s: %d of %d layers are dense; expected some with experts"
                            .formatted(name, experts.denseLayers(), layers));
        }
    }

    /**
     * @param gated whether the block has a third matrix
     */
    public record FeedForward(int width, boolean gated) {
        double weights(int hidden) {
            return (gated ? 3.0 : 2.0) * hidden * width;
        }
    }

    /**
     * Experts of a layer, of which a router picks some for each token.
     *
     * @param active picked for a token
     * @param shared that every token passes, whatever is picked
     * @param width of each
     * @param denseLayers at the start, without experts
     */
    public record Experts(int routed, int active, int shared, int width, int denseLayers) {
        public Experts {
            if (routed < 1 || active < 1 || active > routed || shared < 0 || denseLayers < 0) {
                throw new IllegalArgumentException(
                        "%d of %d experts, %d shared: expected 1 or more, and no more than there are"
                                .formatted(active, routed, shared));
            }
        }
    }

    /** A dense one that makes words with the table of its input embeddings. */
    public static TransformerModel dense(
            String name,
            int layers,
            int hidden,
            Attention attention,
            FeedForward feedForward,
            int vocabulary,
            boolean causalFlops,
            String source) {
        return new TransformerModel(
                name,
                layers,
                hidden,
                attention,
                feedForward,
                null,
                vocabulary,
                true,
                causalFlops,
                source);
    }

    /** Weights of a layer's matrices, in the mean of all layers. */
    public double layerParameters() {
        return sharedLayerParameters() + routedLayerParameters();
    }

    /** Of those the weights of experts that are picked from, in the mean of all layers. */
    public double routedLayerParameters() {
        return experts == null ? 0 : expertShare() * experts.routed() * expertWeights();
    }

    /** The others, which every token meets: attention, routers, shared experts, dense blocks. */
    public double sharedLayerParameters() {
        double own = attention.weights(hidden);
        if (experts == null) {
            return own + feedForward.weights(hidden);
        }
        // One expert alone is not picked, and needs no router.
        double router = experts.routed() > 1 ? (double) hidden * experts.routed() : 0;
        return own
                + (1 - expertShare()) * feedForward.weights(hidden)
                + expertShare() * (router + experts.shared() * expertWeights());
    }

    /** Weights of a layer that a token is multiplied with, in the mean of all layers. */
    public double activeLayerParameters() {
        double picked = experts == null ? 0 : expertShare() * experts.active() * expertWeights();
        return sharedLayerParameters() + picked;
    }

    /** Width of the feed-forward blocks that a token passes in a layer, in the mean. */
    double activeWidth() {
        if (experts == null) {
            return feedForward.width();
        }
        return (1 - expertShare()) * feedForward.width()
                + expertShare() * (experts.active() + experts.shared()) * experts.width();
    }

    /** Experts that a token is sent to in a layer, in the mean of all layers. */
    double sentTo() {
        return experts == null ? 0 : expertShare() * experts.active();
    }

    private double expertWeights() {
        return experts == null
                ? 0
                : new FeedForward(experts.width(), feedForward.gated()).weights(hidden);
    }

    /** Share of the layers that have experts. */
    private double expertShare() {
        return experts == null ? 0 : (layers - experts.denseLayers()) / (double) layers;
    }

    /** Weights of the matrix that turns the last layer into words. */
    public double headParameters() {
        return (double) vocabulary * hidden;
    }

    /** Of all matrices, the table of input embeddings among them. Norms and biases do not count. */
    public double parameters() {
        return layers * layerParameters() + headParameters() * (tied ? 1 : 2);
    }

    /** Of the matrices that a token is multiplied with; looking up its embedding is no product. */
    public double activeParameters() {
        return layers * activeLayerParameters() + headParameters();
    }

    /** Bytes that a token leaves in the cache. */
    public double cacheBytesPerToken(Precision precision) {
        return (double) attention.cachedNumbers() * layers * precision.bytes();
    }

    /**
     * FLOP of attention proper, forward and backward, of a token in a layer, per token of context.
     */
    double attentionFlopsPerTokenSquared() {
        return 3 * attention.flopsPerPair() * (causalFlops ? 0.5 : 1);
    }

    /**
     * FLOP of a token, forward and backward, without anything computed twice: six for every weight
     * that it meets, and attention.
     */
    public double trainingFlopsPerToken(int sequence) {
        return 6 * activeParameters() + layers * attentionFlopsPerTokenSquared() * sequence;
    }
}
