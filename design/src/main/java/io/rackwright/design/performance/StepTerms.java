package io.rackwright.design.performance;

import static io.rackwright.design.performance.Term.in;

import io.rackwright.design.performance.StepTime.Parts;
import io.rackwright.design.performance.Term.Input;
import java.util.List;

/** The parts of a training step, each with its formula and what goes into it. */
final class StepTerms {
    private static final String MEGATRON = "Narayanan et al. 2021";
    private static final String KORTHIKANTI = "Korthikanti et al. 2022";
    private static final String CALIBRATION = "calibration.csv";

    private final TrainingRun run;
    private final Parallelism p;
    private final TransformerModel m;
    private final Accelerator a;
    private final Calibration c;
    private final Parts parts;

    private StepTerms(StepTime time) {
        run = time.run();
        p = time.parallelism();
        m = run.model();
        a = run.accelerator();
        c = time.calibration();
        parts = time.parts();
    }

    static List<Term> of(StepTime time) {
        return new StepTerms(time).all(time);
    }

    private List<Term> all(StepTime time) {
        return List.of(
                multiply(),
                attention(),
                words(),
                memory(),
                tensor(),
                experts(),
                starts(),
                bubble(),
                replicas(),
                step(),
                new Term(
                        "tokens a second",
                        "batch × sequence / step",
                        List.of(
                                in("batch", run.globalBatch(), "sequences"),
                                in("sequence", run.sequence(), "tokens"),
                                in("step", time.seconds(), "s")),
                        time.tokensPerSecond(),
                        "tokens/s",
                        "definition"),
                new Term(
                        "model FLOP of an accelerator",
                        "tokens a second × FLOP of a token / accelerators / 1e12",
                        List.of(
                                in("tokens a second", time.tokensPerSecond()),
                                in("FLOP of a token", m.trainingFlopsPerToken(run.sequence())),
                                in("accelerators", run.accelerators())),
                        time.modelTflopsPerAccelerator(),
                        "TFLOP/s",
                        "6 of each weight that a token meets, and attention: " + MEGATRON));
    }

    private Input batches() {
        return in("micro-batches", StepModel.microBatches(run, p));
    }

    private Input tokens() {
        return in("tokens", StepModel.tokens(run, p));
    }

    private Input layers() {
        return in("layers", StepModel.layers(m, p));
    }

    private Input again() {
        return in("again", StepModel.again(p));
    }

    private Input tensorWays() {
        return in("tensor", p.tensor());
    }

    private Input efficiency() {
        return in("efficiency", c.multiplyEfficiency());
    }

    private Input flops(Precision precision) {
        return in("FLOP/s", a.flopsPerSecond(precision));
    }

    private Input network() {
        return in("share of bandwidth", c.networkEfficiency());
    }

    private static Term seconds(
            String name, String formula, double value, String source, Input... inputs) {
        return new Term(name, formula, List.of(inputs), value, "s", source);
    }

    private Term multiply() {
        return seconds(
                "multiply",
                "micro-batches × 6 × active weights × tokens × layers × again"
                        + " / (tensor × FLOP/s × efficiency)",
                parts.multiply(),
                MEGATRON + "; " + a.source(),
                batches(),
                in("active weights", m.activeLayerParameters(), "of a layer"),
                tokens(),
                layers(),
                again(),
                tensorWays(),
                flops(run.precision()),
                efficiency());
    }

    private Term attention() {
        return seconds(
                "attention",
                "micro-batches × FLOP of a pair × sequence × tokens × layers × again"
                        + " / (tensor × FLOP/s × efficiency)",
                parts.attention(),
                MEGATRON + "; in 16 bits",
                batches(),
                in("FLOP of a pair", m.attentionFlopsPerTokenSquared(), "forward and backward"),
                in("sequence", run.sequence(), "tokens"),
                tokens(),
                layers(),
                again(),
                tensorWays(),
                flops(Precision.BF16),
                efficiency());
    }

    private Term words() {
        return seconds(
                "words",
                "micro-batches × 6 × vocabulary × hidden × tokens"
                        + " / (tensor × stages × FLOP/s × efficiency)",
                parts.words(),
                MEGATRON + "; in 16 bits",
                batches(),
                in("vocabulary", m.vocabulary()),
                in("hidden", m.hidden()),
                tokens(),
                tensorWays(),
                in("stages", p.pipeline()),
                flops(Precision.BF16),
                efficiency());
    }

    private Term memory() {
        return seconds(
                "memory",
                "micro-batches × layers × (passes × kept × tokens × again / tensor + 6 × held)"
                        + " / memory bandwidth",
                parts.memory(),
                KORTHIKANTI + "; passes of " + CALIBRATION,
                batches(),
                layers(),
                in("passes", StepModel.passes(c, run.precision())),
                in("kept", StepModel.keptBytes(m), "bytes of a token and layer"),
                tokens(),
                again(),
                tensorWays(),
                in("held", StepModel.layerHeld(m, p), "weights of a layer"),
                in("memory bandwidth", a.hbmBytesPerSecond(), "bytes/s"));
    }

    private Term tensor() {
        return seconds(
                "tensor exchange",
                "micro-batches × exposed × collectives × tokens × hidden × 2"
                        + " × (tensor - 1) / tensor × layers / (bandwidth × share of bandwidth)",
                parts.tensor(),
                KORTHIKANTI + "; exposed: Wang et al. 2023",
                batches(),
                in("exposed", StepModel.tensorExposed(c, a)),
                in("collectives", StepModel.tensorCollectives(p), "of a layer"),
                tokens(),
                in("hidden", m.hidden()),
                tensorWays(),
                layers(),
                in("bandwidth", a.scaleUpBytesPerSecond(), "bytes/s"),
                network());
    }

    private Term experts() {
        return seconds(
                "expert exchange",
                "micro-batches × collectives × tokens × hidden × 2 × experts of a token"
                        + " × (expert - 1) / expert × layers / tensor"
                        + " / (bandwidth × share of bandwidth)",
                parts.experts(),
                "Lepikhin et al. 2020, GShard",
                batches(),
                in("collectives", StepModel.expertCollectives(p), "of a layer"),
                tokens(),
                in("hidden", m.hidden()),
                in("experts of a token", m.sentTo(), "in the mean of all layers"),
                in("expert", p.expert(), "replicas that share the experts"),
                layers(),
                tensorWays(),
                in("bandwidth", a.allToAllBytesPerSecond(p.tensor() * p.expert()), "bytes/s"),
                network());
    }

    private Term starts() {
        return seconds(
                "starts",
                "micro-batches × layers × again × start / 1e6",
                parts.starts(),
                CALIBRATION,
                batches(),
                layers(),
                again(),
                in("start", c.layerMicroseconds(), "microseconds"));
    }

    private Term bubble() {
        double busy = parts.sum() - parts.bubble() - parts.replicas();
        return seconds(
                "bubble",
                "(stages - 1) / interleave × busy / micro-batches",
                parts.bubble(),
                MEGATRON,
                in("stages", p.pipeline()),
                in("interleave", p.interleave()),
                in("busy", busy, "s"),
                batches());
    }

    private Term replicas() {
        return seconds(
                "replica exchange",
                "exposed × (bytes in the domain / scale-up + bytes beyond / bandwidth)"
                        + " / share of bandwidth",
                parts.replicas(),
                "ring all-reduce; exposed of " + CALIBRATION,
                in("exposed", c.exposedCommunication()),
                in("bytes in the domain", StepModel.replicaBytesInside(run, p), "bytes"),
                in("scale-up", a.scaleUpBytesPerSecond(), "bytes/s"),
                in("bytes beyond", StepModel.replicaBytes(run, p), "bytes"),
                in("bandwidth", a.bytesPerSecondAmong(run.accelerators()), "bytes/s"),
                network());
    }

    private Term step() {
        return seconds(
                "step",
                "multiply + attention + words + memory + tensor exchange + expert exchange"
                        + " + starts + bubble + replica exchange",
                parts.sum(),
                "sum",
                in("multiply", parts.multiply(), "s"),
                in("attention", parts.attention(), "s"),
                in("words", parts.words(), "s"),
                in("memory", parts.memory(), "s"),
                in("tensor exchange", parts.tensor(), "s"),
                in("expert exchange", parts.experts(), "s"),
                in("starts", parts.starts(), "s"),
                in("bubble", parts.bubble(), "s"),
                in("replica exchange", parts.replicas(), "s"));
    }
}
