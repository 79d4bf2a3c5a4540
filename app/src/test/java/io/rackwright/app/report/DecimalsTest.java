package io.rackwright.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 9, 0",
        "-0.0, 0, 9, 0",
        "-0.0000000001, 0, 9, 0",
        "12, 0, 9, 12",
        "12, 2, 2, 12.00",
        "0.05, 2, 2, 0.05",
        "-0.05, 2, 2, -0.05",
        "1.25, 0, 9, 1.25",
        "1.5, 2, 6, 1.50",
        "0.001234, 2, 6, 0.001234",
        "3.0303030303030303, 0, 9, 3.03030303",
        "1e15, 0, 9, 1000000000000000",
        "1e15, 2, 2, 1000000000000000.00",
        "123456789.125, 0, 9, 123456789.125",
        "-99999999999999.5, 2, 2, -99999999999999.50"
    })
    void numbersHaveAPointAndNoIdleZeros(double value, int minimum, int maximum, String text) {
        assertThat(Decimals.plain(value, minimum, maximum)).isEqualTo(text);
    }

    @Test
    void theFastWayAgreesWithDecimalArithmetic() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(14) - 3);
            BigDecimal exact = new BigDecimal(Double.toString(value));
            BigDecimal error = exact.subtract(new BigDecimal(Decimals.plain(value, 0, 9)));
            assertThat(error.abs()).isLessThanOrEqualTo(new BigDecimal("0.00000000051"));
            BigDecimal cents = exact.setScale(2, RoundingMode.HALF_UP);
            assertThat(new BigDecimal(Decimals.plain(value, 2, 2))).isEqualTo(cents);
        }
    }

    @Test
    void aFigureThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Decimals.plain(Double.NaN, 0, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }
}
