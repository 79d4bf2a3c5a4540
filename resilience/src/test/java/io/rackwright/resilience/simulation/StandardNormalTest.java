package io.rackwright.resilience.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNormalTest {
    /** The test values that are published with the algorithm, and common ones. */
    @ParameterizedTest
    @CsvSource({
        "0.25, -0.6744897501960817",
        "0.001, -3.090232306167814",
        "1e-20, -9.262340089798408",
        "0.5, 0",
        "0.9, 1.2815515655446004",
        "0.975, 1.959963984540054",
        "0.999999, 4.753424308822899"
    })
    void quantiles(double share, double expected) {
        assertThat(StandardNormal.quantile(share)).isCloseTo(expected, within(1e-9));
    }
}
