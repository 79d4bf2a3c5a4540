package io.rackwright.design.performance;

import java.util.List;

/**
 * What a training step takes.
 *
 * @param terms that add up to it
 */
public record StepTime(TrainingRun run, Parallelism parallelism, List<Term> terms) {
    public StepTime {
        terms = List.copyOf(terms);
    }

    /**
     * A part of the step.
     *
     * @param formula with the names of its inputs
     */
    public record Term(String name, String formula, double seconds) {}

    public double seconds() {
        return terms.stream().mapToDouble(Term::seconds).sum();
    }

    public double tokensPerSecondPerAccelerator() {
        return run.tokensPerStep() / seconds() / run.accelerators();
    }

    /** Of the model's own FLOP: what is computed twice does not count twice. */
    public double modelTflopsPerAccelerator() {
        return tokensPerSecondPerAccelerator()
                * run.model().trainingFlopsPerToken(run.sequence())
                / 1e12;
    }
}
