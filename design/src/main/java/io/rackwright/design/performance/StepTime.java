package io.rackwright.design.performance;

import java.util.List;

/**
 * What a training step takes.
 *
 * @param parts that add up to it
 */
public record StepTime(
        TrainingRun run, Parallelism parallelism, Calibration calibration, Parts parts) {

    /**
     * Seconds of a step. All but the last three are of all its micro-batches; {@code bubble} is
     * what stages wait for each other.
     */
    public record Parts(
            double multiply,
            double attention,
            double words,
            double memory,
            double tensor,
            double experts,
            double starts,
            double bubble,
            double replicas) {
        double sum() {
            return multiply + attention + words + memory + tensor + experts + starts + bubble
                    + replicas;
        }
    }

    public double seconds() {
        return parts.sum();
    }

    public double tokensPerSecondPerAccelerator() {
        return run.tokensPerStep() / seconds() / run.accelerators();
    }

    public double tokensPerSecond() {
        return run.tokensPerStep() / seconds();
    }

    /** Of the model's own FLOP: what is computed twice does not count twice. */
    public double modelTflopsPerAccelerator() {
        return tokensPerSecondPerAccelerator()
                * run.model().trainingFlopsPerToken(run.sequence())
                / 1e12;
    }

    /** Each part with its formula and inputs, then what follows from them. */
    public List<Term> terms() {
        return StepTerms.of(this);
    }
}
