package io.rackwright.design.performance;

import org.jspecify.annotations.Nullable;

/**
 * What is served, and on what.
 *
 * @param context tokens of a prompt
 * @param output tokens of an answer
 * @param weights precision of the weights, and of what they are multiplied with
 * @param cache precision of the keys and values that are kept
 * @param batch answers that the system works on at most at a time; 0: as many as memory holds
 * @param userTokensPerSecond that each user gets at least; null: no matter
 * @param firstTokenSeconds after which an answer begins at the latest; null: no matter
 */
public record ServingCase(
        TransformerModel model,
        Accelerator accelerator,
        int accelerators,
        int context,
        int output,
        Precision weights,
        Precision cache,
        int batch,
        @Nullable Double userTokensPerSecond,
        @Nullable Double firstTokenSeconds) {
    public ServingCase {
        if (accelerators < 1 || context < 1 || output < 1 || batch < 0) {
            throw new IllegalArgumentException(
                    "%d accelerators, context %d, output %d, batch %d: expected 1 or more of each"
                            .formatted(accelerators, context, output, batch));
        }
        if (cache == Precision.FP4) {
            throw new IllegalArgumentException("a cache is kept in bf16 or fp8");
        }
    }

    /** Tokens that the cache of an answer holds at its end. */
    int longest() {
        return context + output;
    }

    /** Tokens that it holds in the mean of its output. */
    double meanLength() {
        return context + output / 2.0;
    }
}
