package io.rackwright.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(0,1]   | more than 0 and at most 1",
                "[0,)    | at least 0",
                "(,5)    | less than 5",
                "[1,1e6] | at least 1 and at most 1000000",
                "[1,1]   | 1"
            })
    void aRangeIsSaidInWords(String range, String words) {
        assertThat(Range.parse(range).inWords()).isEqualTo(words);
    }

    @Test
    void boundsBelongToItWhereTheBracketIsSquare() {
        Range range = Range.parse("(0,1]");
        assertThat(range.contains(0)).isFalse();
        assertThat(range.contains(1e-9)).isTrue();
        assertThat(range.contains(1)).isTrue();
        assertThat(range.contains(1.0001)).isFalse();
        assertThat(range.contains(Double.NaN)).isFalse();
    }

    @Test
    void whatIsNoIntervalIsRefused() {
        assertThatThrownBy(() -> Range.parse("0..1")).hasMessageContaining("0..1");
    }
}
