package io.rackwright.design.performance;

import io.rackwright.design.performance.ServingModel.Stage;
import java.util.List;

/**
 * What an instance, and a system of as many as fit, serve. Instances both prefill and decode: an
 * answer takes a prefill of its prompt, and its share of as many steps as it has tokens.
 *
 * @param sequences of a group that are in a stage at a time
 * @param prefill of one prompt in each group
 * @param decode of a token for each sequence of a group
 */
public record ServingRate(
        ServingCase serving,
        ServingSplit split,
        Calibration calibration,
        long sequences,
        Stage prefill,
        Stage decode) {

    public int instances() {
        return serving.accelerators() / split.accelerators();
    }

    /** Answers that an instance works on at a time. */
    public long batch() {
        return sequences * split.pipeline() * split.expert();
    }

    /** The most that memory of the system holds. */
    public long largestBatch() {
        return ServingModel.heldByGroup(serving, split)
                * split.pipeline()
                * split.expert()
                * instances();
    }

    /** Seconds until an answer's first token, of a prompt that does not wait. */
    public double firstTokenSeconds() {
        return split.pipeline() * prefill.seconds();
    }

    /** Seconds of a token, of each answer of the batch. */
    public double stepSeconds() {
        return split.pipeline() * decode.seconds();
    }

    /** Of the system, when it does nothing else. */
    public double prefillTokensPerSecond() {
        return instances() * split.expert() * serving.context() / prefill.seconds();
    }

    /** Of the system, when it does nothing else. */
    public double decodeTokensPerSecond() {
        return instances() * batch() / stepSeconds();
    }

    /** Seconds of an instance for an answer. */
    double answerSeconds() {
        return prefill.seconds() / split.expert() + serving.output() * stepSeconds() / batch();
    }

    /** Tokens of answers that the system gives, prompts worked on in between. */
    public double outputTokensPerSecond() {
        return instances() * serving.output() / answerSeconds();
    }

    /** What each of the batch gets of it. */
    public double userTokensPerSecond() {
        return outputTokensPerSecond() / (instances() * (double) batch());
    }

    /** Each figure with its formula and inputs. */
    public List<Term> terms() {
        return new ServingTerms(this).all();
    }
}
