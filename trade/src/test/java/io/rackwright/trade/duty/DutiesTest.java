package io.rackwright.trade.duty;

import static io.rackwright.trade.duty.Law.article;
import static io.rackwright.trade.duty.Law.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rackwright.model.trade.ConditionFault;
import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.DutyRate.Assumption;
import io.rackwright.model.trade.Evidence;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.HtsRate;
import io.rackwright.model.trade.Period;
import io.rackwright.model.trade.TariffMeasure.Base;
import io.rackwright.model.trade.TariffMeasure.LegalStatus;
import io.rackwright.model.trade.TariffMeasure.Role;
import io.rackwright.model.trade.TariffMeasure.WhenUnknown;
import io.rackwright.model.trade.TariffScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A law of four percent and a measure or two of ten. */
class DutiesTest {
    private static void isDuty(DutyStack stack, String usd) {
        assertThat(stack.dutyUsd()).isEqualByComparingTo(usd);
    }

    private static DutyLine line(DutyStack stack, String heading) {
        return stack.lines().stream()
                .filter(l -> l.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOrdinaryDutyIsOfTheColumn() throws NoDutyException {
        isDuty(new Law().stack(article("CN")), "400");
        isDuty(new Law().stack(article("RU")), "3500");
        assertThat(line(new Law().stack(article("RU")), "8504.40.95").programme())
                .isEqualTo("COLUMN2");
    }

    @Test
    void aClaimIsGrantedToItsOwnGoodsAlone() throws NoDutyException {
        isDuty(new Law().stack(article("KR", "KORUS", Map.of())), "0");
        DutyStack notTheirs = new Law().stack(article("CN", "KORUS", Map.of()));
        isDuty(notTheirs, "400");
        assertThat(line(notTheirs, "8504.40.95").reason())
                .isEqualTo("ordinary duty: goods of CN may not claim KORUS");
        DutyStack noPreference = new Law().stack(article("AU", "AUSFTA", Map.of()));
        isDuty(noPreference, "400");
        assertThat(line(noPreference, "8504.40.95").reason())
                .isEqualTo("ordinary duty: AUSFTA gives this heading no preference");
    }

    @Test
    void aHeadingWithoutARateIsNotFree() {
        Article other = article("CN").under(HtsCode.parse("8504.40.85"));

        assertThatThrownBy(() -> new Law().stack(other))
                .isInstanceOf(NoDutyException.class)
                .hasMessage(
                        "the rule set has no ordinary duty for 8504.40.85 on 2026-10-15: unknown is"
                                + " not free");
    }

    @Test
    void aSpecificRateAsksForItsQuantity() throws NoDutyException {
        Law law =
                new Law()
                        .rate(
                                new HtsRate(
                                        HtsCode.parse("8504.40.95.80"),
                                        "",
                                        BigDecimal.ONE,
                                        new DutyRate.Specific(new BigDecimal("0.5"), "kg"),
                                        "",
                                        null,
                                        Law.ALWAYS,
                                        Evidence.NONE));
        Article heavy = article("CN", Map.of("kg", "40")).under(HtsCode.parse("8504.40.95.80"));

        isDuty(law.stack(heavy), "120");
        assertThat(law.stack(heavy).lines().getFirst().ratePct()).isNull();
        assertThatThrownBy(() -> law.stack(article("CN").under(HtsCode.parse("8504.40.9580"))))
                .isInstanceOf(NoDutyException.class)
                .hasMessageContaining("say the fact kg");
        assertThatThrownBy(() -> law.stack(article("RU").under(HtsCode.parse("8504.40.9580"))))
                .isInstanceOf(NoDutyException.class)
                .hasMessageContaining("no column 2 duty");
    }

    @Test
    void measuresAddUp() throws NoDutyException {
        Law law = new Law().measure(measure("A")).measure(measure("B").pct(25));

        DutyStack stack = law.stack(article("CN"));
        isDuty(stack, "3900");
        assertThat(stack.dutyUsd("B")).isEqualByComparingTo("2500");
        assertThat(line(stack, "A").reason()).isEqualTo("goods of any origin, from 2020-01-01");
    }

    @Test
    void originsAreCountriesOrGroupsOfTheDay() throws NoDutyException {
        Law law = new Law().measure(measure("A").from("EU", "CN"));

        isDuty(law.stack(article("DE")), "1400");
        isDuty(law.stack(article("CN")), "1400");
        isDuty(law.stack(article("GB")), "400");
        Law except = new Law().measure(measure("A").notFrom("EU"));
        isDuty(except.stack(article("DE")), "400");
        isDuty(except.stack(article("CN")), "1400");
    }

    @Test
    void aListDecidesByItsLongestPrefix() throws NoDutyException {
        TariffScope list =
                new TariffScope(
                        "L",
                        List.of(HtsCode.parse("8504"), HtsCode.parse("8504.40.95.10")),
                        List.of(HtsCode.parse("8504.40")),
                        List.of());
        Law law = new Law().scope(list).measure(measure("A").on("L"));

        DutyStack undecided = law.stack(article("CN"));
        isDuty(undecided, "1400");
        assertThat(line(undecided, "A").assumed()).isTrue();
        assertThat(line(undecided, "A").reason()).contains("more digits would tell");
        isDuty(law.stack(article("CN").under(HtsCode.parse("8504.40.9580"))), "400");
        DutyStack listed = law.stack(article("CN").under(HtsCode.parse("8504.40.9510")));
        isDuty(listed, "1400");
        assertThat(line(listed, "A").assumed()).isFalse();
    }

    @Test
    void whatIsOnAnExceptedListIsFree() throws NoDutyException {
        TariffScope list =
                new TariffScope("L", List.of(HtsCode.parse("8504.40")), List.of(), List.of());
        Law law = new Law().scope(list).measure(measure("A").notOn("L"));

        isDuty(law.stack(article("CN")), "400");
    }

    @Test
    void aListThatIsNotCarriedIsAssumedAgainstTheImporter() throws NoDutyException {
        TariffScope list =
                new TariffScope(
                        "L",
                        List.of(HtsCode.parse("8471")),
                        List.of(),
                        List.of(HtsCode.parse("8471")));
        Law laid = new Law().scope(list).measure(measure("A").on("L"));
        Law exempt =
                new Law()
                        .scope(list)
                        .measure(measure("A").as(Role.EXEMPT).on("L").excludes("B"))
                        .measure(measure("B"));

        DutyStack stack = laid.stack(article("CN"));
        isDuty(stack, "1400");
        assertThat(line(stack, "A").assumed()).isTrue();
        assertThat(line(stack, "A").reason()).contains("whether 8504.40.95 is on L is not known");
        isDuty(exempt.stack(article("CN")), "1400");
    }

    @Test
    void whatIsUnknownIsDoneAsTheRuleSays() throws NoDutyException, ConditionFault {
        for (WhenUnknown when : WhenUnknown.values()) {
            Law law = new Law().measure(measure("A").where("tpp > 5").unknown(when));
            boolean applies = when != WhenUnknown.DOES_NOT_APPLY;

            DutyStack stack = law.stack(article("CN"));
            isDuty(stack, applies ? "1400" : "400");
            assertThat(line(stack, "A").applies()).isEqualTo(applies);
            assertThat(line(stack, "A").reason()).contains("tpp is not known");
            isDuty(law.stack(article("CN", Map.of("tpp", "6"))), "1400");
            isDuty(law.stack(article("CN", Map.of("tpp", "5"))), "400");
        }
    }

    @Test
    void ofAGroupTheHighestPriorityStays() throws NoDutyException, ConditionFault {
        Law law =
                new Law()
                        .measure(measure("A").group("G", 1).pct(50))
                        .measure(
                                measure("B")
                                        .as(Role.EXEMPT)
                                        .group("G", 2)
                                        .where("metal < 15")
                                        .unknown(WhenUnknown.DOES_NOT_APPLY));

        isDuty(law.stack(article("CN")), "5400");
        DutyStack light = law.stack(article("CN", Map.of("metal", "10")));
        isDuty(light, "400");
        assertThat(line(light, "A").reason()).isEqualTo("B comes before it");
        assertThat(line(light, "B").applies()).isTrue();
    }

    @Test
    void whatIsExcludedGoesUnlessItsExcluderGoesFirst() throws NoDutyException {
        Law chain =
                new Law()
                        .measure(measure("A").excludes("P"))
                        .measure(measure("B").of("P").excludes("C").pct(20))
                        .measure(measure("C").pct(30));

        DutyStack stack = chain.stack(article("CN"));
        isDuty(stack, "4400"); // 4 + A 10 + C 30: B is gone, so C stays
        assertThat(line(stack, "B").reason()).isEqualTo("not beside A (A)");
    }

    @Test
    void anOtherDayIsSaidSo() throws NoDutyException {
        Period past = new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-10-15"));
        Law law = new Law().measure(measure("A").during(past));

        DutyStack stack = law.stack(article("CN"));
        isDuty(stack, "400");
        assertThat(line(stack, "A").reason())
                .isEqualTo("not in force on 2026-10-15: from 2025-01-01, before 2026-10-15");
    }

    @Test
    void whatIsProposedMustBeAssumed() throws NoDutyException {
        Law law = new Law().measure(measure("A").of("P").status(LegalStatus.PROPOSED));

        isDuty(law.stack(article("CN")), "400");
        Assumptions inForce = new Assumptions(Assumption.BASE, Set.of("P"), Set.of());
        isDuty(new Duties(law.rules(), inForce).of(article("CN")), "1400");
        Law certain = new Law().measure(measure("A"));
        Assumptions without = new Assumptions(Assumption.BASE, Set.of(), Set.of("A"));
        isDuty(new Duties(certain.rules(), without).of(article("CN")), "400");
    }

    @Test
    void aRateThatIsNotSetIsAssumed() throws NoDutyException {
        DutyRate rate = new DutyRate.NotSet(BigDecimal.ZERO, BigDecimal.TEN, new BigDecimal(50));
        Law law = new Law().measure(measure("A").rate(rate));

        for (Map.Entry<Assumption, String> e :
                Map.of(Assumption.LOW, "400", Assumption.BASE, "1400", Assumption.HIGH, "5400")
                        .entrySet()) {
            Assumptions assumed = new Assumptions(e.getKey(), Set.of(), Set.of());
            DutyStack stack = new Duties(law.rules(), assumed).of(article("CN"));
            isDuty(stack, e.getValue());
            assertThat(line(stack, "A").assumed()).isTrue();
        }
    }

    @Test
    void theBaseMayBeAPart() throws NoDutyException {
        Law metal = new Law().measure(measure("A").base(Base.METAL_CONTENT_VALUE));
        isDuty(metal.stack(article("CN", Map.of("metal_value_pct", "40"))), "800");
        isDuty(metal.stack(article("CN", Map.of("metal_value_usd", "500"))), "450");
        isDuty(metal.stack(article("CN", Map.of("metal_value_usd", "99999"))), "1400");
        DutyStack unknown = metal.stack(article("CN"));
        isDuty(unknown, "1400");
        assertThat(line(unknown, "A").assumed()).isTrue();

        Law foreign = new Law().measure(measure("A").base(Base.NON_US_CONTENT_VALUE));
        isDuty(foreign.stack(article("CN", Map.of("us_content_pct", "40"))), "1000");
        isDuty(foreign.stack(article("CN")), "1400");
    }

    @Test
    void aMinimumCountsTheOrdinaryDuty() throws NoDutyException {
        Law law = new Law().measure(measure("A").as(Role.MINIMUM_TOTAL).pct(15));
        DutyStack raised = law.stack(article("CN"));
        isDuty(raised, "1500");
        assertThat(line(raised, "A").ratePct()).isEqualByComparingTo("11");
        assertThat(line(raised, "A").reason()).contains("raises the ordinary duty of 4% to 15%");
        isDuty(law.stack(article("RU")), "3500");
    }

    @Test
    void theOrdinaryDutyIsAFact() throws NoDutyException, ConditionFault {
        Law law = new Law().measure(measure("A").where("base_pct >= 10"));

        isDuty(law.stack(article("CN")), "400");
        isDuty(law.stack(article("RU")), "4500");
    }

    @Test
    void eachLineIsRoundedToTheCent() throws NoDutyException {
        Law law =
                new Law()
                        .measure(measure("A").rate(new DutyRate.AdValorem(new BigDecimal("12.5"))));

        isDuty(law.stack(article("CN").worth(new BigDecimal("0.36"))), "0.06"); // 0.0144, 0.045
    }
}
