package io.rackwright.design.performance;

/**
 * What serving a model takes: the prompt's tokens at once (prefill), then one token of each answer
 * a step (decode). The cost of both follows Pope et al., "Efficiently scaling transformer
 * inference" (2022).
 *
 * <p>Products of matrices read their weights while they multiply, and attention its cache: of FLOP
 * and memory the slower counts, and hides the other. Attention follows the products, and exchanges
 * follow both, since each needs what the other gave: these add up. In a pipeline every stage works
 * on a part of the batch, and a token has passed when all stages had it.
 *
 * <p>The constants are those of training, as no measured run of serving is among those they were
 * fitted to: the share of the stated FLOP, the share of the stated bandwidth (of memory too), and
 * the time of a layer. A forward pass moves a third of what a training step does. What a switch or
 * a library takes before the first byte is not counted, so that small batches are predicted too
 * fast.
 */
public final class ServingModel {
    /** Collectives of a layer's forward pass, each two passes of a ring. */
    static final int TENSOR_COLLECTIVES = 2;

    private final Calibration c;

    public ServingModel(Calibration calibration) {
        this.c = calibration;
    }

    /**
     * What an accelerator does in a stage.
     *
     * @param tokens of a group at a time
     * @param multiply seconds of FLOP of the matrices
     * @param weights seconds of reading them
     * @param attention seconds of FLOP of attention
     * @param cache seconds of reading what is kept of earlier tokens
     * @param elementwise seconds of what passes through memory beside the matrices
     * @param tensor seconds of exchange within the group
     * @param experts seconds of exchange with the groups that have the other experts
     * @param handOver seconds of passing on to the next stage
     * @param starts seconds of layers, whatever their size
     */
    public record Stage(
            double tokens,
            double multiply,
            double weights,
            double attention,
            double cache,
            double elementwise,
            double tensor,
            double experts,
            double handOver,
            double starts) {
        public double seconds() {
            return Math.max(multiply, weights)
                    + Math.max(attention, cache)
                    + elementwise
                    + tensor
                    + experts
                    + handOver
                    + starts;
        }

        /** What takes longest of FLOP, memory and exchange. */
        public String bound() {
            double flops =
                    (multiply >= weights ? multiply : 0) + (attention >= cache ? attention : 0);
            double memory =
                    (multiply >= weights ? 0 : weights)
                            + (attention >= cache ? 0 : cache)
                            + elementwise;
            double exchange = tensor + experts + handOver;
            if (exchange > flops && exchange > memory) {
                return "exchange";
            }
            return memory > flops ? "memory bandwidth" : "FLOP";
        }
    }

    /** Bytes of weights on an accelerator; the first stage has the input table, the last words. */
    static double weightBytes(ServingCase s, ServingSplit p) {
        TransformerModel m = s.model();
        double layer = layerHeld(m, p, 1) * s.weights().bytes();
        return layer * m.layers() / p.pipeline()
                + tables(m, p) * m.headParameters() * Precision.BF16.bytes() / p.tensor();
    }

    static int tables(TransformerModel m, ServingSplit p) {
        return p.pipeline() == 1 && !m.tied() ? 2 : 1;
    }

    /** Weights of a layer on an accelerator, with a share of the experts that it holds. */
    static double layerHeld(TransformerModel m, ServingSplit p, double touched) {
        return (m.sharedLayerParameters() + m.routedLayerParameters() * touched / p.expert())
                / p.tensor();
    }

    /** Bytes that a sequence of that many tokens keeps on an accelerator of a stage. */
    static double cacheBytes(ServingCase s, ServingSplit p, double tokens) {
        return s.model().cacheBytesPerToken(s.cache())
                * tokens
                / p.pipeline()
                / cacheShares(s.model(), p);
    }

    static int cacheShares(TransformerModel m, ServingSplit p) {
        return Math.min(p.tensor(), m.attention().cacheShares());
    }

    static double usableBytes(Accelerator a) {
        return StepModel.USABLE * a.hbmGB() * 1e9;
    }

    /**
     * Sequences of a group and stage that memory holds to their end; of a pipeline each stage keeps
     * its layers of those that other stages work on.
     */
    static long heldByGroup(ServingCase s, ServingSplit p) {
        double left = usableBytes(s.accelerator()) - weightBytes(s, p);
        double each = cacheBytes(s, p, s.longest()) * p.pipeline();
        return left <= 0 ? 0 : (long) Math.floor(left / each);
    }

    /**
     * @param sequences of a group that are in a stage at a time
     */
    public ServingRate of(ServingCase s, ServingSplit p, long sequences) {
        double pairs = s.model().attention().decodeFlopsPerPair() * s.meanLength();
        Stage decode =
                stage(
                        s,
                        p,
                        sequences,
                        pairs,
                        sequences * cacheBytes(s, p, s.meanLength()),
                        sequences);
        double prompt = s.model().attention().flopsPerPair() * s.context() / 2;
        Stage prefill = stage(s, p, s.context(), prompt, 0, 1);
        return new ServingRate(s, p, c, sequences, prefill, decode);
    }

    /**
     * @param tokens of a group at a time
     * @param pairFlops FLOP of attention of a token in a layer
     * @param cacheRead bytes
     * @param words tokens of which the next one is asked for
     */
    private Stage stage(
            ServingCase s,
            ServingSplit p,
            double tokens,
            double pairFlops,
            double cacheRead,
            double words) {
        TransformerModel m = s.model();
        Accelerator a = s.accelerator();
        double layers = (double) m.layers() / p.pipeline();
        double bf16 = a.flopsPerSecond(Precision.BF16) * c.multiplyEfficiency();
        double low = a.flopsPerSecond(s.weights()) * c.multiplyEfficiency();
        double memory = a.hbmBytesPerSecond() * c.networkEfficiency();
        double head = m.headParameters() / p.tensor() / p.pipeline();
        double multiply =
                2 * m.activeLayerParameters() * tokens * layers / p.tensor() / low
                        + 2 * head * words / bf16;
        double touched = touched(m, tokens * p.expert());
        double weights =
                (layerHeld(m, p, touched) * s.weights().bytes() * layers
                                + head * Precision.BF16.bytes())
                        / memory;
        double attention = pairFlops * tokens * layers / p.tensor() / bf16;
        return new Stage(
                tokens,
                multiply,
                weights,
                attention,
                cacheRead / memory,
                forwardPasses(s.weights())
                        * StepModel.keptBytes(m)
                        * tokens
                        * layers
                        / p.tensor()
                        / a.hbmBytesPerSecond(),
                tensorSeconds(s, p, tokens) * layers,
                expertSeconds(s, p, tokens) * layers,
                handOverSeconds(s, p, tokens),
                c.layerMicroseconds() * 1e-6 * layers);
    }

    /** Of a training step's passes through memory a third is forward. */
    double forwardPasses(Precision precision) {
        return StepModel.passes(c, precision) / 3;
    }

    /**
     * Share of the experts that are asked for by at least one of so many tokens, when each token
     * asks for its own at random: 1 - (1 - active / routed)^tokens.
     */
    static double touched(TransformerModel m, double tokens) {
        TransformerModel.Experts experts = m.experts();
        if (experts == null || experts.active() == experts.routed()) {
            return 1;
        }
        return 1 - Math.pow(1 - (double) experts.active() / experts.routed(), tokens);
    }

    /** Of a layer, as is the next. */
    private double tensorSeconds(ServingCase s, ServingSplit p, double tokens) {
        double share = 2 * (p.tensor() - 1.0) / p.tensor();
        return TENSOR_COLLECTIVES
                * share
                * tokens
                * s.model().hidden()
                * 2
                / (s.accelerator().bytesPerSecondAmong(p.tensor()) * c.networkEfficiency());
    }

    private double expertSeconds(ServingCase s, ServingSplit p, double tokens) {
        if (p.expert() == 1) {
            return 0;
        }
        double share = (p.expert() - 1.0) / p.expert();
        return 2
                * share
                * s.model().sentTo()
                * tokens
                / p.tensor()
                * s.model().hidden()
                * 2
                / (s.accelerator().allToAllBytesPerSecond(p.tensor() * p.expert())
                        * c.networkEfficiency());
    }

    private double handOverSeconds(ServingCase s, ServingSplit p, double tokens) {
        if (p.pipeline() == 1) {
            return 0;
        }
        return tokens
                * s.model().hidden()
                * 2
                / p.tensor()
                / (s.accelerator().bytesPerSecondAmong(p.accelerators()) * c.networkEfficiency());
    }
}
