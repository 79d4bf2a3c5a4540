package io.rackwright.plan.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rackwright.model.Network;
import io.rackwright.model.trade.Condition;
import io.rackwright.model.trade.ConditionFault;
import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.Period;
import io.rackwright.plan.example.BorderLine;
import io.rackwright.plan.example.ShortLine;
import io.rackwright.plan.example.SmallLaw;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What one entry of chips pays, by hand. */
class ImportDutiesTest {
    private static final String CHIPS = "8542.31.00";
    private static final LocalDate DAY = ShortLine.day(10);

    private final SmallLaw law = new SmallLaw().heading("CHIP", CHIPS);

    private ImportDuties duties() {
        return new ImportDuties(new Network(law.over(ShortLine.build(BorderLine.program(), 26))));
    }

    private BigDecimal dutyUsd(double chips, String origin, double valueUsd) {
        Entry entry = new Entry("CHIP", chips, origin, valueUsd, "air", DAY, DAY.plusDays(7));
        return duties().of(entry).dutyUsd();
    }

    @Test
    void theOrdinaryDutyIsOfTheWholeValue() {
        law.rate(CHIPS, 2.5);

        assertThat(dutyUsd(3, "TW", 3_000)).isEqualByComparingTo("75");
    }

    @Test
    void aClaimFreesGoodsOfTheCountryThatMakesIt() {
        law.rate(CHIPS, 2.5).facts("CHIP", "MX:claim=USMCA");

        assertThat(dutyUsd(3, "MX", 3_000)).isZero();
        assertThat(dutyUsd(3, "TW", 3_000)).isEqualByComparingTo("75");
    }

    @Test
    void aFactOfOneOriginIsOfItAlone() throws ConditionFault {
        Condition exported = Condition.parse("metal_weight_pct < 15");
        law.rate(CHIPS, 0)
                .levy(
                        "LIGHT",
                        "TW",
                        new DutyRate.AdValorem(BigDecimal.TEN),
                        new Period(LocalDate.EPOCH, null),
                        exported)
                .levy(
                        "LIGHT-KR",
                        "KR",
                        new DutyRate.AdValorem(BigDecimal.TEN),
                        new Period(LocalDate.EPOCH, null),
                        exported)
                .facts("CHIP", "metal_weight_pct=5;KR:metal_weight_pct=20");

        assertThat(dutyUsd(3, "TW", 3_000)).isEqualByComparingTo("300");
        assertThat(dutyUsd(3, "KR", 3_000)).isZero();
    }

    @Test
    void anAmountIsThatOfOneUnit() {
        law.rate(CHIPS, 1, new DutyRate.Specific(new BigDecimal("1.5"), "kg"))
                .facts("CHIP", "kg=2");

        assertThat(dutyUsd(3, "TW", 3_000)).isEqualByComparingTo("39");
        assertThat(dutyUsd(3, "TW", 6_000)).isEqualByComparingTo("69");
    }

    @Test
    void whatIsWorthNothingPaysThePartByQuantityOnly() {
        law.rate(CHIPS, 2.5);
        assertThat(dutyUsd(3, "TW", 0)).isZero();

        law.heading("CHIP", "8534.00.00")
                .rate("8534.00.00", 2.5, new DutyRate.Specific(BigDecimal.ONE, "kg"))
                .facts("CHIP", "kg=2");
        assertThat(dutyUsd(3, "TW", 0)).isEqualByComparingTo("6");
    }

    @Test
    void anotherHeadingPaysItsOwnDuty() {
        law.rate(CHIPS, 0).rate("8534.00.00", 4);
        Entry entry = new Entry("CHIP", 3, "TW", 3_000, "air", DAY, DAY.plusDays(7));

        assertThat(duties().of(entry).dutyUsd()).isZero();
        assertThat(duties().under(entry, "8534.00.00").dutyUsd()).isEqualByComparingTo("120");
    }

    @Test
    void withoutARuleSetNothingPays() {
        Network network = new Network(ShortLine.build(BorderLine.program(), 26));
        ImportDuties none = new ImportDuties(network);

        assertThat(none.areNone()).isTrue();
        assertThat(none.crossing("T", network.program().lanes().subList(2, 3))).isEmpty();
        Entry entry = new Entry("CHIP", 3, "TW", 3_000, "air", DAY, DAY.plusDays(7));
        assertThatThrownBy(() -> none.of(entry)).hasMessageContaining("names no rule set");
    }
}
