package io.rackwright.benchmarks.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts of racks and figures of accelerators, as the command compares them. */
class FactRowsTest {
    private static final Path HOME = Path.of("..");

    private static final String ACCELERATORS =
            "name,vendor,generation,fp16_bf16_dense_tflops,fp8_dense_tflops,fp4_dense_tflops,hbm_gb,"
                    + "hbm_tbps,scaleup_GBps_per_accel_bidir,scaleup_domain,tdp_w,source,confidence\n";

    @TempDir Path folder;

    private List<Figure> figures(String text) throws IOException {
        return DesignBenchmark.figures(HOME, Files.writeString(folder.resolve("rows.csv"), text));
    }

    private List<Figure> fact(String row) throws IOException {
        return figures("fact,value,unit,source\n" + row + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rack-facts.csv", "accelerators.csv"})
    void whatIsWorkedOutOfPublishedFactsIsAsPublished(String file) throws IOException {
        List<Figure> figures = DesignBenchmark.figures(HOME, Path.of("instances", "design", file));

        assertThat(figures).filteredOn(f -> f.match().equals("yes")).hasSizeGreaterThan(10);
        assertThat(figures).noneMatch(f -> f.match().equals("no"));
    }

    /** Rows of the same kinds as are published, with other numbers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Water loop at 10 K,1.45,LPM/kW,handbook|value|1.45|yes",
                "PG25 rise of 12 K,1.25,LPM/kW,handbook|value|1.25|yes",
                "PG25 at 10 K,2.0,LPM/kW,wrong|value|1.5|no",
                "DGX H200 rack (3/rack),>30,kW,example|value|30.6|yes",
                "DGX H200 rack (3/rack),>31,kW,example|value|30.6|no",
                "DGX B200,14300,W,example|value|14300|yes",
                "Shelf of 6 x 5.5 kW,33,kW,example|value|33|yes",
                "Busbar 50 V 1000 A,50,kW,example|value|50|yes",
                "Rack weight (7000 lb),3175,kg,example|value|3175.1|yes",
                "RU,44.45,mm,EIA|value|44.45|yes",
                "Tall rack,48 OpenU / 51 RU,,example|rack units in 48 OpenU|51|yes",
                "Loop of 120 kW PG25 at 10 K,180,LPM,example|value|179.76|yes",
                "Pump speed,3000,rpm,example|value||''",
            })
    void factsOfAKindAreWorkedOutByTheirWordsAndUnit(
            String row, String field, String value, String match) throws IOException {
        assertThat(fact(row))
                .filteredOn(f -> f.field().equals(field))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.value()).isEqualTo(value == null ? "" : value);
                    assertThat(f.match()).isEqualTo(match);
                });
    }

    @Test
    void aLossIsReckonedFromTheRowBeside() throws IOException {
        List<Figure> figures =
                fact("XR9 rack power,200,kW,example\nXR9 AC incl. loss,205.1,kW,example");

        assertThat(figures)
                .anySatisfy(f -> {
                    assertThat(f.of()).isEqualTo("XR9 AC incl. loss");
                    assertThat(f.value()).isEqualTo("205.13");
                    assertThat(f.match()).isEqualTo("yes");
                });
    }

    @Test
    void figuresWithSparsityAreFound() throws IOException {
        List<Figure> figures =
                figures(
                        ACCELERATORS
                                + "B300 HGX,NVIDIA,Ultra,3500,7000,13125,288,8.0,1800,8,1400,,\n"
                                + "GB300 GPU,NVIDIA,Ultra,2500,5000,15000,288,8.0,1800,72,1400,,\n"
                                + "X1,Maker,One,100,400,,80,2,400,8,500,400 PF FP8 sparse per 500,\n");

        assertThat(figures)
                .filteredOn(f -> f.field().equals("finding"))
                .extracting(f -> f.of() + ": " + f.value())
                .contains(
                        "B300 HGX: fp16_bf16_dense_tflops is 1.56 times the 2250.0 of"
                                + " accelerators.csv",
                        "B300 HGX: fp16_bf16_dense_tflops is 1.40 times that of GB300 GPU, of the"
                                + " same generation and no less power. Maybe it is with sparsity",
                        "X1: fp8_dense_tflops is 4.00 times fp16_bf16_dense_tflops; dense figures"
                                + " are 1 or 2 times. Maybe fp8_dense_tflops is with sparsity")
                .noneMatch(words -> words.startsWith("GB300"));
        assertThat(figures)
                .filteredOn(f -> f.field().startsWith("fp8_dense_tflops of"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.value()).isEqualTo("400");
                    assertThat(f.match()).isEqualTo("yes");
                });
    }

    @Test
    void anAcceleratorThatWeDoNotHaveIsNotCompared() throws IOException {
        List<Figure> figures =
                figures(ACCELERATORS + "H100 PCIe,NVIDIA,Hopper,756,1513,,80,2,600,2,350,,\n");

        assertThat(figures)
                .filteredOn(f -> f.field().equals("hbm_gb"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.value()).isEmpty();
                    assertThat(f.match()).isEmpty();
                });
        assertThat(figures)
                .anySatisfy(f -> {
                    assertThat(f.field()).isEqualTo("domain_tbps");
                    assertThat(f.value()).isEqualTo("1.2");
                });
    }
}
