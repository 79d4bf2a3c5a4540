package io.rackwright.design.performance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a system computes, serves and trains.
 *
 * @param name of the system, or of the generation that its racks are of
 * @param size null when the accelerator is unknown
 * @param serving null when it was not asked for, or nothing is known, or no way was found
 * @param training the same
 * @param mark of the figures of the system: fact, estimate, assumption
 * @param notes of what is unknown, or does not fit together
 */
public record SystemPerformance(
        String name,
        @Nullable SystemSize size,
        @Nullable ServingRate serving,
        @Nullable StepTime training,
        String mark,
        List<String> notes) {
    public SystemPerformance {
        notes = List.copyOf(notes);
    }

    /** Each figure with what it was made of. */
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        if (size == null) {
            return terms;
        }
        terms.addAll(size.exaflopTerms());
        if (serving != null) {
            terms.addAll(serving.terms());
            terms.addAll(size.tokenTerms("served", serving.outputTokensPerSecond()));
        }
        if (training != null) {
            terms.addAll(training.terms());
            terms.addAll(size.tokenTerms("trained", training.tokensPerSecond()));
        }
        return terms;
    }
}
