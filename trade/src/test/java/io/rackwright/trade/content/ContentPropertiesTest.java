package io.rackwright.trade.content;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.ContentRule.DateBasis;
import io.rackwright.model.trade.ContentRule.Gate;
import io.rackwright.model.trade.ContentRule.Kind;
import io.rackwright.model.trade.ContentRule.Method;
import io.rackwright.model.trade.ContentRule.Threshold;
import io.rackwright.model.trade.CountryGroups;
import io.rackwright.model.trade.Evidence;
import io.rackwright.model.trade.Period;
import io.rackwright.trade.content.Component.Supply;
import io.rackwright.trade.content.Verdict.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of a component test whatever the bill. */
class ContentPropertiesTest {
    private static final LocalDate DAY = LocalDate.parse("2027-06-01");

    static List<Long> seeds() {
        return LongStream.rangeClosed(1, 300).boxed().toList();
    }

    private static ContentTest test(Random random, boolean strict) {
        BigDecimal pct = BigDecimal.valueOf(random.nextInt(0, 101));
        Threshold threshold =
                new Threshold(
                        Method.COST,
                        new Period(LocalDate.parse("2024-01-01"), null),
                        pct,
                        Evidence.NONE);
        return ContentTest.of(
                new ContentRule(
                        "T",
                        "",
                        "",
                        Kind.COMPONENT_COST,
                        Gate.NONE,
                        List.of("US"),
                        strict,
                        DateBasis.DELIVERY,
                        false,
                        null,
                        null,
                        null,
                        false,
                        List.of(threshold),
                        Evidence.NONE),
                new CountryGroups(List.of()));
    }

    /** Whole tens, so that a bill often lies exactly at its threshold. */
    private static Bill bill(Random random) {
        List<Component> components = new ArrayList<>();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            String origin =
                    switch (random.nextInt(4)) {
                        case 0, 1 -> "US";
                        case 2 -> "CN";
                        default -> null;
                    };
            components.add(
                    Component.bought(
                            "c" + i, BigDecimal.valueOf(10L * random.nextInt(1, 11)), origin));
        }
        return Bill.of(components, "US");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLinearFormAgreesWithTheVerdict(long seed) {
        Random random = new Random(seed);
        ContentTest test = test(random, random.nextBoolean());
        Bill bill = bill(random);

        boolean passes = test.verdict(bill, DAY).outcome() == Outcome.PASSES;
        assertThat(test.linear(DAY).orElseThrow().passes(bill)).isEqualTo(passes);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAComponentIsMadeOfDoesNotMatter(long seed) {
        Random random = new Random(seed);
        ContentTest test = test(random, true);
        Bill bill = bill(random);
        List<Component> made =
                bill.components().stream()
                        .map(c ->
                                new Component(
                                        c.name(),
                                        Supply.MADE,
                                        c.costUsd(),
                                        c.freightUsd(),
                                        c.dutyUsd(),
                                        c.origin(),
                                        false,
                                        false,
                                        false,
                                        false,
                                        BigDecimal.valueOf(random.nextInt(10))))
                        .toList();

        Verdict as = test.verdict(Bill.of(made, "US"), DAY);
        assertThat(as.lower()).isEqualTo(test.verdict(bill, DAY).lower());
        assertThat(as.outcome()).isEqualTo(test.verdict(bill, DAY).outcome());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void knowingAnOriginStaysWithinTheBounds(long seed) {
        Random random = new Random(seed);
        ContentTest test = test(random, true);
        Bill bill = bill(random);
        Verdict before = test.verdict(bill, DAY);
        List<Component> known =
                bill.components().stream()
                        .map(c ->
                                c.knownOrigin().isPresent()
                                        ? c
                                        : Component.bought(
                                                c.name(),
                                                c.costUsd(),
                                                random.nextBoolean() ? "US" : "CN"))
                        .toList();
        Share now = requireNonNull(test.verdict(Bill.of(known, "US"), DAY).lower());

        assertThat(now.part())
                .isBetween(
                        requireNonNull(before.lower()).part(),
                        requireNonNull(before.upper()).part());
        if (before.outcome() != Outcome.NOT_SHOWN) {
            assertThat(test.verdict(Bill.of(known, "US"), DAY).outcome())
                    .isEqualTo(before.outcome());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsSumToTheWhole(long seed) {
        Bill bill = bill(new Random(seed));
        Verdict verdict = test(new Random(seed), true).verdict(bill, DAY);

        assertThat(
                        verdict.parts().stream()
                                .map(Verdict.Part::costUsd)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(bill.costUsd());
    }
}
