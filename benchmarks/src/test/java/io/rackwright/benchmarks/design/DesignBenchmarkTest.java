package io.rackwright.benchmarks.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.design.performance.Calibration;
import io.rackwright.design.performance.Calibration.Constant;
import io.rackwright.design.performance.Calibrator;
import io.rackwright.design.performance.Calibrator.Measured;
import io.rackwright.design.performance.ParallelismSearch.Known;
import io.rackwright.design.performance.PerformanceTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published fabrics, topologies and training runs, as the command compares them. */
class DesignBenchmarkTest {
    private static final Path HOME = Path.of("..");

    private static Path check(String name) {
        return Path.of("instances", "design", name);
    }

    private static List<Measured> runs() throws IOException {
        return CalibrationBenchmark.measured(
                List.of(
                        check("megatron-sc21-table1.csv"),
                        check("megatron-bridge.csv"),
                        check("mlperf-gpt3.csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric-superpod.csv", "topology-formulas.csv"})
    void whatIsCountedIsExact(String file) throws IOException {
        List<Figure> figures = DesignBenchmark.figures(HOME, check(file));

        assertThat(figures).filteredOn(f -> !f.expected().isEmpty()).hasSizeGreaterThan(50);
        assertThat(figures).noneMatch(f -> f.match().equals("no"));
    }

    @Test
    void everyLineOfThePrintedBillIsExact() throws IOException {
        assertThat(DesignBenchmark.figures(HOME, check("h100-superpod-bom.csv")))
                .hasSize(10)
                .allMatch(f -> f.match().equals("yes"));
    }

    @Test
    void closedFormsOfThePaperAreExact() throws IOException {
        assertThat(DesignBenchmark.figures(HOME, check("megatron-sc21-table1.csv")))
                .filteredOn(f -> f.tolerance() == 0)
                .hasSize(20)
                .allMatch(f -> f.match().equals("yes"));
    }

    @Test
    void theConstantsAreThoseThatAreFitted() throws IOException {
        Calibration fitted = Calibrator.fit(runs(), PerformanceTables.calibration());

        List<Double> values =
                PerformanceTables.calibration().stream().map(Constant::value).toList();
        List<Double> found =
                List.of(
                        fitted.multiplyEfficiency(),
                        fitted.elementwiseTraffic(),
                        fitted.lowPrecisionTraffic(),
                        fitted.networkEfficiency(),
                        fitted.layerMicroseconds(),
                        fitted.exposedCommunication());
        for (int k = 0; k < values.size(); k++) {
            assertThat(values.get(k)).isCloseTo(found.get(k), within(0.01 * found.get(k)));
        }
    }

    @Test
    void halfOfTheRunsArePredictedWithinATenth() throws IOException {
        List<Measured> runs = runs();

        double[] errors = CalibrationBenchmark.errors(runs, Calibration.standard());

        assertThat(errors).hasSize(37);
        assertThat(CalibrationBenchmark.median(errors)).isLessThan(0.1);
    }

    /** Of all systems together, and of each. */
    @Test
    void halfOfTheRunsOfSystemsThatWereLeftOutArePredictedWithinATenth() throws IOException {
        Map<String, double[]> leftOut = CalibrationBenchmark.leftOut(runs());

        double[] all = leftOut.values().stream().flatMapToDouble(DoubleStream::of).toArray();
        assertThat(CalibrationBenchmark.median(all)).isLessThan(0.1);
        assertThat(leftOut).hasSize(5);
        leftOut.forEach((system, errors) ->
                assertThat(CalibrationBenchmark.median(errors)).as(system).isLessThan(0.1));
    }

    @Test
    void splitsOfRunsAreKnownWhereTheirOwnersPublishThem() {
        Known known = PublishedSplits.of("TPU-v5p", "GPT3_175B", 512, 2048);

        assertThat(known.tensor()).isEqualTo(8);
        assertThat(known.microBatch()).isEqualTo(32);
        assertThat(known.recompute()).isTrue();
        assertThat(PublishedSplits.of("TPU-v5p", "GPT3_175B", 640, 2048)).isEqualTo(Known.NOTHING);
        assertThat(PublishedSplits.of("H100", "GPT3_175B", 512, 2048)).isEqualTo(Known.NOTHING);
    }
}
