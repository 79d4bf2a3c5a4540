package io.rackwright.plan.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.Network;
import io.rackwright.plan.cost.CostLedger.GenerationCost;
import io.rackwright.plan.example.SmallOrderBook;
import io.rackwright.plan.example.SmallProgram;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CostLedgerTest {
    private static final Offset<Double> TENTH_OF_A_CENT = within(0.001);

    /** Fifteen percent a year. */
    private static final double HOLDING_PER_DAY = 0.15 / 365.25;

    private final CostLedger ledger =
            CostLedger.of(new Network(SmallProgram.program()), SmallOrderBook.book());

    @Test
    void startedUnitsCostTheirPriceOrConversion() {
        double price = 4000 + 1000 + 500 + 300 + 90 + 16000 + 1000 + 250 + 2 * 550 + 240;
        double conversion = 20 * 20 + 5 * 20 + 3000 + 2000;

        assertThat(ledger.spent().priceUsd()).isEqualTo(price, TENTH_OF_A_CENT);
        assertThat(ledger.spent().conversionUsd()).isEqualTo(conversion, TENTH_OF_A_CENT);
    }

    @Test
    void marginIsPaidOnGoodBoards() {
        assertThat(ledger.spent().marginUsd()).isEqualTo(300.0 * (16 + 4), TENTH_OF_A_CENT);
    }

    @Test
    void freightIsThatOfTheMoves() {
        double freight = 4 + 176 + 40 + 300 + 900 + 9 + 4 + 30000 + 1 + 44 + 600 + 6;

        assertThat(ledger.spent().freightUsd()).isEqualTo(freight, TENTH_OF_A_CENT);
        assertThat(ledger.spent().dutyUsd()).isZero();
    }

    @Test
    void openingStockAndReceiptsCountAtStandardCost() {
        double board = 20 + 2 * 100 + 50 + 300;
        double rack = 1000 + 4 * board + 500;

        assertThat(ledger.spent().openingStockUsd()).isEqualTo(rack + 2 * 600, TENTH_OF_A_CENT);
    }

    @Test
    void holdingIsByTheNightInStockAndInTransit() {
        double chips = 100.0 * (40 * 4 + 10 * 4);
        double boards = 570.0 * (16 * 10 + 4 * 106 + 4 * 10 + 4 * 71);
        double frames = 500.0 * (3 + 6 + 2 * 71) + 600.0 * (2 * 6);
        double racks = 3780.0 * (60 + 2 + 17 + 3 * 2 + 2 * 2 + 2 * 9);
        double cables = 10.0 * (30 * 15 + 10 * 15);
        double fibers = 12.0 * (20 * 4);
        double coolers = 8000.0 * (2 * 2 + 2 * 16 + 115 + 0.5 * 171);

        assertThat(ledger.spent().holdingUsd())
                .isEqualTo(
                        HOLDING_PER_DAY
                                * (chips + boards + frames + racks + cables + fibers + coolers),
                        TENTH_OF_A_CENT);
    }

    @Test
    void optionsCostTheirAnnuityFromAvailabilityToTheEndOfTheHorizon() {
        double tenYearsAtEightPercent = 0.149029488697;
        double perDay = 1_000_000 * 0.5 * tenYearsAtEightPercent / 365.25;

        assertThat(ledger.expansionUsd()).isEqualTo(perDay * (225 + 309), TENTH_OF_A_CENT);
    }

    @Test
    void halfACoolerIsLeftAndCreditedAtWhatItCostWithItsFreight() {
        assertThat(ledger.endStockCreditUsd()).isEqualTo((8000 + 15000) / 2.0, TENTH_OF_A_CENT);
        assertThat(ledger.endStockHoldingUsd())
                .isEqualTo(0.5 * 8000 * (2 + 16 + 115 + 171) * HOLDING_PER_DAY, TENTH_OF_A_CENT);
    }

    @Test
    void lateRacksCostByTheWeekAndMissingRacksTwiceTheirPrice() {
        double twoRacksTwoWeeks = 2 * 2 * 0.01 * 100_000 * 0.7;

        assertThat(ledger.latenessUsd()).isEqualTo(twoRacksTwoWeeks + 2 * 100_000, TENTH_OF_A_CENT);
    }

    @Test
    void cablesUnderTheirTwoWeeksOfStockCostTwiceTheHoldingRate() {
        double target = 2 * 40 / 13.0;
        double daysWithoutAny = 66;

        assertThat(ledger.targetStockShortfallUsd())
                .isEqualTo(target * daysWithoutAny * 10 * 2 * HOLDING_PER_DAY, TENTH_OF_A_CENT);
    }

    @Test
    void everyDollarLandsInARackAnOptionOrTheEndStock() {
        double racks = ledger.generations().stream().mapToDouble(g -> g.split().totalUsd()).sum();

        assertThat(ledger.landedUsd())
                .isEqualTo(
                        racks + ledger.expansionUsd() + ledger.endStockHoldingUsd(),
                        TENTH_OF_A_CENT);
    }

    @Test
    void aGenerationBearsWhatItsRacksAndKitsTook() {
        GenerationCost r1 = ledger.generations().getFirst();
        double coolersTaken = 1.5;

        assertThat(r1.generation()).isEqualTo("R1");
        assertThat(r1.racks()).isEqualTo(6);
        assertThat(r1.split().priceUsd())
                .isEqualTo(ledger.spent().priceUsd() - (2 - coolersTaken) * 8000, TENTH_OF_A_CENT);
        assertThat(r1.split().freightUsd())
                .isEqualTo(
                        ledger.spent().freightUsd() - (2 - coolersTaken) * 15000, TENTH_OF_A_CENT);
        assertThat(r1.landedUsdPerRack() * 6).isEqualTo(r1.split().totalUsd(), within(1e-6));
    }
}
