package io.rackwright.trade.duty;

import static io.rackwright.trade.duty.Law.article;
import static io.rackwright.trade.duty.Law.measure;
import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.trade.Evidence;
import io.rackwright.model.trade.Fee;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.HtsRate;
import io.rackwright.model.trade.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A fee of one percent from $30 to $500, and one of half a percent at sea. */
class FeesTest {
    private static final Law LAW =
            new Law()
                    .fee(
                            new Fee(
                                    "PROCESSING",
                                    "",
                                    BigDecimal.ONE,
                                    new BigDecimal(30),
                                    new BigDecimal(500),
                                    new BigDecimal("2.77"),
                                    new BigDecimal(2500),
                                    List.of(),
                                    List.of("KORUS"),
                                    Law.ALWAYS,
                                    Evidence.NONE))
                    .fee(
                            new Fee(
                                    "HARBOR",
                                    "",
                                    new BigDecimal("0.5"),
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of("ocean"),
                                    List.of(),
                                    new Period(LocalDate.parse("2020-01-01"), null),
                                    Evidence.NONE))
                    .fee(
                            new Fee(
                                    "GONE",
                                    "",
                                    BigDecimal.TEN,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(),
                                    List.of(),
                                    new Period(LocalDate.parse("2020-01-01"), Law.DAY),
                                    Evidence.NONE));

    private static LandedCost landed(String value, @Nullable String mode) throws NoDutyException {
        Article plain = article("CN").worth(new BigDecimal(value));
        return LandedCost.of(
                LAW.rules(),
                Assumptions.NONE,
                new Article(
                        plain.hts(),
                        plain.origin(),
                        plain.valueUsd(),
                        plain.entered(),
                        null,
                        mode,
                        null,
                        Map.of()));
    }

    private static void areFees(LandedCost landed, String processing, String harbor) {
        assertThat(landed.fees()).hasSize(2);
        assertThat(landed.fees().get(0).amountUsd()).isEqualByComparingTo(processing);
        assertThat(landed.fees().get(1).amountUsd()).isEqualByComparingTo(harbor);
    }

    @Test
    void feesHaveTheirLimits() throws NoDutyException {
        areFees(landed("2500", "ocean"), "2.77", "12.50");
        areFees(landed("2500.01", "ocean"), "30", "12.50");
        areFees(landed("3000", "ocean"), "30", "15");
        areFees(landed("3001", "ocean"), "30.01", "15.01");
        areFees(landed("50000", "ocean"), "500", "250");
        areFees(landed("50001", "ocean"), "500", "250.01");
    }

    @Test
    void aModeThatIsNotKnownIsAssumedToPay() throws NoDutyException {
        areFees(landed("10000", "air"), "100", "0");
        LandedCost unknown = landed("10000", null);
        areFees(unknown, "100", "50");
        assertThat(unknown.fees().get(1).assumed()).isTrue();
        assertThat(unknown.fees().get(0).assumed()).isFalse();
    }

    @Test
    void whatIsClaimedMayBeFreeOfThem() throws NoDutyException {
        LandedCost landed =
                LandedCost.of(LAW.rules(), Assumptions.NONE, article("KR", "KORUS", Map.of()));

        assertThat(landed.fees().get(0).applies()).isFalse();
        assertThat(landed.feesUsd()).isEqualByComparingTo("50");
        assertThat(landed.landedUsd()).isEqualByComparingTo("10050");
    }

    @Test
    void aPriceWithDutyInItIsTakenApart() throws NoDutyException {
        for (int value : List.of(1500, 2600, 10_000, 80_000)) {
            Article entered = article("CN").worth(BigDecimal.valueOf(value));
            BigDecimal fee =
                    BigDecimal.valueOf(value)
                            .movePointLeft(2)
                            .max(new BigDecimal(30))
                            .min(new BigDecimal(500));
            BigDecimal price = entered.valueUsd().multiply(new BigDecimal("1.04")).add(fee);

            assertThat(
                            DutyPaidPrice.customsValue(
                                    LAW.rules(), Assumptions.NONE, entered.worth(price)))
                    .isEqualByComparingTo(BigDecimal.valueOf(value));
        }
    }

    @Test
    void aZoneTurnsTheOrdinaryDutyAndNotTheAdditional() throws NoDutyException {
        HtsCode finished = HtsCode.parse("8471.50.01");
        Law law =
                new Law()
                        .rate(
                                new HtsRate(
                                        finished,
                                        "",
                                        BigDecimal.ZERO,
                                        null,
                                        "",
                                        null,
                                        Law.ALWAYS,
                                        Evidence.NONE))
                        .measure(measure("FOLLOWS").pct(25).privileged())
                        .measure(measure("ANY").pct(5));
        Article component = article("CN");

        assertThat(ForeignTradeZone.privileged(law.rules(), Assumptions.NONE, component).dutyUsd())
                .isEqualByComparingTo("3400");
        assertThat(
                        ForeignTradeZone.nonPrivileged(
                                        law.rules(), Assumptions.NONE, component, finished)
                                .dutyUsd())
                .isEqualByComparingTo("3000");
    }
}
