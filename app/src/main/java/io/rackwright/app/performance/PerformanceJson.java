package io.rackwright.app.performance;

import io.rackwright.design.performance.Parallelism;
import io.rackwright.design.performance.Precision;
import io.rackwright.design.performance.ServingRate;
import io.rackwright.design.performance.StepTime;
import io.rackwright.design.performance.SystemPerformance;
import io.rackwright.design.performance.SystemSize;
import io.rackwright.design.performance.Term;
import io.rackwright.design.performance.Workload;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Performance as one JSON object: {@code model}, and {@code systems}, each with its key figures
 * (null: unknown) and {@code terms}: name, formula, inputs, value, unit, source.
 */
public final class PerformanceJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PerformanceJson() {}

    public static String of(Workload workload, List<SystemPerformance> all) {
        ObjectNode top = JSON.createObjectNode();
        top.put("model", workload.model().name()).put("modelSource", workload.model().source());
        ArrayNode systems = top.putArray("systems");
        all.forEach(p -> system(systems.addObject(), p));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(top);
    }

    private static void system(ObjectNode node, SystemPerformance p) {
        node.put("name", p.name()).put("mark", p.mark());
        SystemSize size = p.size();
        node.put("accelerator", size == null ? null : size.accelerator().name());
        node.put("acceleratorMark", size == null ? null : size.accelerator().mark());
        node.put("accelerators", size == null ? null : (Integer) size.accelerators());
        node.put("rackKw", size == null ? null : size.powerKw());
        node.put("facilityMw", size == null ? null : size.facilityMw());
        node.put("usd", size == null ? null : size.usd());
        ObjectNode exaflops = node.putObject("exaflops");
        for (Precision precision : Precision.values()) {
            OptionalDouble ef = size == null ? OptionalDouble.empty() : size.exaflops(precision);
            exaflops.put(
                    precision.name().toLowerCase(Locale.ROOT),
                    ef.isPresent() ? (Double) ef.getAsDouble() : null);
        }
        serving(node, p.serving());
        training(node, p.training());
        ArrayNode notes = node.putArray("notes");
        p.notes().forEach(notes::add);
        ArrayNode terms = node.putArray("terms");
        p.terms().forEach(term -> term(terms.addObject(), term));
    }

    private static void serving(ObjectNode node, @Nullable ServingRate r) {
        if (r == null) {
            node.putNull("serving");
            return;
        }
        node.putObject("serving")
                .put("tokensPerSecond", r.outputTokensPerSecond())
                .put("userTokensPerSecond", r.userTokensPerSecond())
                .put("firstTokenSeconds", r.firstTokenSeconds())
                .put("batch", r.batch() * r.instances())
                .put("largestBatch", r.largestBatch())
                .put("instances", r.instances())
                .put("tensor", r.split().tensor())
                .put("pipeline", r.split().pipeline())
                .put("expert", r.split().expert())
                .put("prefillBound", r.prefill().bound())
                .put("decodeBound", r.decode().bound());
    }

    private static void training(ObjectNode node, @Nullable StepTime t) {
        if (t == null) {
            node.putNull("training");
            return;
        }
        Parallelism p = t.parallelism();
        node.putObject("training")
                .put("tokensPerSecond", t.tokensPerSecond())
                .put("modelTflopsPerAccelerator", t.modelTflopsPerAccelerator())
                .put("stepSeconds", t.seconds())
                .put("tensor", p.tensor())
                .put("pipeline", p.pipeline())
                .put("expert", p.expert())
                .put("microBatch", p.microBatch())
                .put("recompute", p.recompute());
    }

    private static void term(ObjectNode node, Term term) {
        node.put("name", term.name()).put("formula", term.formula());
        ArrayNode inputs = node.putArray("inputs");
        term.inputs()
                .forEach(i ->
                        inputs.addObject()
                                .put("name", i.name())
                                .put("value", i.value())
                                .put("unit", i.unit()));
        node.put("value", term.value()).put("unit", term.unit()).put("source", term.source());
    }
}
