package io.rackwright.design.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.design.performance.ParallelismSearch.Known;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StepModelTest {
    private static final StepModel MODEL = new StepModel(Calibration.standard());

    private static TrainingRun run(String model, String accelerator, int count) {
        return new TrainingRun(
                PerformanceTables.model(model).orElseThrow(),
                PerformanceTables.accelerator(accelerator).orElseThrow(),
                count,
                1024,
                4096,
                Precision.FP8);
    }

    static Stream<StepTime> steps() {
        return Stream.of(
                ParallelismSearch.best(MODEL, run("LLAMA3_70B", "H100", 512), Known.NOTHING)
                        .orElseThrow(),
                ParallelismSearch.best(MODEL, run("LLAMA3_70B", "TPU-v5p", 512), Known.NOTHING)
                        .orElseThrow(),
                ParallelismSearch.best(MODEL, run("DEEPSEEK_V3", "H200", 1024), Known.NOTHING)
                        .orElseThrow(),
                MODEL.of(
                        run("DEEPSEEK_V3", "H200", 1024), new Parallelism(8, 1, 2, 16, 1, 1, true)),
                MODEL.of(run("GPT3_175B", "B200", 512), new Parallelism(4, 8, 1, 1, 2, 4, true)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyFormulaGivesItsFigureFromItsInputs(StepTime time) {
        for (Term term : time.terms()) {
            assertThat(FormulaText.value(term))
                    .as("%s = %s of %s", term.name(), term.formula(), term.inputs())
                    .isCloseTo(term.value(), within(1e-9 * Math.abs(term.value()) + 1e-300));
        }
    }

    @Test
    void oneExpertIsTrainedAsADenseModelIs() {
        TrainingRun dense = run("LLAMA3_70B", "H100", 64);
        TrainingRun one =
                new TrainingRun(
                        TransformerModelTest.oneExpert(dense.model()),
                        dense.accelerator(),
                        64,
                        1024,
                        4096,
                        Precision.FP8);

        StepTime ofDense = ParallelismSearch.best(MODEL, dense, Known.NOTHING).orElseThrow();
        StepTime ofOne = ParallelismSearch.best(MODEL, one, Known.NOTHING).orElseThrow();

        assertThat(ofOne.parallelism()).isEqualTo(ofDense.parallelism());
        assertThat(ofOne.seconds()).isCloseTo(ofDense.seconds(), within(1e-9 * ofDense.seconds()));
    }

    /** Memory has to hold all experts, and not those of a token alone. */
    @Test
    void aMixtureNeedsMemoryForAllItsExperts() {
        Parallelism alone = new Parallelism(8, 1, 1, 1, 1, 1, true);
        Parallelism spread = new Parallelism(8, 1, 1, 256, 1, 1, true);

        assertThat(StepModel.fits(run("DEEPSEEK_V3", "B200", 2048), alone)).isFalse();
        assertThat(StepModel.fits(run("DEEPSEEK_V3", "B200", 2048), spread)).isTrue();
    }

    @Test
    void expertsThatAreSpreadOverDomainsAreReachedMoreSlowly() {
        TrainingRun run = run("MIXTRAL_8X7B", "H100", 64);

        double inside = MODEL.of(run, new Parallelism(1, 1, 1, 8, 1, 1, false)).parts().experts();
        double beyond = MODEL.of(run, new Parallelism(8, 1, 1, 8, 1, 1, false)).parts().experts();

        // As much for each accelerator, of which 56 of 63 others are beyond the domain, at 50 GB/s.
        assertThat(beyond / inside).isCloseTo(450.0 / 50 * 56 / 63, within(1e-9));
    }
}
