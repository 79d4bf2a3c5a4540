package io.rackwright.design.performance;

import io.rackwright.design.performance.Accelerator.Sharding;
import io.rackwright.design.performance.StepTime.Term;
import java.util.List;

/**
 * What a training step takes on a system: multiplications at a share of the stated FLOP, traffic
 * through memory beside them, collectives at a share of the stated bandwidth, the bubble of the
 * pipeline, and what of the exchange between replicas nothing hides.
 *
 * <p>Bubble and interleaving follow Narayanan et al., "Efficient large-scale language model
 * training on GPU clusters using Megatron-LM" (2021); the bytes that a layer keeps Korthikanti et
 * al., "Reducing activation recomputation in large transformer models" (2022), without the
 * attention matrix, which is never kept whole.
 */
public final class StepModel {
    /** Bytes of a token and hidden unit that a layer keeps for the backward pass. */
    private static final double KEPT_BYTES = 34;

    /** Weight and gradient in 16 bits. */
    private static final double STATE_BYTES = 4;

    /** A master copy and two moments in 32 bits. */
    private static final double OPTIMISER_BYTES = 12;

    /** Of memory: the rest is fragments, and buffers of the libraries. */
    private static final double USABLE = 0.9;

    private final Calibration c;

    public StepModel(Calibration calibration) {
        this.c = calibration;
    }

    /** Whether the global batch can be split so at all: each replica has a micro-batch. */
    static boolean divides(TrainingRun run, Parallelism p) {
        int replicas = p.replicas(run.accelerators());
        return replicas >= 1
                && run.accelerators() % (p.tensor() * p.pipeline() * p.context()) == 0
                && (long) replicas * p.microBatch() <= run.globalBatch();
    }

    /** Whether memory holds the state and what a backward pass needs. */
    static boolean fits(TrainingRun run, Parallelism p) {
        TransformerModel m = run.model();
        double replicas = (double) p.replicas(run.accelerators()) * p.context();
        double parameters =
                (m.layerParameters() * m.layers() / p.pipeline() + m.headParameters()) / p.tensor();
        boolean sharded = run.accelerator().sharding() == Sharding.FULLY_SHARDED;
        double state =
                sharded
                        ? parameters * (STATE_BYTES + OPTIMISER_BYTES) / shards(run, p)
                                + 6 * m.layerParameters() / p.tensor()
                        : parameters * (STATE_BYTES + OPTIMISER_BYTES / replicas);
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
        int replicas = p.replicas(run.accelerators());
        double microBatches =
                Math.ceil((double) run.globalBatch() / replicas / p.microBatch() - 1e-9);
        double layers = (double) m.layers() / p.pipeline();
        double tokens = (double) p.microBatch() * run.sequence() / p.context();
        double again = p.recompute() ? 4.0 / 3 : 1;
        double bf16 = a.bf16FlopsPerSecond() * c.multiplyEfficiency();

        double multiply =
                6
                        * m.layerParameters()
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
        double memory = memorySeconds(run, p, tokens, layers, again);
        double tensor = tensorSeconds(run, p, tokens, layers);
        double start = c.layerMicroseconds() * 1e-6 * layers * again;
        double one = multiply + attention + words + memory + tensor + start;
        double bubble = (p.pipeline() - 1.0) / p.interleave() * one;
        double n = microBatches;
        return new StepTime(
                run,
                p,
                List.of(
                        new Term(
                                "multiply",
                                "6 x layer parameters x tokens / (tensor x FLOP/s x efficiency)",
                                n * multiply),
                        new Term(
                                "attention",
                                "12 x hidden x context x tokens / (tensor x 16-bit FLOP/s x efficiency)",
                                n * attention),
                        new Term(
                                "words",
                                "6 x vocabulary x hidden x tokens / (tensor x 16-bit FLOP/s x efficiency)",
                                n * words),
                        new Term(
                                "memory",
                                "(traffic x kept + 3 x weights) bytes / memory bandwidth",
                                n * memory),
                        new Term(
                                "tensor exchange",
                                "8 collectives of tokens x hidden a layer / scale-up bandwidth",
                                n * tensor),
                        new Term("starts", "a constant a layer and micro-batch", n * start),
                        new Term("bubble", "(pipeline - 1) / interleave x a micro-batch", bubble),
                        new Term(
                                "replica exchange",
                                "exposed share x bytes of weights and gradients / bandwidth",
                                replicaSeconds(run, p, microBatches, layers))));
    }

    /** Of a micro-batch in a stage. */
    private double memorySeconds(
            TrainingRun run, Parallelism p, double tokens, double layers, double again) {
        TransformerModel m = run.model();
        double kept = tokens * 2 * (16.0 * m.hidden() + (m.gated() ? 6.0 : 4.0) * m.feedForward());
        double passes =
                c.elementwiseTraffic()
                        + (run.precision() == Precision.LOW ? c.lowPrecisionTraffic() : 0);
        double weights = 3 * 2 * m.layerParameters();
        return layers
                * (passes * kept * again + weights)
                / p.tensor()
                / (run.accelerator().hbmTBPerSecond() * 1e12);
    }

    private double tensorSeconds(TrainingRun run, Parallelism p, double tokens, double layers) {
        int collectives = p.recompute() ? 12 : 8;
        double share = (p.tensor() - 1.0) / p.tensor();
        return collectives
                * tokens
                * run.model().hidden()
                * 2
                * share
                * layers
                / (run.accelerator().scaleUpBytesPerSecond() * c.networkEfficiency());
    }

    /**
     * Of a step. Gradients are summed in 32 bits and weights sent back in 16. What is fully sharded
     * is gathered within the domain for every pass of a micro-batch, and its gradients are summed
     * in 16; only those of its share go to other domains, once.
     */
    private double replicaSeconds(
            TrainingRun run, Parallelism p, double microBatches, double layers) {
        TransformerModel m = run.model();
        Accelerator a = run.accelerator();
        double parameters =
                (m.layerParameters() * layers + m.headParameters() / p.pipeline()) / p.tensor();
        double replicas = (double) p.replicas(run.accelerators()) * p.context();
        if (replicas == 1) {
            return 0;
        }
        double seconds;
        if (a.sharding() == Sharding.FULLY_SHARDED) {
            double shards = shards(run, p);
            double domains = replicas / shards;
            double gathered = microBatches * parameters * 6 * (shards - 1) / shards;
            seconds = gathered / a.scaleUpBytesPerSecond();
            if (domains > 1) {
                double sent = 8 * parameters / shards * (domains - 1) / domains;
                seconds += sent / a.bytesPerSecondAmong(run.accelerators());
            }
        } else {
            double bytes = parameters * 6 * (replicas - 1) / replicas;
            seconds = bytes / a.bytesPerSecondAmong(run.accelerators());
        }
        return c.exposedCommunication() * seconds / c.networkEfficiency();
    }

    /** Replicas of a domain, over which a model is spread. */
    private static double shards(TrainingRun run, Parallelism p) {
        double replicas = (double) p.replicas(run.accelerators()) * p.context();
        double inDomain = (double) run.accelerator().scaleUpDomain() / p.tensor();
        return Math.max(1, Math.min(replicas, inDomain));
    }
}
