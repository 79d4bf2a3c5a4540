package io.rackwright.design.performance;

import io.rackwright.design.performance.Accelerator.Sharding;
import io.rackwright.design.performance.StepTime.Parts;
import io.rackwright.design.performance.TransformerModel.FeedForward;

/**
 * What a training step takes on a system: multiplications at a share of the stated FLOP, traffic
 * through memory beside them, collectives at a share of the stated bandwidth, the bubble of the
 * pipeline, and what of the exchange between replicas nothing hides.
 *
 * <p>Bubble and interleaving follow Narayanan et al., "Efficient large-scale language model
 * training on GPU clusters using Megatron-LM" (2021); the bytes that a layer keeps Korthikanti et
 * al., "Reducing activation recomputation in large transformer models" (2022), without the
 * attention matrix, which is never kept whole. Experts are dealt out over replicas, and tokens sent
 * to them and back, as in Lepikhin et al., "GShard" (2020); nothing is taken to hide that.
 */
public final class StepModel {
    /** Bytes of a token and hidden unit that a layer keeps for the backward pass. */
    private static final double KEPT_BYTES = 34;

    /** Weight and gradient in 16 bits. */
    private static final double STATE_BYTES = 4;

    /** A master copy and two moments in 32 bits. */
    private static final double OPTIMISER_BYTES = 12;

    /** Of memory: the rest is fragments, and buffers of the libraries. */
    static final double USABLE = 0.9;

    private final Calibration c;

    public StepModel(Calibration calibration) {
        this.c = calibration;
    }

    /** Whether the global batch can be split so at all: each replica has a micro-batch. */
    static boolean divides(TrainingRun run, Parallelism p) {
        int replicas = p.replicas(run.accelerators());
        return replicas >= 1
                && run.accelerators() % (p.tensor() * p.pipeline() * p.context()) == 0
                && replicas * p.context() % p.expert() == 0
                && run.accelerator().reaches(run.accelerators())
                && (long) replicas * p.microBatch() <= run.globalBatch();
    }

    /** Whether memory holds the state and what a backward pass needs. */
    static boolean fits(TrainingRun run, Parallelism p) {
        TransformerModel m = run.model();
        double replicas = (double) p.replicas(run.accelerators()) * p.context();
        double shared =
                (m.sharedLayerParameters() * m.layers() / p.pipeline() + m.headParameters())
                        / p.tensor();
        double routed = m.routedLayerParameters() * m.layers() / p.pipeline() / p.tensor();
        double held = shared + routed / p.expert();
        boolean sharded = run.accelerator().sharding() == Sharding.FULLY_SHARDED;
        double state =
                sharded
                        ? held * (STATE_BYTES + OPTIMISER_BYTES) / shards(run, p)
                                + 6 * layerHeld(m, p)
                        : held * STATE_BYTES + (shared + routed) * OPTIMISER_BYTES / replicas;
        double tokens = (double) p.microBatch() * run.sequence() / p.context();
        double layer = tokens * m.hidden() / p.tensor();
        // Of a pipeline the first stage has as many micro-batches in hand as there are stages.
        double kept =
                p.recompute()
                        ? layer * (2 * m.layers() + KEPT_BYTES)
                        : layer * KEPT_BYTES * m.layers();
        return state + kept <= USABLE * run.accelerator().hbmGB() * 1e9;
    }

    public StepTime of(TrainingRun run, Parallelism p) {
        TransformerModel m = run.model();
        Accelerator a = run.accelerator();
        double n = microBatches(run, p);
        double layers = layers(m, p);
        double tokens = tokens(run, p);
        double again = again(p);
        double bf16 = a.flopsPerSecond(Precision.BF16) * c.multiplyEfficiency();

        double multiply =
                6
                        * m.activeLayerParameters()
                        * tokens
                        * layers
                        * again
                        / p.tensor()
                        / (a.flopsPerSecond(run.precision()) * c.multiplyEfficiency());
        double attention =
                m.attentionFlopsPerTokenSquared()
                        * run.sequence()
                        * tokens
                        * layers
                        * again
                        / p.tensor()
                        / bf16;
        double words = 6 * m.headParameters() * tokens / p.tensor() / p.pipeline() / bf16;
        double memory = memorySeconds(run, p);
        double tensor = tensorSeconds(run, p);
        double experts = expertSeconds(run, p);
        double start = c.layerMicroseconds() * 1e-6 * layers * again;
        double one = multiply + attention + words + memory + tensor + experts + start;
        double bubble = (p.pipeline() - 1.0) / p.interleave() * one;
        Parts parts =
                new Parts(
                        n * multiply,
                        n * attention,
                        n * words,
                        n * memory,
                        n * tensor,
                        n * experts,
                        n * start,
                        bubble,
                        replicaSeconds(run, p));
        return new StepTime(run, p, c, parts);
    }

    static double microBatches(TrainingRun run, Parallelism p) {
        int replicas = p.replicas(run.accelerators());
        return Math.ceil((double) run.globalBatch() / replicas / p.microBatch() - 1e-9);
    }

    /** Of a stage. */
    static double layers(TransformerModel m, Parallelism p) {
        return (double) m.layers() / p.pipeline();
    }

    /** Of a micro-batch on an accelerator. */
    static double tokens(TrainingRun run, Parallelism p) {
        return (double) p.microBatch() * run.sequence() / p.context();
    }

    /** What is computed again counts again: a forward pass is a third of the work. */
    static double again(Parallelism p) {
        return p.recompute() ? 4.0 / 3 : 1;
    }

    /** Weights of a layer that an accelerator has before it when it works on it. */
    static double layerHeld(TransformerModel m, Parallelism p) {
        return (m.sharedLayerParameters() + m.routedLayerParameters() / p.expert()) / p.tensor();
    }

    /** Bytes that a layer keeps of a token, or would. */
    static double keptBytes(TransformerModel m) {
        FeedForward f = m.feedForward();
        return 2 * (16.0 * m.hidden() + (f.gated() ? 6.0 : 4.0) * m.activeWidth());
    }

    /** How often that passes through memory. */
    static double passes(Calibration c, Precision precision) {
        return c.elementwiseTraffic() + (precision == Precision.BF16 ? 0 : c.lowPrecisionTraffic());
    }

    /** Of a micro-batch in a stage, as are those that follow. */
    private double memorySeconds(TrainingRun run, Parallelism p) {
        TransformerModel m = run.model();
        double traffic =
                passes(c, run.precision()) * keptBytes(m) * tokens(run, p) * again(p) / p.tensor();
        double weights = 3 * 2 * layerHeld(m, p);
        return layers(m, p) * (traffic + weights) / run.accelerator().hbmBytesPerSecond();
    }

    static int tensorCollectives(Parallelism p) {
        return p.recompute() ? 12 : 8;
    }

    /**
     * Share of the exchange of a tensor group that nothing hides. A compiler that shards a model
     * takes its all-gathers apart and multiplies what has come meanwhile (Wang et al., "Overlap
     * communication with dependent computation via decomposition in large deep learning models",
     * 2023), and leaves its reduce-scatters whole: of half of it the exposed share is left.
     */
    static double tensorExposed(Calibration c, Accelerator a) {
        return a.sharding() == Sharding.FULLY_SHARDED ? (1 + c.exposedCommunication()) / 2 : 1;
    }

    private double tensorSeconds(TrainingRun run, Parallelism p) {
        double share = (p.tensor() - 1.0) / p.tensor();
        return tensorExposed(c, run.accelerator())
                * tensorCollectives(p)
                * tokens(run, p)
                * run.model().hidden()
                * 2
                * share
                * layers(run.model(), p)
                / (run.accelerator().scaleUpBytesPerSecond() * c.networkEfficiency());
    }

    /** To the experts and back, forward, backward, and once more where it is computed again. */
    static int expertCollectives(Parallelism p) {
        return p.recompute() ? 6 : 4;
    }

    private double expertSeconds(TrainingRun run, Parallelism p) {
        if (p.expert() == 1) {
            return 0;
        }
        double share = (p.expert() - 1.0) / p.expert();
        return expertCollectives(p)
                * tokens(run, p)
                * run.model().hidden()
                * 2
                * run.model().sentTo()
                * share
                * layers(run.model(), p)
                / p.tensor()
                / (run.accelerator().allToAllBytesPerSecond(p.tensor() * p.expert())
                        * c.networkEfficiency());
    }

    private double replicaSeconds(TrainingRun run, Parallelism p) {
        Accelerator a = run.accelerator();
        double seconds =
                replicaBytesInside(run, p) / a.scaleUpBytesPerSecond()
                        + replicaBytes(run, p) / a.bytesPerSecondAmong(run.accelerators());
        return c.exposedCommunication() * seconds / c.networkEfficiency();
    }

    /**
     * Bytes of a step that stay in the domain: what is fully sharded is gathered there for every
     * pass of a micro-batch, and its gradients are summed in 16 bits.
     */
    static double replicaBytesInside(TrainingRun run, Parallelism p) {
        if (run.accelerator().sharding() != Sharding.FULLY_SHARDED) {
            return 0;
        }
        double shards = shards(run, p);
        double held = heldShared(run, p) + heldRouted(run, p);
        return microBatches(run, p) * held * 6 * (shards - 1) / shards;
    }

    /**
     * Bytes of a step that go between replicas, or between domains over which a model is sharded.
     * Gradients are summed in 32 bits and weights sent back in 16; experts have fewer copies.
     */
    static double replicaBytes(TrainingRun run, Parallelism p) {
        double replicas = (double) p.replicas(run.accelerators()) * p.context();
        if (run.accelerator().sharding() == Sharding.FULLY_SHARDED) {
            double shards = shards(run, p);
            double domains = replicas / shards;
            double held = heldShared(run, p) + heldRouted(run, p);
            return domains > 1 ? 8 * held / shards * (domains - 1) / domains : 0;
        }
        double copies = replicas / p.expert();
        return 6
                * (heldShared(run, p) * (replicas - 1) / replicas
                        + heldRouted(run, p) * (copies - 1) / copies);
    }

    private static double heldShared(TrainingRun run, Parallelism p) {
        TransformerModel m = run.model();
        double head = m.headParameters() / p.pipeline();
        return (m.sharedLayerParameters() * layers(m, p) + head) / p.tensor();
    }

    private static double heldRouted(TrainingRun run, Parallelism p) {
        TransformerModel m = run.model();
        return m.routedLayerParameters() * layers(m, p) / p.tensor() / p.expert();
    }

    /** Replicas of a domain, over which a model is spread. */
    private static double shards(TrainingRun run, Parallelism p) {
        double replicas = (double) p.replicas(run.accelerators()) * p.context();
        double inDomain = (double) run.accelerator().scaleUpDomain() / p.tensor();
        return Math.max(1, Math.min(replicas, inDomain));
    }
}
