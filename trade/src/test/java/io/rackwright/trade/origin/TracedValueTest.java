package io.rackwright.trade.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rack of the multi-level example, worked by hand, and random trees. */
class TracedValueTest {
    private static final List<Input> RACK =
            List.of(
                    Input.of("GPU tray", 8000, "US")
                            .madeOf(
                                    Input.of("GPU", 50000, "TW"),
                                    Input.of("PCB", 4500, "US")
                                            .madeOf(Input.of("laminate", 1500, "JP")),
                                    Input.of("connectors", 4000, "CN").orFrom("MX")),
                    Input.of("PSU shelf", 9000, "MX").orFrom("TH"),
                    Input.of("carriage of the PSU shelf", 300, "US"),
                    Input.of("cooling manifold", 5000, "US")
                            .madeOf(Input.of("copper", 2000, "CL").orFrom("US")),
                    Input.of("rack frame", 2000, "CN").orFrom("US"),
                    Input.of("carriage of the rack frame", 400, Input.FOREIGN_FREIGHT),
                    Input.of("cable set", 2000, Input.UNKNOWN),
                    Input.of("final assembly", 5000, "US"));

    private static final TracedValue TRACED = TracedValue.of(RACK);

    private static void isUsd(String country, int usd) {
        assertThat(TRACED.usd(country)).isEqualByComparingTo(BigDecimal.valueOf(usd));
    }

    @Test
    void valueIsWhereItWasAdded() {
        assertThat(TRACED.wholeUsd()).isEqualByComparingTo("93700");
        isUsd("US", 22800);
        isUsd("TW", 50000);
        isUsd("MX", 9000);
        isUsd("CN", 6000);
        isUsd("CL", 2000);
        isUsd("JP", 1500);
        isUsd(Input.FOREIGN_FREIGHT, 400);
        isUsd(Input.UNKNOWN, 2000);
        assertThat(TRACED.pct("US", 2)).isEqualByComparingTo("24.33");
    }

    @Test
    void dependencyIsOnWhatHasNoOtherSource() {
        assertThat(TRACED.pct("TW", 2)).isEqualByComparingTo("53.36");
        assertThat(TRACED.pct("CN", 2)).isEqualByComparingTo("6.40");
        assertThat(TRACED.pct("JP", 2)).isEqualByComparingTo("1.60");
        assertThat(TRACED.soleSourcePct("TW", 2)).isEqualByComparingTo("53.36");
        assertThat(TRACED.soleSourcePct("JP", 2)).isEqualByComparingTo("1.60");
        assertThat(TRACED.soleSourcePct("CN", 2)).isEqualByComparingTo("0");
        assertThat(TRACED.stopping()).contains("TW", "JP").doesNotContain("CN", "MX");
    }

    @Test
    void whatCanBeLeftOutStopsNothing() {
        Input label = new Input("label", BigDecimal.ONE, "FR", List.of(), Set.of(), false);

        assertThat(TracedValue.of(List.of(label)).stopping()).isEmpty();
        assertThat(TracedValue.of(List.of(label)).soleSourceUsd().get("FR"))
                .isEqualByComparingTo("1");
    }

    static List<Long> seeds() {
        return LongStream.rangeClosed(1, 200).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesSumToTheWhole(long seed) {
        Random random = new Random(seed);
        List<Input> inputs = new ArrayList<>();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            inputs.add(random(random, 3));
        }
        TracedValue traced = TracedValue.of(inputs);
        BigDecimal sum =
                traced.shares(2).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isEqualByComparingTo("100");
        traced.shares(2)
                .forEach((country, share) ->
                        assertThat(share.subtract(traced.pct(country, 6)).abs())
                                .isLessThanOrEqualTo(new BigDecimal("0.01")));
    }

    private static Input random(Random random, int depth) {
        List<String> countries = List.of("US", "TW", "CN", "MX", Input.UNKNOWN);
        Input[] parts = new Input[depth == 0 ? 0 : random.nextInt(4)];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = random(random, depth - 1);
        }
        double usd = random.nextInt(1, 100_000) / 100.0;
        return Input.of("part", usd, countries.get(random.nextInt(countries.size()))).madeOf(parts);
    }
}
