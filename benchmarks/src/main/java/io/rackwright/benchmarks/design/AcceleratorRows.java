package io.rackwright.benchmarks.design;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.design.performance.Accelerator;
import io.rackwright.design.performance.PerformanceTables;
import io.rackwright.design.performance.Precision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Figures of accelerators, as data sheets and pages print them: held against ours, against each
 * other, and against what the row's own source says of a whole system. What does not fit together
 * is a finding; the commonest is a figure with sparsity, which is twice the dense one.
 */
final class AcceleratorRows {
    private static final String FP16 = "fp16_bf16_dense_tflops";
    private static final String FP8 = "fp8_dense_tflops";
    private static final String FP4 = "fp4_dense_tflops";
    private static final String HBM = "hbm_gb";
    private static final String LINKS = "scaleup_GBps_per_accel_bidir";
    private static final String DOMAIN = "scaleup_domain";

    /** Ratios of dense figures that are built: same unit, or one of half or a third the width. */
    private static final Map<String, List<Double>> RATIOS =
            Map.of(FP8, List.of(1.0, 2.0), FP4, List.of(1.0, 2.0, 3.0));

    private static final double SAME = 0.05;
    private static final double ROUNDED = 0.01;
    private static final double MUCH_MORE = 1.3;

    private static final Pattern OF_A_SYSTEM =
            Pattern.compile(
                    "(\\d+(?:\\.\\d+)?) ?(PF|EF) ((?:dense |sparse )?)FP(4|8|16)"
                            + "((?: sparse| dense)?) ?(?:per |/ ?)(\\d+)");
    private static final Pattern WITHIN =
            Pattern.compile(
                    "(\\d+(?:\\.\\d+)?) ?TB/s (?:NVLink|scale-up|ICI|Infinity Fabric|UALink)");

    private AcceleratorRows() {}

    static boolean isOne(List<String> header) {
        return header.contains(FP16) && header.contains(DOMAIN);
    }

    static List<Figure> of(NamedCsvRecord row, List<NamedCsvRecord> all) {
        String name = row.getField("name");
        List<Figure> figures = new ArrayList<>();
        figures.addAll(ours(name, row));
        figures.addAll(ofItsSystem(name, row));
        ratio(row, FP8, FP16).ifPresent(r -> figures.add(Figure.derived(name, "fp8/fp16", r)));
        ratio(row, FP4, FP8).ifPresent(r -> figures.add(Figure.derived(name, "fp4/fp8", r)));
        OptionalDouble links = number(row, LINKS);
        OptionalDouble domain = number(row, DOMAIN);
        if (links.isPresent() && domain.isPresent()) {
            double whole = links.getAsDouble() * domain.getAsDouble() / 1000;
            Matcher printed = WITHIN.matcher(row.findField("source").orElse(""));
            figures.add(
                    printed.find()
                            ? Figure.near(name, "domain_tbps", whole, printed.group(1), ROUNDED)
                            : Figure.derived(name, "domain_tbps", whole));
        }
        findings(row, all).forEach(words -> figures.add(Figure.finding(name, words)));
        return figures;
    }

    /** What {@code accelerators.csv} has under that name; nothing where it has not. */
    private static List<Figure> ours(String name, NamedCsvRecord row) {
        Optional<Accelerator> found = PerformanceTables.accelerator(name);
        Map<String, OptionalDouble> values = new LinkedHashMap<>();
        found.ifPresent(a -> {
            values.put(FP16, a.stated(Precision.BF16));
            // What has no FP8 computes it in 16 bits.
            values.put(
                    FP8, a.fp8Tflops() == null ? a.stated(Precision.BF16) : present(a.fp8Tflops()));
            values.put(FP4, a.stated(Precision.FP4));
            values.put(HBM, OptionalDouble.of(a.hbmGB()));
            values.put("hbm_tbps", OptionalDouble.of(a.hbmTBPerSecond()));
            values.put(LINKS, OptionalDouble.of(a.scaleUpGBPerSecond()));
            values.put(DOMAIN, OptionalDouble.of(a.scaleUpDomain()));
            values.put("tdp_w", present(a.tdpW()));
        });
        List<Figure> figures = new ArrayList<>();
        for (String column : List.of(FP16, FP8, FP4, HBM, "hbm_tbps", LINKS, DOMAIN, "tdp_w")) {
            String printed = row.findField(column).orElse("").strip();
            OptionalDouble own = values.getOrDefault(column, OptionalDouble.empty());
            if (own.isPresent() && !printed.isEmpty()) {
                figures.add(Figure.exact(name, column, own.getAsDouble(), printed));
            } else if (!printed.isEmpty()) {
                figures.add(Figure.notDerived(name, column, printed));
            }
        }
        return figures;
    }

    private static OptionalDouble present(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * "105 PF dense FP4 per 8": of one an eighth, and half of that where it is with sparsity. What
     * is printed in few digits is held to those.
     */
    private static List<Figure> ofItsSystem(String name, NamedCsvRecord row) {
        List<Figure> figures = new ArrayList<>();
        Matcher m = OF_A_SYSTEM.matcher(row.findField("source").orElse(""));
        while (m.find()) {
            boolean sparse = (m.group(3) + m.group(5)).contains("sparse");
            double whole = Double.parseDouble(m.group(1)) * (m.group(2).equals("EF") ? 1e6 : 1e3);
            double one = whole / Integer.parseInt(m.group(6)) / (sparse ? 2 : 1);
            String column =
                    switch (m.group(4)) {
                        case "4" -> FP4;
                        case "8" -> FP8;
                        default -> FP16;
                    };
            int decimals = m.group(1).length() - 1 - m.group(1).indexOf('.');
            double step = m.group(1).contains(".") ? Math.pow(10, -decimals) : 1;
            double rounding = step / 2 / Double.parseDouble(m.group(1));
            String printed = row.findField(column).orElse("");
            figures.add(
                    Figure.near(
                            name,
                            column + " of " + m.group().strip(),
                            one,
                            printed,
                            Math.max(rounding, 1e-3)));
        }
        return figures;
    }

    private static List<String> findings(NamedCsvRecord row, List<NamedCsvRecord> all) {
        List<String> words = new ArrayList<>();
        improbable(row, FP8, FP16).ifPresent(words::add);
        improbable(row, FP4, FP8).ifPresent(words::add);
        for (String column : List.of(FP16, FP8, FP4)) {
            againstOurs(row, column).ifPresent(words::add);
            for (NamedCsvRecord other : all) {
                againstKin(row, other, column).ifPresent(words::add);
            }
        }
        return words;
    }

    private static Optional<String> improbable(NamedCsvRecord row, String column, String than) {
        Optional<Double> ratio = ratio(row, column, than);
        List<Double> built = RATIOS.getOrDefault(column, List.of());
        if (ratio.isEmpty() || built.stream().anyMatch(b -> near(ratio.get(), b, SAME))) {
            return Optional.empty();
        }
        boolean halved = built.stream().anyMatch(b -> near(ratio.get(), 2 * b, SAME));
        boolean doubled = built.stream().anyMatch(b -> near(ratio.get(), b / 2, SAME));
        String maybe =
                halved
                        ? ". Maybe " + column + " is with sparsity"
                        : doubled ? ". Maybe " + than + " is with sparsity" : "";
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "%s is %.2f times %s; dense figures are %s times%s",
                        column,
                        ratio.get(),
                        than,
                        built.stream()
                                .map(b -> String.format(Locale.ROOT, "%.0f", b))
                                .reduce((a, b) -> a + " or " + b)
                                .orElse(""),
                        maybe));
    }

    private static Optional<String> againstOurs(NamedCsvRecord row, String column) {
        OptionalDouble printed = number(row, column);
        Optional<Accelerator> a = PerformanceTables.accelerator(row.getField("name"));
        if (printed.isEmpty() || a.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble own =
                switch (column) {
                    case FP16 -> a.get().stated(Precision.BF16);
                    case FP8 -> present(a.get().fp8Tflops());
                    default -> a.get().stated(Precision.FP4);
                };
        if (own.isEmpty()) {
            return column.equals(FP8)
                    ? Optional.of("there is no FP8: what is printed is of 16 bits, or of INT8")
                    : Optional.empty();
        }
        double ratio = printed.getAsDouble() / own.getAsDouble();
        if (near(ratio, 1, SAME)) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "%s is %.2f times the %.1f of accelerators.csv%s",
                        column,
                        ratio,
                        own.getAsDouble(),
                        near(ratio, 2, SAME) ? ". Maybe it is with sparsity" : ""));
    }

    /**
     * A sibling of the same generation that gives much less and draws no less: one of both may be
     * printed with sparsity, or with half of it taken away.
     */
    private static Optional<String> againstKin(
            NamedCsvRecord row, NamedCsvRecord other, String column) {
        OptionalDouble one = number(row, column);
        OptionalDouble two = number(other, column);
        boolean kin =
                row != other
                        && row.findField("generation").equals(other.findField("generation"))
                        && row.findField("vendor").equals(other.findField("vendor"));
        OptionalDouble watts = number(row, "tdp_w");
        OptionalDouble otherWatts = number(other, "tdp_w");
        boolean noMorePower =
                watts.isPresent()
                        && otherWatts.isPresent()
                        && watts.getAsDouble() <= otherWatts.getAsDouble();
        if (!kin || one.isEmpty() || two.isEmpty() || !noMorePower) {
            return Optional.empty();
        }
        double ratio = one.getAsDouble() / two.getAsDouble();
        if (ratio < MUCH_MORE || ratio > 2 + SAME) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "%s is %.2f times that of %s, of the same generation and no less power."
                                + " Maybe it is with sparsity",
                        column,
                        ratio,
                        other.getField("name")));
    }

    private static boolean near(double value, double of, double tolerance) {
        return Math.abs(value / of - 1) <= tolerance;
    }

    private static Optional<Double> ratio(NamedCsvRecord row, String of, String to) {
        OptionalDouble one = number(row, of);
        OptionalDouble two = number(row, to);
        return one.isPresent() && two.isPresent()
                ? Optional.of(one.getAsDouble() / two.getAsDouble())
                : Optional.empty();
    }

    /** Empty where nothing, or nothing more than 0, is printed. */
    private static OptionalDouble number(NamedCsvRecord row, String column) {
        Optional<Published> printed =
                Published.of(row.findField(column).orElse("")).filter(p -> p.low() == p.high());
        return printed.isPresent() && printed.get().low() > 0
                ? OptionalDouble.of(printed.get().low())
                : OptionalDouble.empty();
    }
}
