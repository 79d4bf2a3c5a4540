package io.rackwright.app.performance;

import io.rackwright.app.report.TextTable;
import io.rackwright.design.performance.Parallelism;
import io.rackwright.design.performance.Precision;
import io.rackwright.design.performance.ServingRate;
import io.rackwright.design.performance.ServingSplit;
import io.rackwright.design.performance.StepTime;
import io.rackwright.design.performance.SystemPerformance;
import io.rackwright.design.performance.SystemSize;
import io.rackwright.design.performance.Term;
import io.rackwright.design.performance.Term.Input;
import io.rackwright.design.performance.Workload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Performance as text. */
public final class PerformanceText {
    private static final MathContext DIGITS = new MathContext(5);
    private static final String UNKNOWN = "unknown";

    private PerformanceText() {}

    /** What is asked, in a line or two. */
    public static List<String> asked(Workload workload) {
        List<String> text = new ArrayList<>();
        text.add(workload.model().name() + " (" + workload.model().source() + ")");
        Workload.Serve serve = workload.serve();
        if (serve != null) {
            text.add(
                    "Served in %s, cache in %s: prompts of %s tokens, answers of %s"
                            .formatted(
                                    words(serve.weights()),
                                    words(serve.cache()),
                                    number(serve.context()),
                                    number(serve.output())));
        }
        Workload.Train train = workload.train();
        if (train != null) {
            text.add(
                    "Trained in %s: steps of %s sequences of %s tokens"
                            .formatted(
                                    words(train.precision()),
                                    number(train.globalBatch()),
                                    number(train.sequence())));
        }
        return text;
    }

    /** A system: what it comes to, then each figure with what it was made of. */
    public static List<String> lines(SystemPerformance p) {
        List<String> text = new ArrayList<>();
        text.add(p.name() + (p.mark().isEmpty() ? "" : " (" + p.mark() + ")"));
        ServingRate serving = p.serving();
        if (serving != null) {
            text.add(
                    "  serves %s tokens/s to %s answers at a time, %s each; first token after %s s"
                            .formatted(
                                    number(serving.outputTokensPerSecond()),
                                    number((double) serving.batch() * serving.instances()),
                                    number(serving.userTokensPerSecond()),
                                    number(serving.firstTokenSeconds())));
            text.add(
                    "  as %s; prefill is bound by %s, decode by %s"
                            .formatted(
                                    split(serving),
                                    serving.prefill().bound(),
                                    serving.decode().bound()));
        }
        StepTime training = p.training();
        if (training != null) {
            text.add(
                    "  trains %s tokens/s, %s model TFLOP/s an accelerator, as %s"
                            .formatted(
                                    number(training.tokensPerSecond()),
                                    number(training.modelTflopsPerAccelerator()),
                                    split(training.parallelism())));
        }
        p.notes().forEach(note -> text.add("  " + note));
        text.add("");
        p.terms().forEach(term -> text.addAll(lines(term)));
        return text;
    }

    private static String split(ServingRate rate) {
        ServingSplit s = rate.split();
        return "%d instances of %d accelerators (tensor %d, pipeline %d, expert %d)"
                .formatted(
                        rate.instances(), s.accelerators(), s.tensor(), s.pipeline(), s.expert());
    }

    private static String split(Parallelism p) {
        return "tensor %d, pipeline %d, expert %d, micro-batch %d%s"
                .formatted(
                        p.tensor(),
                        p.pipeline(),
                        p.expert(),
                        p.microBatch(),
                        p.recompute() ? ", recomputing" : "");
    }

    private static List<String> lines(Term term) {
        String inputs =
                term.inputs().stream()
                        .map(PerformanceText::words)
                        .collect(Collectors.joining(", "));
        return List.of(
                "%14s %s  %s".formatted(number(term.value()), term.unit(), term.name()),
                "               = " + term.formula(),
                "               " + inputs,
                "               " + term.source());
    }

    private static String words(Input input) {
        return input.name()
                + " "
                + number(input.value())
                + (input.unit().isEmpty() ? "" : " " + input.unit());
    }

    /** Systems side by side. */
    public static List<String> table(List<SystemPerformance> all) {
        TextTable systems =
                new TextTable(
                        "generation",
                        ">accelerators",
                        ">EF bf16",
                        ">EF fp8",
                        ">EF fp4",
                        ">kW of racks",
                        ">facility MW",
                        ">million USD");
        all.forEach(p -> systems.row(computes(p).toArray(String[]::new)));
        List<String> text = new ArrayList<>(systems.lines(""));
        for (boolean served : new boolean[] {true, false}) {
            if (all.stream().anyMatch(p -> tokens(p, served) != null)) {
                text.add("");
                text.addAll(tokenTable(all, served).lines(""));
            }
        }
        text.add("");
        for (SystemPerformance p : all) {
            text.add(p.name() + ": " + (p.mark().isEmpty() ? "no mark" : p.mark()));
            SystemSize size = p.size();
            if (size != null) {
                text.add(
                        "  %s: %s, %s"
                                .formatted(
                                        size.accelerator().name(),
                                        size.accelerator().mark(),
                                        size.accelerator().source()));
            }
            p.notes().forEach(note -> text.add("  " + note));
        }
        return text;
    }

    private static List<String> computes(SystemPerformance p) {
        SystemSize size = p.size();
        List<String> row = new ArrayList<>();
        row.add(p.name());
        row.add(size == null ? UNKNOWN : number(size.accelerators()));
        for (Precision precision : Precision.values()) {
            OptionalDouble ef = size == null ? OptionalDouble.empty() : size.exaflops(precision);
            row.add(ef.isPresent() ? number(ef.getAsDouble()) : UNKNOWN);
        }
        row.add(number(size == null ? null : size.powerKw()));
        row.add(number(size == null ? null : size.facilityMw()));
        row.add(number(size == null ? null : ratio(size.usd(), 1e6)));
        return row;
    }

    private static TextTable tokenTable(List<SystemPerformance> all, boolean served) {
        List<String> head = new ArrayList<>();
        head.add(served ? "served" : "trained");
        head.addAll(
                List.of(">tokens/s", ">per MW of racks", ">per MW of facility", ">per 1,000 USD"));
        head.addAll(served ? List.of(">each user", ">first token s", ">answers") : List.of());
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (SystemPerformance p : all) {
            Double tokens = tokens(p, served);
            SystemSize size = p.size();
            List<String> row = new ArrayList<>();
            row.add(p.name());
            row.add(number(tokens));
            row.add(number(per(tokens, ratio(size == null ? null : size.powerKw(), 1e3))));
            row.add(number(per(tokens, size == null ? null : size.facilityMw())));
            row.add(number(per(tokens, ratio(size == null ? null : size.usd(), 1e3))));
            if (served) {
                ServingRate rate = p.serving();
                row.add(number(rate == null ? null : rate.userTokensPerSecond()));
                row.add(number(rate == null ? null : rate.firstTokenSeconds()));
                row.add(
                        number(
                                rate == null
                                        ? null
                                        : (Double) ((double) rate.batch() * rate.instances())));
            }
            table.row(row.toArray(String[]::new));
        }
        return table;
    }

    private static @Nullable Double tokens(SystemPerformance p, boolean served) {
        ServingRate serving = p.serving();
        StepTime training = p.training();
        if (served) {
            return serving == null ? null : (Double) serving.outputTokensPerSecond();
        }
        return training == null ? null : (Double) training.tokensPerSecond();
    }

    private static @Nullable Double per(@Nullable Double value, @Nullable Double of) {
        return value == null || of == null ? null : (Double) (value / of);
    }

    private static @Nullable Double ratio(@Nullable Double value, double unit) {
        return value == null ? null : (Double) (value / unit);
    }

    private static String words(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    /** Whole numbers below a million million as they are, others in five digits. */
    static String number(@Nullable Double value) {
        if (value == null) {
            return UNKNOWN;
        }
        double v = value;
        if (Math.abs(v) >= 1e12) {
            return String.format(Locale.ROOT, "%.4g", v);
        }
        if (v == Math.rint(v) || Math.abs(v) >= 1e4) {
            return String.format(Locale.ROOT, "%,.0f", v);
        }
        if (Math.abs(v) < 1e-4) {
            return String.format(Locale.ROOT, "%.4g", v);
        }
        return new BigDecimal(v, DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String number(double value) {
        return number((Double) value);
    }
}
