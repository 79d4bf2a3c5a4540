package io.rackwright.plan.optimise;

import static io.rackwright.plan.example.Planned.optimised;
import static io.rackwright.plan.example.ShortLine.AS_OF;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK_NEVER_DEPLOYED;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK_WEEK;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.FirmOrder;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.Deployment;
import io.rackwright.plan.OptimisedPlan.Flow;
import io.rackwright.plan.example.ShortLine;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Stock, receipts, firm orders and lateness in the model, by hand. */
class StockAndDemandTest {
    private static final double WAITED_A_WEEK = 4 / 7.0 * USD_PER_RACK_WEEK;

    private final ProgramBuilder program = ShortLine.program();

    private OptimisedPlan plan() {
        return optimised(ShortLine.build(program, 12));
    }

    private void need(long racks) {
        program.demand("D", "DC", "G", racks, day(34), 1);
    }

    @Test
    void stockIsUsedBeforeAnythingIsBoughtAndCountsAtStandardCost() {
        program.onHand("P", "CHIP", 2);
        need(1);

        OptimisedPlan plan = plan();

        assertThat(plan.solve().objectiveUsd()).isCloseTo(USD_PER_RACK - 2, within(0.01));
        assertThat(plan.costs().openingStockUsd()).isCloseTo(2_000, within(0.01));
        assertThat(plan.flows()).extracting(Flow::item).containsOnly("RACK");
    }

    @Test
    void stockThatIsLeftIsWorthWhatItCost() {
        program.onHand("P", "CHIP", 10);
        need(1);

        OptimisedPlan plan = plan();

        assertThat(plan.solve().objectiveUsd()).isCloseTo(USD_PER_RACK - 2, within(0.01));
        assertThat(plan.costs().endStockCreditUsd()).isCloseTo(8_000, within(0.01));
    }

    @Test
    void racksInStockNeedNothingButTheirDay() {
        program.onHand("DC", "RACK", 1);
        program.demand("D", "DC", "G", 1, day(6), 1);

        OptimisedPlan plan = plan();

        assertThat(plan.deployments()).extracting(Deployment::bucket).containsExactly(0);
        assertThat(plan.solve().objectiveUsd()).isCloseTo(12_000, within(0.01));
    }

    @Test
    void aReceiptIsThereFromItsDayOn() {
        program.receipt("P", "CHIP", day(8), 2); // a week before any that is bought
        program.demand("D", "DC", "G", 1, day(27), 1);

        assertThat(plan().solve().objectiveUsd()).isCloseTo(USD_PER_RACK - 2, within(0.01));
    }

    @Test
    void stockElsewhereIsMovedWhenItIsSoonerThere() {
        program.onHand("S", "CHIP", 2);
        program.demand("D", "DC", "G", 1, day(27), 1); // a week before the first of what is bought

        assertThat(plan().solve().objectiveUsd()).isCloseTo(USD_PER_RACK, within(0.01));
    }

    @Test
    void aFirmOrderIsSupplyThatComesWhateverThePlanDecides() {
        program.capacity("CHIP", "S", AS_OF, 2);
        program.capacity("CHIP", "S", day(7), 0);
        program.firmOrders.add(firm(FirmOrder.Type.BUY, "CHIP", "S", 2, day(0)));
        need(1);

        assertThat(plan().deployments()).extracting(Deployment::bucket).containsExactly(4);
    }

    @Test
    void aFirmOrderIsPaidLikeAnyOther() {
        program.firmOrders.add(firm(FirmOrder.Type.BUY, "CHIP", "S", 2, day(0)));
        need(1);

        OptimisedPlan plan = plan();

        assertThat(plan.solve().objectiveUsd()).isCloseTo(USD_PER_RACK, within(0.01));
        assertThat(plan.costs().landedUsd()).isCloseTo(USD_PER_RACK, within(0.01));
    }

    @Test
    void aFirmMakeOrderTakesItsComponents() {
        program.onHand("P", "CHIP", 2);
        program.firmOrders.add(firm(FirmOrder.Type.MAKE, "RACK", "P", 1, day(0)));
        need(2);

        // The stock is in the firm rack, so the second rack's chips are bought.
        assertThat(plan().flows())
                .filteredOn(f -> f.item().equals("CHIP"))
                .extracting(Flow::quantity)
                .singleElement()
                .satisfies(chips -> assertThat(chips).isCloseTo(2, within(1e-6)));
    }

    @Test
    void aFirmOrderTakesItsCapacityFromTheRest() {
        program.capacity("RACK", "P", day(21), 1);
        program.onHand("P", "CHIP", 2);
        program.firmOrders.add(firm(FirmOrder.Type.MAKE, "RACK", "P", 1, day(14)));
        need(2);

        // The firm rack completes on day 21 and has week 3 to itself: the other waits.
        assertThat(plan().costs().latenessUsd()).isCloseTo(WAITED_A_WEEK, within(0.01));
    }

    private static FirmOrder firm(
            FirmOrder.Type type, String item, String site, long quantity, LocalDate release) {
        return new FirmOrder(
                "F", type, item, site, site, "", quantity, release, null, "", Provenance.NONE);
    }

    @Test
    void aRackThatIsNeverDeployedCostsTwiceItsPrice() {
        program.capacity("RACK", "P", AS_OF, 0);
        need(3);

        OptimisedPlan plan = plan();

        assertThat(plan.deployments()).isEmpty();
        assertThat(plan.solve().objectiveUsd())
                .isCloseTo(3 * USD_PER_RACK_NEVER_DEPLOYED, within(0.01));
    }

    @Test
    void theDemandOfLessPriorityWaits() {
        program.capacity("RACK", "P", AS_OF, 1);
        program.demand("SECOND", "DC", "G", 1, day(34), 2);
        program.demand("FIRST", "DC", "G", 1, day(34), 1);
        program.demand("THIRD", "DC", "G", 1, day(34), 3);

        OptimisedPlan plan = plan();

        assertThat(plan.deployments())
                .extracting(Deployment::demandId, Deployment::bucket)
                .containsExactlyInAnyOrder(
                        tuple("FIRST", 4), tuple("SECOND", 5), tuple("THIRD", 6));
        assertThat(plan.costs().latenessUsd())
                .isCloseTo(0.7 * WAITED_A_WEEK + 0.5 * 11 / 7.0 * USD_PER_RACK_WEEK, within(0.01));
    }

    @Test
    void racksWithinABucketThatHoldsTheNeedAreLateFromTheNextDayOn() {
        program.demand("D", "DC", "G", 1, day(30), 1);

        // Deployed evenly over days 28 to 34: 0, 0, 0, 1, 2, 3 and 4 days late.
        assertThat(plan().costs().latenessUsd())
                .isCloseTo(10 / 49.0 * USD_PER_RACK_WEEK, within(0.01));
    }
}
