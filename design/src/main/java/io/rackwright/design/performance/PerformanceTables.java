package io.rackwright.design.performance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.design.performance.Accelerator.Sharding;
import io.rackwright.design.performance.Attention.Grouped;
import io.rackwright.design.performance.Attention.Latent;
import io.rackwright.design.performance.Calibration.Constant;
import io.rackwright.design.performance.TransformerModel.Experts;
import io.rackwright.design.performance.TransformerModel.FeedForward;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accelerators, models and constants that Rackwright brings along. */
public final class PerformanceTables {
    private static final Pattern CARD = Pattern.compile(" (pcie|pci|nvl) ");
    private static final Pattern MEMORY = Pattern.compile(" (\\d+) ?gb ");
    private static final Pattern POWER = Pattern.compile(" (\\d+) ?w ");

    private PerformanceTables() {}

    /**
     * Of the accelerators whose name or alias occurs in a text the one with the longest: {@code
     * "NVIDIA H100 SXM5 80GB"} has H100. Case, blanks and signs do not matter, but a name is whole
     * words: {@code GB200} has no B200. A text that tells of another variant, a card or another
     * memory or power, has none.
     */
    public static Optional<Accelerator> accelerator(String text) {
        String words = words(text);
        Accelerator best = null;
        int longest = 0;
        for (Accelerator a : accelerators().values()) {
            for (String name : names(a)) {
                String bare = words(name);
                if (bare.length() > longest && words.contains(bare)) {
                    best = a;
                    longest = bare.length();
                }
            }
        }
        return Optional.ofNullable(best).filter(a -> !isVariant(a, words));
    }

    /** Whether a text has the words of a card, or other gigabytes or watts than the accelerator. */
    private static boolean isVariant(Accelerator a, String words) {
        if (CARD.matcher(words).find()) {
            return true;
        }
        Matcher memory = MEMORY.matcher(words);
        Matcher power = POWER.matcher(words);
        Double watts = a.tdpW();
        return (memory.find() && !near(Double.parseDouble(memory.group(1)), a.hbmGB()))
                || (watts != null
                        && power.find()
                        && !near(Double.parseDouble(power.group(1)), watts));
    }

    /** Memory is stated before and after what is set aside for repair. */
    private static boolean near(double value, double of) {
        return Math.abs(value - of) <= 0.1 * of;
    }

    private static List<String> names(Accelerator a) {
        return Stream.concat(Stream.of(a.name()), a.aliases().stream()).toList();
    }

    /** In lower case, with one blank between words and around them all. */
    private static String words(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip() + " ";
    }

    /** By its name; case and signs do not matter, as in {@code llama3-70b}. */
    public static Optional<TransformerModel> model(String name) {
        return models().values().stream()
                .filter(m -> words(m.name()).equals(words(name)))
                .findFirst();
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
        String aliases = row.getField("aliases");
        return new Accelerator(
                row.getField("name"),
                aliases.isEmpty() ? List.of() : List.of(aliases.split(";")),
                numberOrNull(row, "bf16_tflops"),
                numberOrNull(row, "fp8_tflops"),
                numberOrNull(row, "int8_tops"),
                numberOrNull(row, "fp4_tflops"),
                number(row, "hbm_gb"),
                number(row, "hbm_tbps"),
                number(row, "scale_up_gb_per_s"),
                whole(row, "scale_up_domain"),
                whole(row, "torus_dimensions"),
                numberOrNull(row, "scale_out_gb_per_s"),
                numberOrNull(row, "tdp_w"),
                Sharding.valueOf(row.getField("sharding").toUpperCase(Locale.ROOT)),
                row.getField("mark"),
                row.getField("source"));
    }

    private static TransformerModel model(NamedCsvRecord row) {
        return new TransformerModel(
                row.getField("name"),
                whole(row, "layers"),
                whole(row, "hidden"),
                attention(row),
                new FeedForward(
                        whole(row, "feed_forward"), Boolean.parseBoolean(row.getField("gated"))),
                experts(row),
                whole(row, "vocabulary"),
                Boolean.parseBoolean(row.getField("tied")),
                Boolean.parseBoolean(row.getField("causal_flops")),
                row.getField("source"));
    }

    private static Attention attention(NamedCsvRecord row) {
        int heads = whole(row, "heads");
        if (row.getField("kv_rank").isEmpty()) {
            return new Grouped(heads, whole(row, "kv_heads"), whole(row, "head_dim"));
        }
        return new Latent(
                heads,
                whole(row, "query_rank"),
                whole(row, "kv_rank"),
                whole(row, "head_dim"),
                whole(row, "rotary_dim"),
                whole(row, "value_dim"));
    }

    private static @Nullable Experts experts(NamedCsvRecord row) {
        return row.getField("experts").isEmpty()
                ? null
                : new Experts(
                        whole(row, "experts"),
                        whole(row, "active_experts"),
                        whole(row, "shared_experts"),
                        whole(row, "expert_width"),
                        whole(row, "dense_layers"));
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
