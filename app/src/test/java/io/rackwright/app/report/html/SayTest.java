package io.rackwright.app.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; $0.00",
                "12.3; $12.30",
                "789; $789",
                "6426; $6,426",
                "9999; $10.0k",
                "12345; $12.3k",
                "999499; $999k",
                "999900; $1.00M",
                "45600000; $45.6M",
                "1234567890; $1.23B",
                "246000000000; $246B",
                "-45600000; -$45.6M"
            })
    void dollarsHaveThreeFiguresAndAUnit(double usd, String text) {
        assertThat(Say.usd(usd)).isEqualTo(text);
    }

    @Test
    void sharesKeepADecimalAndSmallOnesTwo() {
        assertThat(Say.percent(0.782)).isEqualTo("78.2%");
        assertThat(Say.percent(1)).isEqualTo("100%");
        assertThat(Say.percent(0.0031)).isEqualTo("0.31%");
    }

    @Test
    void figuresLargeAndSmallKeepThree() {
        assertThat(Say.figures(3456)).isEqualTo("3,456");
        assertThat(Say.figures(660.4)).isEqualTo("660");
        assertThat(Say.figures(7.6923)).isEqualTo("7.69");
        assertThat(Say.figures(0.00214)).isEqualTo("0.00214");
    }

    @Test
    void amountsToBeComparedGoToTheMillion() {
        assertThat(Say.millions(218_638_823_797.0)).isEqualTo("$218,639M");
        assertThat(Say.millions(-1_500_400_000.0)).isEqualTo("-$1,500M");
        assertThat(Say.millions(29_127_120.0)).isEqualTo("$29.1M");
    }

    @Test
    void oneIsNotMany() {
        assertThat(Say.count(1, "rack", "racks")).isEqualTo("1 rack");
        assertThat(Say.count(1234, "rack", "racks")).isEqualTo("1,234 racks");
        assertThat(Say.weeks(1)).isEqualTo("1 week");
    }

    @Test
    void ticksAreRoundAndReachTheLargestValue() {
        Axis axis = Axis.upTo(20_885, 5, 0, 100);
        assertThat(axis.ticks()).containsExactly(0.0, 5000.0, 10000.0, 15000.0, 20000.0, 25000.0);
        assertThat(axis.px(12_500)).isEqualTo(50);
        assertThat(Axis.upTo(0, 5, 0, 100).top()).isPositive();
    }

    @Test
    void aMapIsCutWhereNothingCrosses() {
        Projection.Point tokyo = new Projection.Point(35.7, 139.7);
        Projection.Point houston = new Projection.Point(29.8, -95.4);
        Projection pacific = Projection.fitting(List.of(tokyo, houston), 0, 900);
        assertThat(pacific.x(tokyo)).isLessThan(pacific.x(houston));
        assertThat(pacific.y(tokyo)).isLessThan(pacific.y(houston));
        assertThat(pacific.x(tokyo)).isPositive();
        assertThat(pacific.x(houston)).isLessThan(900);
    }
}
