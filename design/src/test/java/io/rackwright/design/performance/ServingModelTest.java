package io.rackwright.design.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.design.performance.Accelerator.Sharding;
import io.rackwright.design.performance.Attention.Grouped;
import io.rackwright.design.performance.ServingModel.Stage;
import io.rackwright.design.performance.TransformerModel.FeedForward;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServingModelTest {
    /** Every share 1, nothing beside the matrices: what can be worked out by hand. */
    private static final Calibration IDEAL = new Calibration(1, 0, 0, 1, 0, 0);

    private static final Calibration STANDARD = Calibration.standard();

    private static Accelerator accelerator(double tflops, double gb, double tbps, double links) {
        return new Accelerator(
                "test",
                List.of(),
                tflops,
                tflops,
                null,
                null,
                gb,
                tbps,
                links,
                8,
                0,
                links / 16,
                null,
                Sharding.PIPELINE,
                "assumption",
                "");
    }

    private static ServingCase llama70(Accelerator a, int count, int context, int output) {
        return new ServingCase(
                PerformanceTables.model("LLAMA3_70B").orElseThrow(),
                a,
                count,
                context,
                output,
                Precision.BF16,
                Precision.BF16,
                0,
                null,
                null);
    }

    /**
     * One layer of 1,000: attention 4 x 1000² weights, feed-forward 2 x 1000 x 4000, 12 million in
     * all; a table of 1,000 words, 1 million. In 16 bits 26 MB of weights; a token keeps 2 x 1000 x
     * 2 = 4,000 bytes.
     */
    private static ServingCase byHand() {
        TransformerModel model =
                TransformerModel.dense(
                        "hand",
                        1,
                        1000,
                        new Grouped(10, 10, 100),
                        new FeedForward(4000, false),
                        1000,
                        true,
                        "");
        return new ServingCase(
                model,
                accelerator(1, 0.1, 0.1, 16),
                1,
                1000,
                1000,
                Precision.BF16,
                Precision.BF16,
                0,
                null,
                null);
    }

    @Test
    void aCaseThatIsSolvedByHand() {
        ServingSplit alone = new ServingSplit(1, 1, 1);

        // 0.9 x 100 MB - 26 MB = 64 MB; an answer keeps 2,000 tokens x 4,000 B = 8 MB: 8 fit.
        assertThat(ServingModel.heldByGroup(byHand(), alone)).isEqualTo(8);

        ServingRate rate = new ServingModel(IDEAL).of(byHand(), alone, 8);
        Stage decode = rate.decode();
        // 26 MB of weights at 0.1 TB/s.
        assertThat(decode.weights()).isCloseTo(260e-6, within(1e-12));
        // 2 x 13 million x 8 FLOP at 1 TFLOP/s: less, and hidden.
        assertThat(decode.multiply()).isCloseTo(208e-6, within(1e-12));
        // 8 answers of 1,500 tokens in the mean x 4,000 B = 48 MB at 0.1 TB/s.
        assertThat(decode.cache()).isCloseTo(480e-6, within(1e-12));
        // 4 x 1,000 x 1,500 x 8 FLOP.
        assertThat(decode.attention()).isCloseTo(48e-6, within(1e-12));
        assertThat(decode.seconds()).isCloseTo(740e-6, within(1e-12));
        assertThat(decode.bound()).isEqualTo("memory bandwidth");
        // 2 x 12 million x 1,000 + 2 x 1 million, and 4 x 1,000 x 500 x 1,000 of attention.
        assertThat(rate.firstTokenSeconds()).isCloseTo(0.024002 + 0.002, within(1e-9));
        assertThat(rate.prefill().bound()).isEqualTo("FLOP");
        // An answer takes 0.026002 s of prefill and 1,000 x 740 us / 8 of steps.
        assertThat(rate.outputTokensPerSecond())
                .isCloseTo(1000 / (0.026002 + 0.0925), within(1e-6));
    }

    @Test
    void tensorExchangeIsTwoRingsALayer() {
        ServingCase s = byHand();
        ServingCase two =
                new ServingCase(
                        s.model(),
                        s.accelerator(),
                        2,
                        s.context(),
                        s.output(),
                        s.weights(),
                        s.cache(),
                        0,
                        null,
                        null);

        Stage decode = new ServingModel(IDEAL).of(two, new ServingSplit(2, 1, 1), 8).decode();

        // 2 all-reduces, each 2 x 1/2 of 8 x 1,000 x 2 bytes, at 8 GB/s one way.
        assertThat(decode.tensor()).isCloseTo(32_000 / 8e9, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void moreOfAnythingIsNeverSlower(int seed) {
        Random random = new Random(seed);
        double[] figures = {
            500 + random.nextInt(2000),
            150 + random.nextInt(200),
            1 + random.nextInt(10),
            300 + random.nextInt(2000)
        };
        double before = best(figures);
        for (int k = 0; k < figures.length; k++) {
            double[] more = figures.clone();
            more[k] *= 1.1 + random.nextDouble();
            assertThat(best(more)).as("more of figure %d", k).isGreaterThanOrEqualTo(before);
        }
    }

    private static double best(double[] f) {
        ServingCase s = llama70(accelerator(f[0], f[1], f[2], f[3]), 8, 4096, 512);
        return ServingSearch.best(new ServingModel(STANDARD), s)
                .orElseThrow()
                .outputTokensPerSecond();
    }

    @Test
    void aLongerContextNeverRaisesTheLargestBatch() {
        Accelerator a = PerformanceTables.accelerator("H100").orElseThrow();
        for (ServingSplit split : ServingSearch.splits(llama70(a, 8, 1, 1))) {
            long before = Long.MAX_VALUE;
            for (int context = 256; context <= 1 << 20; context *= 2) {
                long held = ServingModel.heldByGroup(llama70(a, 8, context, 256), split);
                assertThat(held).isLessThanOrEqualTo(before);
                before = held;
            }
        }
    }

    @Test
    void aModelThatMemoryDoesNotHoldIsNotServed() {
        Accelerator a = PerformanceTables.accelerator("H100").orElseThrow();

        assertThat(ServingSearch.best(new ServingModel(STANDARD), llama70(a, 1, 128, 128)))
                .isEmpty();
    }

    @Test
    void usersWhoAskForMoreGetItAndThereAreFewer() {
        Accelerator a = PerformanceTables.accelerator("H100").orElseThrow();
        ServingCase free = llama70(a, 8, 4096, 512);
        ServingCase held =
                new ServingCase(
                        free.model(),
                        a,
                        8,
                        4096,
                        512,
                        Precision.BF16,
                        Precision.BF16,
                        0,
                        40.0,
                        1.0);
        ServingModel model = new ServingModel(STANDARD);

        ServingRate most = ServingSearch.best(model, free).orElseThrow();
        ServingRate asked = ServingSearch.best(model, held).orElseThrow();

        assertThat(most.userTokensPerSecond()).isLessThan(40);
        assertThat(asked.userTokensPerSecond()).isGreaterThanOrEqualTo(40);
        assertThat(asked.firstTokenSeconds()).isLessThanOrEqualTo(1);
        assertThat(asked.outputTokensPerSecond()).isLessThan(most.outputTokensPerSecond());
        ServingRate oneMore = model.of(held, asked.split(), asked.sequences() + 1);
        assertThat(oneMore.userTokensPerSecond()).isLessThan(40);
    }

    @Test
    void oneExpertIsServedAsADenseModelIs() {
        Accelerator a = PerformanceTables.accelerator("H100").orElseThrow();
        ServingCase dense = llama70(a, 8, 4096, 512);
        ServingCase one =
                new ServingCase(
                        TransformerModelTest.oneExpert(dense.model()),
                        a,
                        8,
                        4096,
                        512,
                        Precision.BF16,
                        Precision.BF16,
                        0,
                        null,
                        null);
        ServingModel model = new ServingModel(STANDARD);

        ServingRate ofDense = ServingSearch.best(model, dense).orElseThrow();
        ServingRate ofOne = ServingSearch.best(model, one).orElseThrow();

        assertThat(ofOne.split()).isEqualTo(ofDense.split());
        assertThat(ofOne.decode()).isEqualTo(ofDense.decode());
        assertThat(ofOne.prefill()).isEqualTo(ofDense.prefill());
    }

    @Test
    void fewTokensTouchFewExperts() {
        TransformerModel m = PerformanceTables.model("DEEPSEEK_V3").orElseThrow();

        assertThat(ServingModel.touched(m, 1)).isCloseTo(8.0 / 256, within(1e-12));
        assertThat(ServingModel.touched(m, 10_000)).isCloseTo(1, within(1e-9));
    }

    static Stream<ServingRate> rates() {
        ServingModel model = new ServingModel(STANDARD);
        Accelerator h100 = PerformanceTables.accelerator("H100").orElseThrow();
        Accelerator gb300 = PerformanceTables.accelerator("GB300").orElseThrow();
        TransformerModel mixture = PerformanceTables.model("DEEPSEEK_V3").orElseThrow();
        ServingCase many =
                new ServingCase(
                        mixture,
                        gb300,
                        144,
                        2048,
                        512,
                        Precision.FP4,
                        Precision.FP8,
                        0,
                        null,
                        null);
        return Stream.of(
                ServingSearch.best(model, llama70(h100, 16, 8192, 1024)).orElseThrow(),
                model.of(llama70(h100, 16, 8192, 1024), new ServingSplit(4, 4, 1), 7),
                ServingSearch.best(model, many).orElseThrow(),
                model.of(many, new ServingSplit(2, 1, 64), 9));
    }

    @ParameterizedTest
    @MethodSource("rates")
    void everyFormulaGivesItsFigureFromItsInputs(ServingRate rate) {
        assertThat(rate.terms()).hasSizeGreaterThan(30);
        for (Term term : rate.terms()) {
            assertThat(FormulaText.value(term))
                    .as("%s = %s of %s", term.name(), term.formula(), term.inputs())
                    .isCloseTo(term.value(), within(1e-9 * Math.abs(term.value()) + 1e-300));
        }
    }

    @Test
    void asManyAnswersAreWorkedOnAsAreAskedFor() {
        Accelerator a = PerformanceTables.accelerator("H100").orElseThrow();
        ServingCase all = llama70(a, 8, 4096, 512);
        ServingCase few =
                new ServingCase(
                        all.model(),
                        a,
                        8,
                        4096,
                        512,
                        Precision.BF16,
                        Precision.BF16,
                        3,
                        null,
                        null);

        Optional<ServingRate> rate = ServingSearch.best(new ServingModel(STANDARD), few);

        assertThat(rate.orElseThrow().batch() * rate.orElseThrow().instances())
                .isLessThanOrEqualTo(3);
    }
}
