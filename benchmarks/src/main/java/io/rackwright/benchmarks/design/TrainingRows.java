package io.rackwright.benchmarks.design;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.design.performance.Attention.Grouped;
import io.rackwright.design.performance.Calibration;
import io.rackwright.design.performance.Calibrator.Measured;
import io.rackwright.design.performance.ParallelismSearch;
import io.rackwright.design.performance.ParallelismSearch.Known;
import io.rackwright.design.performance.PerformanceTables;
import io.rackwright.design.performance.Precision;
import io.rackwright.design.performance.StepModel;
import io.rackwright.design.performance.StepTime;
import io.rackwright.design.performance.TrainingRun;
import io.rackwright.design.performance.TransformerModel;
import io.rackwright.design.performance.TransformerModel.FeedForward;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measured training runs in their publishers' three shapes. */
final class TrainingRows {
    /** What a median may be off by. */
    static final double TOLERANCE = 0.1;

    private static final int MEGATRON_SEQUENCE = 2048;
    private static final int MEGATRON_VOCABULARY = 51_200;

    private TrainingRows() {}

    static boolean isMegatron(List<String> header) {
        return header.contains("tflops_per_gpu") && header.contains("hidden");
    }

    static boolean isBridge(List<String> header) {
        return header.contains("tokens_s_gpu");
    }

    static boolean isMlperf(List<String> header) {
        return header.contains("tokens_s_accel");
    }

    /** Empty where the model or the accelerator is none that we know. */
    static Optional<Measured> measured(List<String> header, NamedCsvRecord row) {
        if (isMegatron(header)) {
            return megatron(row);
        }
        return isBridge(header) ? bridge(row) : mlperf(row);
    }

    static List<Figure> of(List<String> header, NamedCsvRecord row, Calibration calibration) {
        Optional<Measured> measured = measured(header, row);
        Optional<StepTime> time =
                measured.flatMap(m ->
                        ParallelismSearch.best(new StepModel(calibration), m.run(), m.known()));
        if (isMegatron(header)) {
            return megatron(row, measured, time);
        }
        boolean bridge = isBridge(header);
        String name =
                bridge
                        ? "%s %s %s"
                                .formatted(
                                        row.getField("system"),
                                        row.getField("model"),
                                        row.getField("precision"))
                        : row.getField("system");
        String tokens = bridge ? "tokens_s_gpu" : "tokens_s_accel";
        String flops = bridge ? "model_tflops_gpu" : "model_tflops_accel";
        if (time.isEmpty()) {
            return List.of(Figure.unknown(name, tokens, row.getField(tokens)));
        }
        StepTime t = time.get();
        return List.of(
                near(name, tokens, t.tokensPerSecondPerAccelerator(), row),
                near(name, flops, t.modelTflopsPerAccelerator(), row));
    }

    private static Figure near(String name, String column, double value, NamedCsvRecord row) {
        return Figure.near(name, column, value, row.findField(column).orElse(""), TOLERANCE);
    }

    private static Known known(NamedCsvRecord row) {
        return new Known(
                whole(row, "tp"), whole(row, "pp"), whole(row, "cp"), whole(row, "mbs"), 0, false);
    }

    private static int whole(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static Optional<Measured> bridge(NamedCsvRecord row) {
        Precision precision =
                row.getField("precision").toUpperCase(Locale.ROOT).startsWith("BF16")
                        ? Precision.BF16
                        : Precision.FP8;
        return PerformanceTables.accelerator(row.getField("system"))
                .flatMap(a ->
                        PerformanceTables.model(row.getField("model"))
                                .map(m ->
                                        new Measured(
                                                new TrainingRun(
                                                        m,
                                                        a,
                                                        whole(row, "gpus"),
                                                        whole(row, "gbs"),
                                                        whole(row, "seq"),
                                                        precision),
                                                known(row),
                                                Double.parseDouble(row.getField("tokens_s_gpu")))));
    }

    private static Optional<Measured> mlperf(NamedCsvRecord row) {
        String model = row.getField("benchmark").equals("gpt3") ? "GPT3_175B" : "";
        int count = whole(row, "accelerators");
        int batch = whole(row, "gbs");
        return PerformanceTables.accelerator(row.getField("accelerator"))
                .flatMap(a ->
                        PerformanceTables.model(model)
                                .map(m ->
                                        new Measured(
                                                new TrainingRun(
                                                        m,
                                                        a,
                                                        count,
                                                        batch,
                                                        whole(row, "seq"),
                                                        Precision.FP8),
                                                PublishedSplits.of(a.name(), model, count, batch),
                                                Double.parseDouble(
                                                        row.getField("tokens_s_accel")))));
    }

    /** The paper computes activations again, and has two parts of the model in a stage at most. */
    private static Optional<Measured> megatron(NamedCsvRecord row) {
        TransformerModel m = megatronModel(row);
        int batch = whole(row, "batch");
        double perToken = megatronFlops(m, batch) / batch / MEGATRON_SEQUENCE;
        double tokens = Double.parseDouble(row.getField("tflops_per_gpu")) * 1e12 / perToken;
        return PerformanceTables.accelerator("A100")
                .map(a ->
                        new Measured(
                                new TrainingRun(
                                        m,
                                        a,
                                        whole(row, "gpus"),
                                        batch,
                                        MEGATRON_SEQUENCE,
                                        Precision.BF16),
                                new Known(whole(row, "tp"), whole(row, "pp"), 1, 0, 2, true),
                                tokens));
    }

    private static TransformerModel megatronModel(NamedCsvRecord row) {
        int hidden = whole(row, "hidden");
        int heads = whole(row, "heads");
        return TransformerModel.dense(
                row.getField("params_B"),
                whole(row, "layers"),
                hidden,
                new Grouped(heads, heads, hidden / heads),
                new FeedForward(4 * hidden, false),
                MEGATRON_VOCABULARY,
                false,
                "Narayanan et al. 2021, table 1");
    }

    /** Equation 3 of the paper: of a step, what is computed again counted again. */
    private static double megatronFlops(TransformerModel m, int batch) {
        double h = m.hidden();
        double l = m.layers();
        return 96.0
                * batch
                * MEGATRON_SEQUENCE
                * l
                * h
                * h
                * (1 + MEGATRON_SEQUENCE / (6 * h) + MEGATRON_VOCABULARY / (16 * l * h));
    }

    /** Equation 2 of the paper, in billions. */
    private static double megatronParameters(TransformerModel m) {
        double h = m.hidden();
        double l = m.layers();
        return 12
                * l
                * h
                * h
                * (1 + 13 / (12 * h) + (MEGATRON_VOCABULARY + MEGATRON_SEQUENCE) / (12 * l * h))
                / 1e9;
    }

    private static List<Figure> megatron(
            NamedCsvRecord row, Optional<Measured> measured, Optional<StepTime> time) {
        TransformerModel m = megatronModel(row);
        String name = row.getField("params_B") + " billion";
        double flops = megatronFlops(m, whole(row, "batch"));
        List<Figure> figures = new ArrayList<>();
        figures.add(
                Figure.exact(name, "params_B", megatronParameters(m), row.getField("params_B")));
        double iteration =
                flops
                        / (Double.parseDouble(row.getField("tflops_per_gpu"))
                                * 1e12
                                * whole(row, "gpus"));
        row.findField("implied_iter_time_s_eq3")
                .ifPresent(expected ->
                        figures.add(
                                Figure.exact(
                                        name, "implied_iter_time_s_eq3", iteration, expected)));
        time.ifPresent(t ->
                figures.add(
                        near(
                                name,
                                "tflops_per_gpu",
                                flops / t.seconds() / whole(row, "gpus") / 1e12,
                                row)));
        return figures;
    }
}
