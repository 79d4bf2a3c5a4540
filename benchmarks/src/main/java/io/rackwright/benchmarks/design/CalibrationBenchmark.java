package io.rackwright.benchmarks.design;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.design.performance.Calibration;
import io.rackwright.design.performance.Calibrator;
import io.rackwright.design.performance.Calibrator.Measured;
import io.rackwright.design.performance.PerformanceTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the performance model to measured runs, and says how far it is off: on the runs that it was
 * fitted to, and on those of each system when it was fitted without them.
 */
public final class CalibrationBenchmark {
    private CalibrationBenchmark() {}

    public static void run(List<Path> files, PrintWriter out) throws IOException {
        List<Measured> all = measured(files);
        Calibration fitted = Calibrator.fit(all, PerformanceTables.calibration());
        out.println(fitted);
        out.printf(Locale.ROOT, "all %d runs: median error %.1f%%%n", all.size(), pct(all, fitted));
        leftOut(all)
                .forEach((system, errors) ->
                        out.printf(
                                Locale.ROOT,
                                "without %s: median error %.1f%% on its %d runs%n",
                                system,
                                100 * median(errors),
                                errors.length));
        out.flush();
    }

    static List<Measured> measured(List<Path> files) throws IOException {
        List<Measured> all = new ArrayList<>();
        for (Path file : files) {
            for (NamedCsvRecord row : DesignBenchmark.rows(file)) {
                TrainingRows.measured(row.getHeader(), row).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Errors of a system's runs, by a model that was fitted without them. */
    static Map<String, double[]> leftOut(List<Measured> all) {
        Map<String, List<Measured>> bySystem = new TreeMap<>();
        for (Measured m : all) {
            bySystem.computeIfAbsent(m.run().accelerator().name(), _ -> new ArrayList<>()).add(m);
        }
        Map<String, double[]> errors = new TreeMap<>();
        bySystem.forEach((system, own) -> {
            List<Measured> others = all.stream().filter(m -> !own.contains(m)).toList();
            Calibration fitted = Calibrator.fit(others, PerformanceTables.calibration());
            errors.put(system, errors(own, fitted));
        });
        return errors;
    }

    static double[] errors(List<Measured> runs, Calibration calibration) {
        return runs.stream().mapToDouble(m -> Math.abs(m.ratio(calibration) - 1)).toArray();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    private static double pct(List<Measured> runs, Calibration calibration) {
        return 100 * median(errors(runs, calibration));
    }
}
