package io.rackwright.design.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rackwright.design.performance.TransformerModel.Experts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed forms against what the makers of the models print. */
class TransformerModelTest {
    private static TransformerModel model(String name) {
        return PerformanceTables.model(name).orElseThrow();
    }

    private static String billions(double value, String published) {
        int decimals = new BigDecimal(published).scale();
        return BigDecimal.valueOf(value / 1e9)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /**
     * Llama: the model cards. Mixtral: "Mixtral of experts" and the announcement of 8x22B.
     * DeepSeek-V3: README_WEIGHTS.md of its repository. Qwen3, Kimi K2: their reports.
     */
    @ParameterizedTest
    @CsvSource({
        "LLAMA3_8B, 8.03",
        "LLAMA3_70B, 70.6",
        "LLAMA3.1_405B, 406",
        "LLAMA2_70B, 69.0",
        "MIXTRAL_8X7B, 46.7",
        "MIXTRAL_8X22B, 141",
        "QWEN3_235B, 235",
        "DEEPSEEK_V3, 671"
    })
    void parametersAreThoseThatArePublished(String name, String published) {
        assertThat(billions(model(name).parameters(), published)).isEqualTo(published);
    }

    /** DeepSeek counts the matrix that makes words, and not the input table. */
    @ParameterizedTest
    @CsvSource({"DEEPSEEK_V3, 36.6", "DEEPSEEK_V3, 37", "KIMI_K2, 32", "QWEN3_235B, 22"})
    void activeParametersAreThoseThatArePublished(String name, String published) {
        assertThat(billions(model(name).activeParameters(), published)).isEqualTo(published);
    }

    /** Mistral counts both tables of words. */
    @ParameterizedTest
    @CsvSource({"MIXTRAL_8X7B, 12.9", "MIXTRAL_8X22B, 39"})
    void activeParametersWithBothTablesAreThoseThatArePublished(String name, String published) {
        TransformerModel m = model(name);

        assertThat(billions(m.activeParameters() + m.headParameters(), published))
                .isEqualTo(published);
    }

    /** "Insights into DeepSeek-V3" (ISCA 2025), table 1: 70.272 KB and 516.096 KB in 16 bits. */
    @ParameterizedTest
    @CsvSource({"DEEPSEEK_V3, 70272", "LLAMA3.1_405B, 516096", "LLAMA3_70B, 327680"})
    void cacheOfATokenIsThatWhichIsPublished(String name, double bytes) {
        assertThat(model(name).cacheBytesPerToken(Precision.BF16)).isEqualTo(bytes);
        assertThat(model(name).cacheBytesPerToken(Precision.FP8)).isEqualTo(bytes / 2);
    }

    /**
     * The same paper, table 2: 250 GFLOP of a token in training, of 4,096 with causal attention.
     */
    @Test
    void trainingFlopsOfALatentMixtureAreThoseThatArePublished() {
        assertThat(billions(model("DEEPSEEK_V3").trainingFlopsPerToken(4096), "250"))
                .isEqualTo("250");
    }

    @Test
    void oneExpertIsADenseModel() {
        TransformerModel dense = model("LLAMA3_8B");

        TransformerModel one = oneExpert(dense);

        assertThat(one.parameters()).isEqualTo(dense.parameters());
        assertThat(one.activeParameters()).isEqualTo(dense.activeParameters());
        assertThat(one.trainingFlopsPerToken(8192)).isEqualTo(dense.trainingFlopsPerToken(8192));
    }

    static TransformerModel oneExpert(TransformerModel dense) {
        return new TransformerModel(
                dense.name(),
                dense.layers(),
                dense.hidden(),
                dense.attention(),
                dense.feedForward(),
                new Experts(1, 1, 0, dense.feedForward().width(), 0),
                dense.vocabulary(),
                dense.tied(),
                dense.causalFlops(),
                dense.source());
    }

    @Test
    void moreExpertsCannotBePickedThanThereAre() {
        assertThatThrownBy(() -> new Experts(8, 9, 0, 1024, 0))
                .hasMessageContaining("9 of 8 experts");
    }

    @Test
    void acceleratorsAreFoundByWholeWordsOfTheirNames() {
        assertThat(PerformanceTables.accelerator("NVIDIA H100-SXM5-80GB").orElseThrow().name())
                .isEqualTo("H100");
        assertThat(PerformanceTables.accelerator("GB200 GPU (1200 W)").orElseThrow().name())
                .isEqualTo("GB200");
        assertThat(PerformanceTables.accelerator("TPU v6e (Trillium)").orElseThrow().name())
                .isEqualTo("TPU-trillium");
        assertThat(PerformanceTables.accelerator("H1000")).isEmpty();
        assertThat(PerformanceTables.accelerator("H100 PCIe")).isEmpty();
        assertThat(PerformanceTables.accelerator("H100 NVL 94GB")).isEmpty();
        assertThat(PerformanceTables.accelerator("A100 SXM 40GB")).isEmpty();
        assertThat(PerformanceTables.accelerator("B200 (1200 W)")).isEmpty();
    }
}
