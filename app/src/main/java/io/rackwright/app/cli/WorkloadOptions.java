package io.rackwright.app.cli;

import io.rackwright.design.performance.PerformanceTables;
import io.rackwright.design.performance.Precision;
import io.rackwright.design.performance.TransformerModel;
import io.rackwright.design.performance.Workload;
import io.rackwright.design.performance.Workload.Serve;
import io.rackwright.design.performance.Workload.Train;
import io.rackwright.io.finding.NearestName;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The model, and what is asked of a system with it. */
final class WorkloadOptions {
    @Option(names = "--model", required = true, description = "Such as llama3-70b.")
    private String model = "";

    @Option(names = "--serve", description = "Serve it. Default: serve and train.")
    private boolean serve;

    @Option(names = "--train", description = "Train it.")
    private boolean train;

    @Option(
            names = "--precision",
            paramLabel = "bf16|fp8|fp4",
            description = "Of the weights. Default: fp8. Training takes bf16 or fp8.")
    private String precision = "fp8";

    @Option(names = "--context", description = "Tokens of a prompt. Default: 8192.")
    private int context = 8192;

    @Option(names = "--output", description = "Tokens of an answer. Default: 1024.")
    private int output = 1024;

    @Option(
            names = "--cache",
            paramLabel = "bf16|fp8",
            description = "Precision of kept keys and values. Default: bf16.")
    private String cache = "bf16";

    @Option(
            names = "--batch",
            description = "Answers at a time at most. Default: as many as memory holds.")
    private @Nullable Integer batch;

    @Option(
            names = "--user-rate",
            paramLabel = "TOKENS",
            description = "Tokens a second that each answer gets at least.")
    private @Nullable Double userRate;

    @Option(
            names = "--first-token",
            paramLabel = "SECONDS",
            description = "After which an answer begins at the latest, if it does not wait.")
    private @Nullable Double firstToken;

    @Option(names = "--batch-tokens", description = "Tokens of a training step. Default: 4194304.")
    private long batchTokens = 4_194_304;

    @Option(names = "--sequence", description = "Tokens of a training sequence. Default: 8192.")
    private int sequence = 8192;

    Workload workload() {
        Precision weights = precision("--precision", precision);
        boolean both = !serve && !train;
        if (train && weights == Precision.FP4) {
            throw new UsageException(
                    "--precision is 'fp4'; training takes bf16 or fp8, as no run in four bits is"
                            + " among those that the model is fitted to");
        }
        Serve served = serve || both ? serve(weights) : null;
        Train trained = train || (both && weights != Precision.FP4) ? train(weights) : null;
        return new Workload(model(), served, trained);
    }

    private Serve serve(Precision weights) {
        Precision kept = precision("--cache", cache);
        if (kept == Precision.FP4) {
            throw new UsageException("--cache is 'fp4'; expected bf16 or fp8");
        }
        positive("--context", context);
        positive("--output", output);
        positive("--batch", batch == null ? 1 : batch);
        positive("--user-rate", userRate == null ? 1 : userRate);
        positive("--first-token", firstToken == null ? 1 : firstToken);
        return new Serve(
                context, output, weights, kept, batch == null ? 0 : batch, userRate, firstToken);
    }

    private Train train(Precision weights) {
        positive("--sequence", sequence);
        if (batchTokens < sequence || batchTokens / sequence > Integer.MAX_VALUE) {
            throw new UsageException(
                    "--batch-tokens is %d; expected one sequence of %d or more"
                            .formatted(batchTokens, sequence));
        }
        return new Train((int) (batchTokens / sequence), sequence, weights);
    }

    static void positive(String option, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new UsageException(
                    String.format(
                            Locale.ROOT, "%s is %s; expected more than 0", option, plain(value)));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }

    private TransformerModel model() {
        return PerformanceTables.model(model)
                .orElseThrow(() -> unknown("model", model, PerformanceTables.models().keySet()));
    }

    static UsageException unknown(String what, String name, Collection<String> known) {
        String near = NearestName.of(name.toUpperCase(Locale.ROOT).replace('-', '_'), known);
        return new UsageException(
                "no %s is called '%s'; expected one of %s%s"
                        .formatted(
                                what,
                                name,
                                String.join(", ", known),
                                near.isEmpty() ? "" : ". Maybe " + near));
    }

    private static Precision precision(String option, String text) {
        for (Precision p : Precision.values()) {
            if (p.name().equals(text.toUpperCase(Locale.ROOT))) {
                return p;
            }
        }
        throw new UsageException("%s is '%s'; expected bf16, fp8 or fp4".formatted(option, text));
    }
}
