package io.rackwright.trade.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.trade.PriceFactor.Offeror;
import io.rackwright.trade.offer.Offer.Origin;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Terms CIVIL =
            new Terms(false, new BigDecimal(30), new BigDecimal(20), new BigDecimal(55));
    private static final Terms AGREEMENT =
            new Terms(true, new BigDecimal(30), new BigDecimal(20), new BigDecimal(55));

    private static Offer offer(String who, int usd, Origin origin) {
        return offer(who, usd, origin, Offeror.LARGE, null);
    }

    private static Offer offer(
            String who, int usd, Origin origin, Offeror size, @Nullable Integer content) {
        return new Offer(
                who,
                "1",
                BigDecimal.valueOf(usd),
                origin,
                size,
                content == null ? null : BigDecimal.valueOf(content),
                false);
    }

    private static LineAward award(Terms terms, Offer... offers) {
        return Evaluation.of(List.of(offers), terms).lines().getFirst();
    }

    private static String winner(LineAward line) {
        return line.winner().map(w -> w.offer().offeror()).orElse("nobody");
    }

    @Test
    void theFactorIsByTheSizeOfTheLowestDomesticOfferor() {
        Offer foreign = offer("F", 1000, Origin.NONELIGIBLE);

        assertThat(winner(award(CIVIL, foreign, offer("D", 1250, Origin.DOMESTIC)))).isEqualTo("F");
        LineAward small =
                award(CIVIL, foreign, offer("D", 1250, Origin.DOMESTIC, Offeror.SMALL, null));
        assertThat(winner(small)).isEqualTo("D");
        assertThat(small.factorPct()).isEqualByComparingTo("30");
        assertThat(small.domesticUnreasonable()).isFalse();
    }

    @Test
    void aDomesticOfferWinsATie() {
        assertThat(
                        winner(
                                award(
                                        CIVIL,
                                        offer("F", 1000, Origin.NONELIGIBLE),
                                        offer("D", 1200, Origin.DOMESTIC))))
                .isEqualTo("D");
    }

    @Test
    void withoutADomesticOfferNothingIsRaised() {
        LineAward line =
                award(
                        CIVIL,
                        offer("F", 1000, Origin.NONELIGIBLE),
                        offer("E", 1100, Origin.ELIGIBLE));

        assertThat(winner(line)).isEqualTo("F");
        assertThat(line.factorPct()).isEqualByComparingTo("0");
        assertThat(line.domesticUnreasonable()).isFalse();
    }

    @Test
    void anEligibleOfferIsNotRaised() {
        LineAward line =
                award(
                        CIVIL,
                        offer("E", 1100, Origin.ELIGIBLE),
                        offer("F", 1000, Origin.NONELIGIBLE),
                        offer("D", 1150, Origin.DOMESTIC));

        assertThat(winner(line)).isEqualTo("E");
        assertThat(line.domesticUnreasonable()).isFalse();
    }

    @Test
    void theFallbackCountsAsDomesticWhereTheDomesticPriceIsUnreasonable() {
        Offer domestic = offer("D", 2000, Origin.DOMESTIC);
        Offer foreign = offer("F", 1000, Origin.NONELIGIBLE);
        Offer over = offer("U", 1100, Origin.US_MADE_NOT_DOMESTIC, Offeror.LARGE, 56);
        Offer at = offer("U", 1100, Origin.US_MADE_NOT_DOMESTIC, Offeror.LARGE, 55);

        LineAward line = award(CIVIL, domestic, foreign, over);
        assertThat(winner(line)).isEqualTo("U");
        assertThat(line.fallbackApplied()).isTrue();
        assertThat(line.domesticUnreasonable()).isTrue();

        LineAward without = award(CIVIL, domestic, foreign, at);
        assertThat(winner(without)).isEqualTo("F");
        assertThat(without.fallbackApplied()).isFalse();
    }

    @Test
    void theFallbackDoesNotUnseatAReasonableDomesticOffer() {
        LineAward line =
                award(
                        CIVIL,
                        offer("D", 1150, Origin.DOMESTIC),
                        offer("F", 1000, Origin.NONELIGIBLE),
                        offer("U", 1010, Origin.US_MADE_NOT_DOMESTIC, Offeror.LARGE, 60));

        assertThat(winner(line)).isEqualTo("D");
    }

    @Test
    void withoutADomesticOfferTheFallbackIsProtected() {
        LineAward line =
                award(
                        CIVIL,
                        offer("F", 1000, Origin.NONELIGIBLE),
                        offer("U", 1150, Origin.US_MADE_NOT_DOMESTIC, Offeror.LARGE, 60));

        assertThat(winner(line)).isEqualTo("U");
        assertThat(line.fallbackApplied()).isTrue();
        assertThat(line.factorPct()).isEqualByComparingTo("20");
    }

    @Test
    void underAnAgreementNoFactorApplies() {
        LineAward line =
                award(
                        AGREEMENT,
                        offer("U", 1050, Origin.US_MADE_NOT_DOMESTIC),
                        offer("D", 1100, Origin.DOMESTIC),
                        offer("F", 500, Origin.NONELIGIBLE));

        assertThat(winner(line)).isEqualTo("U");
        assertThat(line.evaluated().get(2).eliminated()).isTrue();
        assertThat(winner(award(AGREEMENT, offer("F", 500, Origin.NONELIGIBLE))))
                .isEqualTo("nobody");
    }

    private static Offer of(String who, String line, int usd, boolean allOrNone) {
        return new Offer(
                who,
                line,
                BigDecimal.valueOf(usd),
                Origin.DOMESTIC,
                Offeror.LARGE,
                null,
                allOrNone);
    }

    @Test
    void allOrNoneTakesAllWhereItIsLessInSum() {
        List<Offer> offers =
                List.of(
                        of("A", "1", 100, false),
                        of("B", "2", 100, false),
                        of("C", "1", 120, true),
                        of("C", "2", 70, true));
        Evaluation.Group group = Evaluation.of(offers, CIVIL).group().orElseThrow();

        assertThat(group.isAllOrNone()).isTrue();
        assertThat(group.award()).containsExactly("C");
        assertThat(group.tentativeUsd().orElseThrow()).isEqualByComparingTo("200");
        assertThat(group.allOrNoneUsd().get("C")).isEqualByComparingTo("190");
    }

    @Test
    void allOrNoneDoesNotWinATieOrLackALine() {
        List<Offer> tie =
                List.of(
                        of("A", "1", 100, false),
                        of("B", "2", 100, false),
                        of("C", "1", 130, true),
                        of("C", "2", 70, true));
        assertThat(Evaluation.of(tie, CIVIL).group().orElseThrow().award())
                .containsExactly("A", "B");

        List<Offer> lacking =
                List.of(of("A", "1", 100, false), of("B", "2", 100, false), of("C", "1", 1, true));
        Evaluation.Group group = Evaluation.of(lacking, CIVIL).group().orElseThrow();
        assertThat(group.allOrNoneUsd()).isEmpty();
        assertThat(group.award()).containsExactly("A", "B");
    }

    @Test
    void allOrNoneWinsWhereNobodyElseOffersALine() {
        List<Offer> offers =
                List.of(of("A", "1", 1, false), of("C", "1", 100, true), of("C", "2", 100, true));
        Evaluation.Group group = Evaluation.of(offers, CIVIL).group().orElseThrow();

        assertThat(group.tentativeUsd()).isEmpty();
        assertThat(group.award()).containsExactly("C");
    }
}
