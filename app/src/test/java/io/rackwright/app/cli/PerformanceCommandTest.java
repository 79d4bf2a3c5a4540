package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.Repository;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PerformanceCommandTest {
    @TempDir Path folder;

    private Called call(String... arguments) {
        return Called.in(Repository.root(), folder, arguments);
    }

    private Called performance(String arguments) {
        return call(("performance " + arguments).split(" "));
    }

    @Test
    void everyFigureIsPrintedWithFormulaInputsAndSource() {
        Called called =
                performance(
                        "--model llama3-70b --accelerator H100-SXM --count 64 --system-kw 81.6");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out())
                .contains("64 x H100 (fact)")
                .contains("327,680 bytes  cache of a token")
                .contains("= cached numbers × layers × bytes of a number")
                .contains("cached numbers 2,048 of a layer, layers 80, bytes of a number 2")
                .contains("served, of a megawatt of racks")
                .contains("trained, of a megawatt of racks")
                .doesNotContain("USD");
    }

    @Test
    void jsonHasTheSameFigures() {
        Called called =
                performance(
                        "--model deepseek-v3 --accelerator GB200 --count 72 --serve --user-rate 50"
                                + " --json");

        JsonNode system = JsonMapper.shared().readTree(called.out()).get("systems").get(0);
        assertThat(system.get("exaflops").get("fp4").asDouble()).isEqualTo(0.72);
        assertThat(system.get("serving").get("userTokensPerSecond").asDouble())
                .isGreaterThanOrEqualTo(50);
        assertThat(system.get("training").isNull()).isTrue();
        assertThat(system.get("usd").isNull()).isTrue();
        assertThat(system.get("terms"))
                .anySatisfy(term -> {
                    assertThat(term.get("name").asString()).isEqualTo("output");
                    assertThat(term.get("value").asDouble())
                            .isEqualTo(system.get("serving").get("tokensPerSecond").asDouble());
                    assertThat(term.get("inputs")).hasSize(6);
                });
    }

    @Test
    void generationsOfAProgramStandSideBySideAndWhatIsUnknownStaysSo() {
        Called called =
                performance(
                        "--model llama3-70b --program us-ai-racks --rack-usd GB300=4100000 --json");

        JsonNode systems = JsonMapper.shared().readTree(called.out()).get("systems");
        JsonNode gb300 = named(systems, "GB300");
        assertThat(gb300.get("usd").asDouble()).isEqualTo(4_100_000);
        assertThat(gb300.get("rackKw").asDouble()).isEqualTo(142);
        assertThat(gb300.get("exaflops").get("fp4").asDouble()).isEqualTo(1.08);
        assertThat(gb300.get("mark").asString()).contains("estimate(price)");
        JsonNode rubin = named(systems, "VR200");
        assertThat(rubin.get("exaflops").get("bf16").isNull()).isTrue();
        assertThat(rubin.get("acceleratorMark").asString()).isEqualTo("estimate");
        assertThat(rubin.get("notes").get(0).asString())
                .isEqualTo("the program states 3.60 EF in FP4, its accelerators have 2.52 dense");
        assertThat(named(systems, "HELIOS").get("accelerator").asString()).isEqualTo("MI455X");
        assertThat(named(systems, "KYBER").get("accelerators").asInt()).isEqualTo(144);
        JsonNode secret = named(systems, "JALAPENO");
        assertThat(secret.get("serving").isNull()).isTrue();
        assertThat(secret.get("rackKw").isNull()).isTrue();
    }

    private static JsonNode named(JsonNode systems, String name) {
        return systems.valueStream()
                .filter(s -> s.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTableSaysUnknownWhereNothingIsKnown() {
        Called called = performance("--model llama3-70b --serve --program");

        assertThat(called.out())
                .containsPattern("VR200 +72  unknown +1\\.26 +2\\.52 +227 +0\\.295")
                .containsPattern("JALAPENO( +unknown){7}")
                .contains("JALAPENO: fact(unveiled")
                .contains("  nothing is known of its accelerators");
    }

    @Test
    void aModelThatDoesNotFitIsToldSo() {
        Called called = performance("--model llama3-70b --accelerator H100 --count 1 --serve");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).contains("not served: no way to spread the model holds it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--model lama3-70b --accelerator H100 --count 8|Maybe LLAMA3_70B",
                "--model llama3-70b --accelerator H10 --count 8|Maybe H100",
                "--model llama3-70b --count 8|expected --accelerator and --count, or --program",
                "--model llama3-70b --accelerator H100 --count 0|--count is 0; expected more than 0",
                "--model llama3-70b --accelerator H100 --count 8 --precision fp5|expected bf16, fp8",
                "--model llama3-70b --accelerator B200 --count 8 --train --precision fp4|training",
                "--model llama3-70b --program --rack-usd GB30=4|Maybe GB300",
                "--model llama3-70b --accelerator H100 --count 8 --context -1|--context is -1",
            })
    void wrongUsageIsToldWithARemedy(String arguments, String told) {
        Called called = performance(arguments);

        assertThat(called.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(called.err()).contains(told);
        assertThat(called.out()).isEmpty();
    }
}
