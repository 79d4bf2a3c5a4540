package io.rackwright.design.performance;

import static io.rackwright.design.performance.Term.in;

import io.rackwright.design.performance.ServingModel.Stage;
import io.rackwright.design.performance.Term.Input;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The figures of serving, each with its formula and what goes into it. */
final class ServingTerms {
    private static final String POPE = "Pope et al. 2022";
    private static final String SHARE = "share of calibration.csv";

    private final ServingRate rate;
    private final ServingCase s;
    private final ServingSplit p;
    private final TransformerModel m;
    private final Accelerator a;
    private final Calibration c;
    private final List<Term> terms = new ArrayList<>();

    ServingTerms(ServingRate rate) {
        this.rate = rate;
        s = rate.serving();
        p = rate.split();
        m = s.model();
        a = s.accelerator();
        c = rate.calibration();
    }

    List<Term> all() {
        model();
        memory();
        prefill();
        decode();
        rates();
        return List.copyOf(terms);
    }

    private void add(
            String name, String formula, double value, String unit, String source, Input... in) {
        terms.add(new Term(name, formula, Arrays.asList(in), value, unit, source));
    }

    private Input layers() {
        return in("layers", m.layers());
    }

    private Input vocabulary() {
        return in("vocabulary", m.vocabulary());
    }

    private Input hidden() {
        return in("hidden", m.hidden());
    }

    private Input tensorWays() {
        return in("tensor", p.tensor());
    }

    private Input stages() {
        return in("stages", p.pipeline());
    }

    private Input expertWays() {
        return in("expert", p.expert(), "groups that share the experts");
    }

    private Input efficiency() {
        return in("efficiency", c.multiplyEfficiency());
    }

    private Input network() {
        return in("share of bandwidth", c.networkEfficiency());
    }

    private Input bf16() {
        return in("16-bit FLOP/s", a.flopsPerSecond(Precision.BF16));
    }

    private Input hbm() {
        return in("memory bandwidth", a.hbmBytesPerSecond(), "bytes/s");
    }

    private Input instances() {
        return in("instances", rate.instances());
    }

    private void model() {
        add(
                "parameters",
                "layers × weights of a layer + tables × vocabulary × hidden",
                m.parameters(),
                "",
                m.source(),
                layers(),
                in("weights of a layer", m.layerParameters(), "in the mean"),
                in("tables", m.tied() ? 1 : 2),
                vocabulary(),
                hidden());
        add(
                "active parameters",
                "layers × active weights + vocabulary × hidden",
                m.activeParameters(),
                "",
                m.source(),
                layers(),
                in("active weights", m.activeLayerParameters(), "of a layer, in the mean"),
                vocabulary(),
                hidden());
        add(
                "cache of a token",
                "cached numbers × layers × bytes of a number",
                m.cacheBytesPerToken(s.cache()),
                "bytes",
                "keys and values of every layer",
                in("cached numbers", m.attention().cachedNumbers(), "of a layer"),
                layers(),
                in("bytes of a number", s.cache().bytes()));
    }

    private void memory() {
        add(
                "weights on an accelerator",
                "(shared weights + routed weights / expert) / tensor × bytes of a weight"
                        + " × layers / stages + tables × vocabulary × hidden × 2 / tensor",
                ServingModel.weightBytes(s, p),
                "bytes",
                "tables of words in 16 bits",
                in("shared weights", m.sharedLayerParameters(), "of a layer"),
                in("routed weights", m.routedLayerParameters(), "of a layer"),
                expertWays(),
                tensorWays(),
                in("bytes of a weight", s.weights().bytes()),
                layers(),
                stages(),
                in("tables", ServingModel.tables(m, p)),
                vocabulary(),
                hidden());
        add(
                "cache of an answer on an accelerator",
                "cache of a token × (context + output) / stages / cache shares",
                ServingModel.cacheBytes(s, p, s.longest()),
                "bytes",
                "heads of keys and values can be shared out, a latent vector cannot",
                in("cache of a token", m.cacheBytesPerToken(s.cache()), "bytes"),
                in("context", s.context(), "tokens"),
                in("output", s.output(), "tokens"),
                stages(),
                in("cache shares", ServingModel.cacheShares(m, p)));
        add(
                "largest batch",
                "floor((usable × memory × 1e9 - weights held) / (cache of an answer × stages))"
                        + " × stages × expert × instances",
                rate.largestBatch(),
                "answers",
                "what memory holds to the end of every answer",
                in("usable", StepModel.USABLE),
                in("memory", a.hbmGB(), "GB"),
                in("weights held", ServingModel.weightBytes(s, p), "bytes"),
                in("cache of an answer", ServingModel.cacheBytes(s, p, s.longest()), "bytes"),
                stages(),
                expertWays(),
                instances());
        add(
                "batch",
                "sequences × stages × expert × instances",
                (double) rate.batch() * rate.instances(),
                "answers",
                "what memory, and what is asked for, allow",
                in("sequences", rate.sequences(), "of a group in a stage"),
                stages(),
                expertWays(),
                instances());
    }

    private void prefill() {
        stage("prefill", rate.prefill(), m.attention().flopsPerPair(), s.context() / 2.0, 0, 1);
        add(
                "time to first token",
                "stages × prefill",
                rate.firstTokenSeconds(),
                "s",
                "of a prompt that does not wait",
                stages(),
                in("prefill", rate.prefill().seconds(), "s"));
    }

    private void decode() {
        stage(
                "decode",
                rate.decode(),
                m.attention().decodeFlopsPerPair(),
                s.meanLength(),
                rate.sequences() * ServingModel.cacheBytes(s, p, s.meanLength()),
                rate.sequences());
        add(
                "step",
                "stages × decode",
                rate.stepSeconds(),
                "s",
                "a token of each answer passes every stage",
                stages(),
                in("decode", rate.decode().seconds(), "s"));
    }

    /** What an accelerator does in a stage, in the terms of {@link Stage}. */
    private void stage(
            String of, Stage stage, double pairFlops, double length, double read, double words) {
        Input tokens = in("tokens", stage.tokens(), "of a group");
        matrices(of, stage, tokens, words);
        add(
                of + ": attention",
                "FLOP of a pair × length × tokens × layers / stages / tensor"
                        + " / (16-bit FLOP/s × efficiency)",
                stage.attention(),
                "s",
                POPE,
                in("FLOP of a pair", pairFlops),
                in("length", length, "tokens looked at in the mean"),
                tokens,
                layers(),
                stages(),
                tensorWays(),
                bf16(),
                efficiency());
        add(
                of + ": cache",
                "bytes read / (memory bandwidth × share of bandwidth)",
                stage.cache(),
                "s",
                POPE,
                in("bytes read", read, "of keys and values"),
                hbm(),
                network());
        add(
                of + ": elementwise",
                "passes × kept × tokens × layers / stages / tensor / memory bandwidth",
                stage.elementwise(),
                "s",
                "a third of a training step's; passes of calibration.csv",
                in("passes", new ServingModel(c).forwardPasses(s.weights())),
                in("kept", StepModel.keptBytes(m), "bytes of a token and layer"),
                tokens,
                layers(),
                stages(),
                tensorWays(),
                hbm());
        exchange(of, stage, tokens);
        add(
                of,
                "max(multiply, weights) + max(attention, cache) + elementwise + tensor exchange"
                        + " + expert exchange + hand-over + starts",
                stage.seconds(),
                "s",
                "bound by " + stage.bound(),
                in("multiply", stage.multiply(), "s"),
                in("weights", stage.weights(), "s"),
                in("attention", stage.attention(), "s"),
                in("cache", stage.cache(), "s"),
                in("elementwise", stage.elementwise(), "s"),
                in("tensor exchange", stage.tensor(), "s"),
                in("expert exchange", stage.experts(), "s"),
                in("hand-over", stage.handOver(), "s"),
                in("starts", stage.starts(), "s"));
    }

    private void matrices(String of, Stage stage, Input tokens, double words) {
        add(
                of + ": multiply",
                "(2 × active weights × tokens × layers / FLOP/s"
                        + " + 2 × vocabulary × hidden × words / 16-bit FLOP/s)"
                        + " / tensor / stages / efficiency",
                stage.multiply(),
                "s",
                POPE + "; " + a.source(),
                in("active weights", m.activeLayerParameters(), "of a layer"),
                tokens,
                layers(),
                in("FLOP/s", a.flopsPerSecond(s.weights())),
                vocabulary(),
                hidden(),
                in("words", words, "asked for"),
                bf16(),
                tensorWays(),
                stages(),
                efficiency());
        add(
                of + ": weights",
                "((shared weights + routed weights × touched / expert) × bytes of a weight × layers"
                        + " + vocabulary × hidden × 2) / tensor / stages"
                        + " / (memory bandwidth × share of bandwidth)",
                stage.weights(),
                "s",
                POPE + "; " + SHARE,
                in("shared weights", m.sharedLayerParameters(), "of a layer"),
                in("routed weights", m.routedLayerParameters(), "of a layer"),
                in(
                        "touched",
                        ServingModel.touched(m, stage.tokens() * p.expert()),
                        "share of the experts that some token asks for"),
                expertWays(),
                in("bytes of a weight", s.weights().bytes()),
                layers(),
                vocabulary(),
                hidden(),
                tensorWays(),
                stages(),
                hbm(),
                network());
    }

    private void exchange(String of, Stage stage, Input tokens) {
        add(
                of + ": tensor exchange",
                "collectives × 2 × (tensor - 1) / tensor × tokens × hidden × 2 × layers / stages"
                        + " / (bandwidth × share of bandwidth)",
                stage.tensor(),
                "s",
                "ring all-reduce; " + POPE,
                in("collectives", ServingModel.TENSOR_COLLECTIVES, "of a layer"),
                tensorWays(),
                tokens,
                hidden(),
                layers(),
                stages(),
                in("bandwidth", a.bytesPerSecondAmong(p.tensor()), "bytes/s"),
                network());
        add(
                of + ": expert exchange",
                "2 × (expert - 1) / expert × experts of a token × tokens / tensor × hidden × 2"
                        + " × layers / stages / (bandwidth × share of bandwidth)",
                stage.experts(),
                "s",
                "to the experts and back: Lepikhin et al. 2020, GShard",
                expertWays(),
                in("experts of a token", m.sentTo(), "in the mean of all layers"),
                tokens,
                tensorWays(),
                hidden(),
                layers(),
                stages(),
                in("bandwidth", a.allToAllBytesPerSecond(p.tensor() * p.expert()), "bytes/s"),
                network());
        add(
                of + ": hand-over",
                "handed × tokens × hidden × 2 / tensor / (bandwidth × share of bandwidth)",
                stage.handOver(),
                "s",
                POPE,
                in("handed", p.pipeline() == 1 ? 0 : 1, "on to a next stage"),
                tokens,
                hidden(),
                tensorWays(),
                in("bandwidth", a.bytesPerSecondAmong(p.accelerators()), "bytes/s"),
                network());
        add(
                of + ": starts",
                "start × layers / stages / 1e6",
                stage.starts(),
                "s",
                "calibration.csv",
                in("start", c.layerMicroseconds(), "microseconds"),
                layers(),
                stages());
    }

    private void rates() {
        Input batch = in("batch of an instance", rate.batch(), "answers");
        Input prefill = in("prefill", rate.prefill().seconds(), "s");
        Input step = in("step", rate.stepSeconds(), "s");
        Input output = in("output", s.output(), "tokens");
        add(
                "prefill alone",
                "instances × expert × context / prefill",
                rate.prefillTokensPerSecond(),
                "tokens/s",
                "of a system that does nothing else",
                instances(),
                expertWays(),
                in("context", s.context(), "tokens"),
                prefill);
        add(
                "decode alone",
                "instances × batch of an instance / step",
                rate.decodeTokensPerSecond(),
                "tokens/s",
                "of a system that does nothing else",
                instances(),
                batch,
                step);
        add(
                "output",
                "instances × output / (prefill / expert + output × step / batch of an instance)",
                rate.outputTokensPerSecond(),
                "tokens/s",
                "prompts worked on between the steps",
                instances(),
                output,
                prefill,
                expertWays(),
                step,
                batch);
        add(
                "output of a user",
                "tokens a second / (instances × batch of an instance)",
                rate.userTokensPerSecond(),
                "tokens/s",
                "each answer of the batch",
                in("tokens a second", rate.outputTokensPerSecond()),
                instances(),
                batch);
    }
}
