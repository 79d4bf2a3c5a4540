package io.rackwright.design.performance;

/**
 * How a step is split.
 *
 * @param tensor accelerators that share every layer
 * @param pipeline stages of layers
 * @param context accelerators that share a sequence
 * @param expert replicas that share the experts of a layer between them; 1 of a dense model
 * @param microBatch sequences that go through at a time
 * @param interleave parts of the model that a stage holds
 * @param recompute whether what the backward pass needs is computed again in place of being kept
 */
public record Parallelism(
        int tensor,
        int pipeline,
        int context,
        int expert,
        int microBatch,
        int interleave,
        boolean recompute) {

    /** Replicas of the model that work on sequences of their own. */
    public int replicas(int accelerators) {
        return accelerators / (tensor * pipeline * context);
    }
}
