package io.rackwright.design.performance;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A processor for training and serving, by the figures that its maker states without sparsity; null
 * when nobody states them.
 *
 * @param aliases other names, of the processor or of racks that are full of it
 * @param scaleUpGBPerSecond of all links within the domain, both directions together
 * @param scaleUpDomain processors that the fast links connect
 * @param torusDimensions over which those links are spread; 0 when they meet in switches
 * @param scaleOutGBPerSecond to processors of other domains, one direction
 * @param tdpW of the processor alone
 * @param mark fact, estimate or assumption
 */
public record Accelerator(
        String name,
        List<String> aliases,
        @Nullable Double bf16Tflops,
        @Nullable Double fp8Tflops,
        @Nullable Double int8Tops,
        @Nullable Double fp4Tflops,
        double hbmGB,
        double hbmTBPerSecond,
        double scaleUpGBPerSecond,
        int scaleUpDomain,
        int torusDimensions,
        @Nullable Double scaleOutGBPerSecond,
        @Nullable Double tdpW,
        Sharding sharding,
        String mark,
        String source) {
    public Accelerator {
        aliases = List.copyOf(aliases);
    }

    /** How training software for it spreads a model that one processor cannot hold. */
    public enum Sharding {
        /** Layers in stages, optimiser state over the replicas. */
        PIPELINE,
        /** Weights, gradients and state over the replicas, gathered layer by layer. */
        FULLY_SHARDED
    }

    /** What its maker states, in teraflops; eight bits are INT8 where it has no FP8. */
    public OptionalDouble stated(Precision precision) {
        Double figure =
                switch (precision) {
                    case BF16 -> bf16Tflops;
                    case FP8 -> fp8Tflops == null ? int8Tops : fp8Tflops;
                    case FP4 -> fp4Tflops;
                };
        return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }

    /**
     * FLOP a second; in 16 bits half of what is stated for 8, where nothing is stated.
     *
     * @throws IllegalArgumentException when it is not known
     */
    double flopsPerSecond(Precision precision) {
        OptionalDouble stated = stated(precision);
        if (stated.isPresent()) {
            return 1e12 * stated.getAsDouble();
        }
        if (precision == Precision.BF16) {
            return flopsPerSecond(Precision.FP8) / 2;
        }
        throw new IllegalArgumentException(
                "%s: nobody states its FLOP in %s".formatted(name, precision));
    }

    /** Bytes a second of one direction that a collective over the domain can use. */
    double scaleUpBytesPerSecond() {
        return scaleUpGBPerSecond / 2 * 1e9 / Math.max(1, torusDimensions);
    }

    double hbmBytesPerSecond() {
        return hbmTBPerSecond * 1e12;
    }

    /** Whether a collective over so many processors has links that are known. */
    boolean reaches(int processors) {
        return processors <= scaleUpDomain || scaleOutGBPerSecond != null;
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

    /**
     * Bytes a second of what each of so many processors sends to all others in equal parts. What
     * leaves the domain and what stays goes at the same time: the slower of the two counts.
     */
    double allToAllBytesPerSecond(int processors) {
        if (processors <= scaleUpDomain) {
            return scaleUpBytesPerSecond();
        }
        double outside = (processors - (double) scaleUpDomain) / Math.max(1, processors - 1);
        return Math.min(
                scaleUpBytesPerSecond() / (1 - outside), bytesPerSecondAmong(processors) / outside);
    }
}
