package io.rackwright.design.performance;

import org.jspecify.annotations.Nullable;

/**
 * A processor for training, by the figures that its maker states without sparsity.
 *
 * @param bf16Tflops null when unknown
 * @param lowPrecisionTflops FP8, or INT8 where the processor has no FP8
 * @param scaleUpGBPerSecond of all links within the domain, both directions together
 * @param scaleUpDomain processors that the fast links connect
 * @param torusDimensions over which those links are spread; 0 when they meet in switches
 * @param scaleOutGBPerSecond to processors of other domains, one direction; null when unknown
 */
public record Accelerator(
        String name,
        @Nullable Double bf16Tflops,
        double lowPrecisionTflops,
        double hbmGB,
        double hbmTBPerSecond,
        double scaleUpGBPerSecond,
        int scaleUpDomain,
        int torusDimensions,
        @Nullable Double scaleOutGBPerSecond,
        Sharding sharding,
        String source) {

    /** How training software for it spreads a model that one processor cannot hold. */
    public enum Sharding {
        /** Layers in stages, optimiser state over the replicas. */
        PIPELINE,
        /** Weights, gradients and state over the replicas, gathered layer by layer. */
        FULLY_SHARDED
    }

    /** FLOP a second in 16 bits; where it is not stated, half of what is stated for 8. */
    double bf16FlopsPerSecond() {
        return 1e12 * (bf16Tflops == null ? lowPrecisionTflops / 2 : bf16Tflops);
    }

    double flopsPerSecond(Precision precision) {
        return precision == Precision.LOW ? 1e12 * lowPrecisionTflops : bf16FlopsPerSecond();
    }

    /** Bytes a second of one direction that a collective over the domain can use. */
    double scaleUpBytesPerSecond() {
        return scaleUpGBPerSecond / 2 * 1e9 / Math.max(1, torusDimensions);
    }

    /**
     * The same of a collective over so many processors.
     *
     * @throws IllegalStateException when they do not fit into a domain and nobody says how domains
     *     are connected
     */
    double bytesPerSecondAmong(int processors) {
        if (processors <= scaleUpDomain) {
            return scaleUpBytesPerSecond();
        }
        if (scaleOutGBPerSecond == null) {
            throw new IllegalStateException(
                    "%s: %d processors are more than the domain's %d, and the bandwidth beyond is unknown"
                            .formatted(name, processors, scaleUpDomain));
        }
        return scaleOutGBPerSecond * 1e9;
    }
}
