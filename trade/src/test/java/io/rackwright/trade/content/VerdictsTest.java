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
import io.rackwright.model.trade.CountryGroups.Member;
import io.rackwright.model.trade.Evidence;
import io.rackwright.model.trade.Period;
import io.rackwright.trade.content.Component.Supply;
import io.rackwright.trade.content.Verdict.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each kind of test, at its edges. */
class VerdictsTest {
    private static final LocalDate DAY = LocalDate.parse("2027-06-01");
    private static final Period ALWAYS = new Period(LocalDate.parse("2024-01-01"), null);
    private static final CountryGroups GROUPS =
            new CountryGroups(List.of(new Member("FRIENDS", "MX", ALWAYS, Evidence.NONE)));

    private static ContentTest test(Kind kind, Gate gate, Map<Method, Integer> thresholds) {
        return test(kind, gate, thresholds, kind == Kind.REGIONAL_VALUE);
    }

    private static ContentTest test(
            Kind kind, Gate gate, Map<Method, Integer> thresholds, boolean byProduct) {
        boolean cost = kind == Kind.COMPONENT_COST;
        return ContentTest.of(
                new ContentRule(
                        "T",
                        "",
                        "",
                        kind,
                        gate,
                        kind == Kind.REGIONAL_VALUE || kind == Kind.RULING
                                ? List.of("US", "FRIENDS")
                                : List.of("US"),
                        cost,
                        DateBasis.DELIVERY,
                        byProduct,
                        cost ? BigDecimal.valueOf(55) : null,
                        cost ? LocalDate.parse("2030-01-01") : null,
                        cost ? BigDecimal.valueOf(5) : null,
                        cost,
                        thresholds.entrySet().stream()
                                .map(e ->
                                        new Threshold(
                                                e.getKey(),
                                                ALWAYS,
                                                BigDecimal.valueOf(e.getValue()),
                                                Evidence.NONE))
                                .toList(),
                        Evidence.NONE),
                GROUPS);
    }

    private static final ContentTest BUY_HOME =
            test(Kind.COMPONENT_COST, Gate.MANUFACTURED_AT_HOME, Map.of(Method.COST, 65));

    private static Component part(String name, int usd, @Nullable String origin) {
        return Component.bought(name, BigDecimal.valueOf(usd), origin);
    }

    private static Component steel(String name, int usd, @Nullable String origin) {
        return steel(name, usd, origin, false, false);
    }

    private static Component steel(
            String name, int usd, @Nullable String origin, boolean cots, boolean fastener) {
        return new Component(
                name,
                Supply.BOUGHT,
                BigDecimal.valueOf(usd),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                origin,
                cots,
                true,
                fastener,
                false,
                null);
    }

    private static Verdict verdict(ContentTest test, @Nullable String madeIn, Component... parts) {
        return test.verdict(Bill.of(List.of(parts), madeIn), DAY);
    }

    private static void is(Verdict verdict, Outcome outcome, String... reasons) {
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.reasons()).containsExactly(reasons);
    }

    @Test
    void theThresholdIsToBeExceeded() {
        is(
                verdict(BUY_HOME, "US", part("a", 65, "US"), part("b", 35, "CN")),
                Outcome.FAILS,
                "manufactured at home: yes, made in US",
                "65.00%, and more than 65% is asked for");
        is(
                verdict(BUY_HOME, "US", part("a", 66, "US"), part("b", 34, "CN")),
                Outcome.PASSES,
                "manufactured at home: yes, made in US",
                "66.00%, and more than 65% is asked for");
    }

    @Test
    void theGateIsAskedFirst() {
        is(
                verdict(BUY_HOME, "MX", part("a", 1, "US")),
                Outcome.FAILS,
                "manufactured at home: no, made in MX",
                "100.00%, and more than 65% is asked for");
        is(
                verdict(BUY_HOME, null, part("a", 1, "US")),
                Outcome.NOT_SHOWN,
                "manufactured at home: not shown, nobody says where it is made",
                "100.00%, and more than 65% is asked for");
        is(
                verdict(BUY_HOME, null, part("a", 1, "CN")),
                Outcome.FAILS,
                "manufactured at home: not shown, nobody says where it is made",
                "0.00%, and more than 65% is asked for");
    }

    @Test
    void anUnknownOriginThatDecides() {
        Verdict open = verdict(BUY_HOME, "US", part("a", 60, "US"), part("b", 40, null));

        is(
                open,
                Outcome.NOT_SHOWN,
                "manufactured at home: yes, made in US",
                "60.00% may be claimed, more than 65% is asked for; with the unknown origins it"
                        + " would be 100.00%");
        assertThat(open.parts().get(1).counts()).isNull();
        assertThat(open.parts().get(0).counts()).isTrue();
        assertThat(open.parts().get(0).pct()).isEqualByComparingTo("60");
        assertThat(open.meetsFallback()).isTrue();
        assertThat(
                        verdict(BUY_HOME, "US", part("a", 55, "US"), part("b", 45, "CN"))
                                .meetsFallback())
                .isFalse();
    }

    @Test
    void withoutAThresholdOrACostNothingIsShown() {
        ContentTest none = test(Kind.COMPONENT_COST, Gate.NONE, Map.of());

        is(
                verdict(none, null, part("a", 1, "US")),
                Outcome.NOT_SHOWN,
                "the rule set has no threshold for 2027-06-01");
        assertThat(none.linear(DAY)).isEmpty();
        ContentTest some = test(Kind.COMPONENT_COST, Gate.NONE, Map.of(Method.COST, 65));
        Verdict empty = verdict(some, null, part("a", 0, "US"));
        is(empty, Outcome.NOT_SHOWN, "no component has a cost");
        assertThat(empty.lower()).isNull();
        assertThat(empty.parts().getFirst().pct()).isNull();
        assertThat(empty.meetsFallback()).isFalse();
    }

    @Test
    void freightAndDutyAreCost() {
        Component dear =
                new Component(
                        "a",
                        Supply.BOUGHT,
                        BigDecimal.valueOf(10),
                        BigDecimal.valueOf(20),
                        BigDecimal.valueOf(5),
                        "CN",
                        false,
                        false,
                        false,
                        false,
                        null);
        Verdict verdict = verdict(BUY_HOME, "US", dear, part("b", 65, "US"));

        assertThat(requireNonNull(verdict.lower()).pct(2)).isEqualByComparingTo("65");
        assertThat(verdict.parts().getFirst().costUsd()).isEqualByComparingTo("35");
    }

    @Test
    void offTheShelfIsWaivedUnlessItIsIronOrSteel() {
        Bill cots =
                new Bill(List.of(part("a", 100, "CN")), "US", true, null, null, null, null, null);
        is(
                BUY_HOME.verdict(cots, DAY),
                Outcome.PASSES,
                "manufactured at home: yes, made in US",
                "off-the-shelf: the cost of components is not looked at");
        Bill steel =
                new Bill(List.of(steel("a", 100, "CN")), "US", true, null, null, null, null, null);
        assertThat(BUY_HOME.verdict(steel, DAY).outcome()).isEqualTo(Outcome.FAILS);
    }

    @Test
    void foreignIronAndSteelMustBeLess() {
        String asked = ", less than 5% is asked for";
        String head = "mostly iron or steel: foreign iron and steel is ";
        is(
                verdict(BUY_HOME, "US", steel("a", 96, "US"), steel("b", 4, "CN")),
                Outcome.PASSES,
                "manufactured at home: yes, made in US",
                head + "4.00% of the cost" + asked);
        assertThat(verdict(BUY_HOME, "US", steel("a", 95, "US"), steel("b", 5, "CN")).outcome())
                .isEqualTo(Outcome.FAILS);
        assertThat(verdict(BUY_HOME, "US", steel("a", 95, "US"), steel("b", 5, null)).outcome())
                .isEqualTo(Outcome.NOT_SHOWN);
        assertThat(
                        verdict(
                                        BUY_HOME,
                                        "US",
                                        steel("a", 80, "US"),
                                        steel("bolts", 20, "CN", true, true))
                                .outcome())
                .isEqualTo(Outcome.PASSES);
        for (boolean cots : List.of(true, false)) {
            assertThat(
                            verdict(
                                            BUY_HOME,
                                            "US",
                                            steel("a", 80, "US"),
                                            steel("b", 20, "CN", cots, !cots))
                                    .outcome())
                    .isEqualTo(Outcome.FAILS);
        }
        // Just half is not mostly: then the share of all components decides.
        is(
                verdict(BUY_HOME, "US", steel("a", 50, "US"), part("b", 50, "US")),
                Outcome.PASSES,
                "manufactured at home: yes, made in US",
                "100.00%, and more than 65% is asked for");
    }

    @Test
    void directCostCountsThePartsFromHome() {
        ContentTest credit = test(Kind.DIRECT_COST, Gate.NONE, Map.of(Method.COST, 55));
        Component foreign =
                new Component(
                        "b",
                        Supply.BOUGHT,
                        BigDecimal.valueOf(60),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        "CN",
                        false,
                        false,
                        false,
                        false,
                        BigDecimal.valueOf(15));

        is(
                verdict(credit, null, part("a", 40, "US"), foreign),
                Outcome.PASSES,
                "55.00%, and at least 55% is asked for");
        assertThat(
                        credit.linear(DAY)
                                .orElseThrow()
                                .passes(Bill.of(List.of(part("a", 40, "US"), foreign), null)))
                .isTrue();
        ContentTest parts = test(Kind.COMPONENT_COST, Gate.NONE, Map.of(Method.COST, 39));
        assertThat(
                        requireNonNull(verdict(parts, null, part("a", 40, "US"), foreign).lower())
                                .pct(0))
                .isEqualByComparingTo("40");
    }

    private static Verdict regional(
            @Nullable Integer value, @Nullable Integer cost, @Nullable Integer threshold) {
        ContentTest rvc =
                test(
                        Kind.REGIONAL_VALUE,
                        Gate.NONE,
                        Map.of(Method.TRANSACTION_VALUE, 60, Method.NET_COST, 50));
        Bill bill =
                new Bill(
                        List.of(part("a", 40, "CN"), part("b", 30, "MX"), part("c", 5, null)),
                        "US",
                        false,
                        value == null ? null : BigDecimal.valueOf(value),
                        cost == null ? null : BigDecimal.valueOf(cost),
                        threshold == null ? null : BigDecimal.valueOf(threshold),
                        null,
                        null);
        return rvc.verdict(bill, DAY);
    }

    @Test
    void regionalValueByEitherMethod() {
        String common = " (common; the rule of the product says)";
        is(
                regional(100, 90, null),
                Outcome.PASSES,
                "by transaction value: 55.00%, and 60% is asked for" + common,
                "by net cost: 50.00%, and 50% is asked for" + common);
        is(
                regional(100, null, null),
                Outcome.NOT_SHOWN,
                "by transaction value: 55.00%, and 60% is asked for" + common,
                "by net cost: the value is not given");
        assertThat(regional(90, 70, null).outcome()).isEqualTo(Outcome.FAILS);
        is(
                regional(100, null, 55),
                Outcome.PASSES,
                "by transaction value: 55.00%, and 55% is asked for",
                "by net cost: the value is not given");
        Verdict nothing = regional(null, null, null);
        assertThat(nothing.outcome()).isEqualTo(Outcome.NOT_SHOWN);
        assertThat(nothing.lower()).isNull();
        Verdict byCost = regional(null, 100, null);
        assertThat(requireNonNull(byCost.lower()).pct(2)).isEqualByComparingTo("55");
        assertThat(requireNonNull(byCost.upper()).pct(2)).isEqualByComparingTo("60");
        assertThat(byCost.parts().stream().map(Verdict.Part::counts))
                .containsExactly(false, true, null);
        assertThat(requireNonNull(regional(0, 100, null).lower()).pct(2))
                .isEqualByComparingTo("55");
    }

    @Test
    void aRulingDecides() {
        ContentTest taa = test(Kind.RULING, Gate.NONE, Map.of());
        assertThat(taa.linear(DAY)).isEmpty();
        is(
                ruling(taa, "MX", "H1"),
                Outcome.PASSES,
                "ruling H1: a product of MX, which is the United States or a designated country");
        is(
                ruling(taa, "CN", null),
                Outcome.FAILS,
                "ruling: a product of CN, which is no designated country");
        assertThat(ruling(taa, null, null).outcome()).isEqualTo(Outcome.NOT_SHOWN);
        assertThat(ruling(taa, "US", null).parts()).hasSize(1);
    }

    private static Verdict ruling(
            ContentTest test, @Nullable String origin, @Nullable String number) {
        Bill bill =
                new Bill(
                        List.of(part("a", 1, "CN")), "US", false, null, null, null, origin, number);
        return test.verdict(bill, DAY);
    }

    private static Component negligible(String name, @Nullable String origin) {
        return new Component(
                name,
                Supply.BOUGHT,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                origin,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void anUnqualifiedClaimNeedsEvidenceAndNoNumber() {
        ContentTest ftc = test(Kind.EVIDENCE, Gate.FINAL_ASSEMBLY_AT_HOME, Map.of());
        String qualified =
                "a qualified claim, as of its share or of its assembly, is allowed if true";
        assertThat(ftc.linear(DAY)).isEmpty();
        is(
                verdict(ftc, "US", part("a", 1, "US")),
                Outcome.PASSES,
                "unqualified claim not likely deceptive: assembled in the U.S. from U.S. components");
        is(
                verdict(ftc, "US", part("a", 1, "US"), negligible("knobs", "CN")),
                Outcome.PASSES,
                "unqualified claim not likely deceptive: foreign only knobs, recorded as"
                        + " negligible");
        is(
                verdict(ftc, "US", part("a", 1, "US"), part("frame", 1, "CN")),
                Outcome.FAILS,
                "unqualified claim deceptive: foreign frame",
                qualified);
        is(
                verdict(ftc, "MX", part("a", 1, "US")),
                Outcome.FAILS,
                "unqualified claim deceptive: assembled in MX",
                qualified);
        is(
                verdict(ftc, "US", part("a", 1, null)),
                Outcome.NOT_SHOWN,
                "no evidence for an unqualified claim: the origin is not known of a",
                qualified);
        assertThat(verdict(ftc, "US", negligible("a", null)).outcome()).isEqualTo(Outcome.PASSES);
        is(
                verdict(ftc, null, part("a", 1, "US")),
                Outcome.NOT_SHOWN,
                "no evidence for an unqualified claim: nobody says where it is assembled",
                qualified);
        assertThat(
                        verdict(
                                        ftc,
                                        "US",
                                        part("a", 1, "US"),
                                        part("b", 1, "CN"),
                                        part("c", 1, null))
                                .parts()
                                .stream()
                                .map(Verdict.Part::counts))
                .containsExactly(true, false, null);
    }

    @Test
    void aShareIsComparedExactly() {
        Share third = new Share(BigDecimal.ONE, BigDecimal.valueOf(3));

        assertThat(third.pct(2)).isEqualByComparingTo("33.33");
        assertThat(third.compareToPct(new BigDecimal("33.33"))).isPositive();
        assertThat(third.compareToPct(new BigDecimal("33.34"))).isNegative();
        assertThat(new Share(BigDecimal.ONE, BigDecimal.TWO).compareToPct(BigDecimal.valueOf(50)))
                .isZero();
        Share ofLoss = new Share(BigDecimal.valueOf(-1), BigDecimal.valueOf(-2));
        assertThat(ofLoss.passes(BigDecimal.valueOf(49), true)).isTrue();
        assertThat(ofLoss.passes(BigDecimal.valueOf(50), true)).isFalse();
        assertThat(ofLoss.passes(BigDecimal.valueOf(50), false)).isTrue();
    }
}
