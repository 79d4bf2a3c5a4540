package io.rackwright.design.performance;

/**
 * How an instance of a model is spread.
 *
 * @param tensor accelerators that share every layer: a group, which has sequences of its own
 * @param pipeline stages of layers
 * @param expert groups that share the experts of a layer between them; 1 of a dense model
 */
public record ServingSplit(int tensor, int pipeline, int expert) {
    public ServingSplit {
        if (tensor < 1 || pipeline < 1 || expert < 1) {
            throw new IllegalArgumentException(
                    "%d x %d x %d: expected 1 or more".formatted(tensor, pipeline, expert));
        }
    }

    /** Of an instance. */
    public int accelerators() {
        return tensor * pipeline * expert;
    }
}
