package io.rackwright.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final Map<String, String> FACTS =
            Map.of(
                    "metal_weight_pct", "12.5",
                    "end_use", "us_data_center",
                    "loaded", "2026-07-20",
                    "odd", "2026-13-40");

    private static Truth holds(String condition) throws ConditionFault {
        return Condition.parse(condition).holds(name -> Optional.ofNullable(FACTS.get(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metal_weight_pct < 15 | TRUE",
                "metal_weight_pct < 12.5 | FALSE",
                "metal_weight_pct <= 12.50 | TRUE",
                "metal_weight_pct > 9 | TRUE",
                "metal_weight_pct >= 100 | FALSE",
                "metal_weight_pct = 12.500 | TRUE",
                "metal_weight_pct != 12.5 | FALSE",
                "end_use = US_Data_Center | TRUE",
                "end_use != us_repair | TRUE",
                "end_use < us_repair | FALSE",
                "loaded < 2026-07-24 | TRUE",
                "loaded >= 2026-07-24 | FALSE",
                "odd < 2026-07-24 | FALSE",
                "tpp > 14000 | UNKNOWN",
                "tpp > 14000 and metal_weight_pct > 50 | FALSE",
                "tpp > 14000 and metal_weight_pct < 50 | UNKNOWN",
                "tpp > 14000 or metal_weight_pct < 50 | TRUE",
                "tpp > 14000 or metal_weight_pct > 50 | UNKNOWN",
                "metal_weight_pct > 50 and tpp > 1 or end_use = us_data_center | TRUE",
                "metal_weight_pct > 50 and (tpp > 1 or end_use = us_data_center) | FALSE"
            })
    void isDecidedByWhatIsKnown(String condition, Truth expected) throws ConditionFault {
        assertThat(holds(condition)).isEqualTo(expected);
    }

    @Test
    void noConditionAlwaysHolds() throws ConditionFault {
        assertThat(holds("")).isEqualTo(Truth.TRUE);
        assertThat(Condition.parse(" ").facts()).isEmpty();
    }

    @Test
    void itNamesItsFacts() throws ConditionFault {
        assertThat(Condition.parse("b < 1 and (a = x or c > 2)").facts())
                .containsExactly("a", "b", "c");
    }

    @Test
    void itIsWrittenAsItIsRead() throws ConditionFault {
        String text = "b < 1 and (a = x or c >= 2)";
        assertThat(Condition.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "metal_pct 15 | '15' after metal_pct where one of",
                "metal_pct < | no value after metal_pct <",
                "metal_pct < ) | no value after metal_pct <",
                "15 < metal_pct | '15' where a fact was expected",
                "(a = 1 | a bracket is not closed",
                "a = 1 b = 2 | 'b' where 'and' or 'or' was expected",
                "a = 1 and | '' where a fact was expected",
                "a ~ 1 | '~ 1' belongs to no condition"
            })
    void aFaultSaysWhatStandsThere(String condition, String said) {
        assertThatThrownBy(() -> Condition.parse(condition))
                .isInstanceOf(ConditionFault.class)
                .hasMessageStartingWith(said);
    }
}
