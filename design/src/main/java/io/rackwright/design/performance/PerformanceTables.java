package io.rackwright.design.performance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.design.performance.Accelerator.Sharding;
import io.rackwright.design.performance.Calibration.Constant;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The accelerators, models and constants that Rackwright brings along. */
public final class PerformanceTables {
    private PerformanceTables() {}

    public static Optional<Accelerator> accelerator(String name) {
        return Optional.ofNullable(accelerators().get(name));
    }

    public static Optional<TransformerModel> model(String name) {
        return Optional.ofNullable(models().get(name));
    }

    /** By name. */
    public static Map<String, Accelerator> accelerators() {
        Map<String, Accelerator> all = new LinkedHashMap<>();
        for (Accelerator a : rows("accelerators.csv", PerformanceTables::accelerator)) {
            all.put(a.name(), a);
        }
        return all;
    }

    /** By name. */
    public static Map<String, TransformerModel> models() {
        Map<String, TransformerModel> all = new LinkedHashMap<>();
        for (TransformerModel m : rows("models.csv", PerformanceTables::model)) {
            all.put(m.name(), m);
        }
        return all;
    }

    public static List<Constant> calibration() {
        return rows(
                "calibration.csv",
                row ->
                        new Constant(
                                row.getField("constant"),
                                number(row, "value"),
                                number(row, "start"),
                                number(row, "spread"),
                                row.getField("meaning")));
    }

    private static Accelerator accelerator(NamedCsvRecord row) {
        return new Accelerator(
                row.getField("name"),
                numberOrNull(row, "bf16_tflops"),
                number(row, "low_precision_tflops"),
                number(row, "hbm_gb"),
                number(row, "hbm_tbps"),
                number(row, "scale_up_gb_per_s"),
                whole(row, "scale_up_domain"),
                whole(row, "torus_dimensions"),
                numberOrNull(row, "scale_out_gb_per_s"),
                Sharding.valueOf(row.getField("sharding").toUpperCase(Locale.ROOT)),
                row.getField("source"));
    }

    private static TransformerModel model(NamedCsvRecord row) {
        return new TransformerModel(
                row.getField("name"),
                whole(row, "layers"),
                whole(row, "hidden"),
                whole(row, "heads"),
                whole(row, "kv_heads"),
                whole(row, "feed_forward"),
                Boolean.parseBoolean(row.getField("gated")),
                whole(row, "vocabulary"),
                Boolean.parseBoolean(row.getField("causal_flops")),
                row.getField("source"));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static @Nullable Double numberOrNull(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    private static int whole(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> of) {
        InputStream in = PerformanceTables.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("the build lacks " + file);
        }
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
