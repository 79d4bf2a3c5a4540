package io.rackwright.design.performance;

/**
 * What is trained, and on what.
 *
 * @param globalBatch sequences of a step
 * @param sequence tokens of each
 */
public record TrainingRun(
        TransformerModel model,
        Accelerator accelerator,
        int accelerators,
        int globalBatch,
        int sequence,
        Precision precision) {
    public double tokensPerStep() {
        return (double) globalBatch * sequence;
    }
}
