package io.rackwright.plan.cost;

import static io.rackwright.plan.example.SmallOrderBook.buy;
import static io.rackwright.plan.example.SmallOrderBook.day;
import static io.rackwright.plan.example.SmallOrderBook.make;
import static io.rackwright.plan.example.SmallOrderBook.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Site;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.example.Rows;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Racks of two chips each; the chips are priced by the order, to tell them apart. */
class FifoCostingTest {
    private static final Offset<Double> EXACTLY = within(1e-6);
    private final ProgramBuilder program = new ProgramBuilder(day("2026-01-05"));
    private final List<PlannedOrder> orders = new ArrayList<>();
    private final List<Consumption> taken = new ArrayList<>();
    private final List<Delivery> delivered = new ArrayList<>();

    FifoCostingTest() {
        program.site("CHIPS", Site.Kind.SUPPLIER);
        program.site("PLANT", Site.Kind.PLANT);
        program.site("DC", Site.Kind.DATACENTER);
        program.item("CHIP", Item.Kind.BUY, 100, 1, 0);
        program.item("RACK", Item.Kind.MAKE, 1000, 1, 0);
        program.line("RACK", "CHIP", 2);
        program.generation("G", "RACK", 5000, 0.1);
        program.demand("D", "DC", "G", 2, day("2026-03-02"), 1);
    }

    @Test
    void aChainThatTakesNoTimeIsCostedInTheOrderOfItsTiers() {
        orders.add(make("A-RACK", "RACK", "PLANT", 1, 1, "2026-02-02", "2026-02-02", 1000, "", ""));
        orders.add(move("B-MOVE", "RACK", "PLANT>truck>DC", 1, "2026-02-02", "2026-02-02", 30));
        orders.add(move("C-MOVE", "CHIP", "CHIPS>truck>PLANT", 2, "2026-02-02", "2026-02-02", 7));
        orders.add(buy("D-BUY", "CHIP", "CHIPS", 2, "2026-02-02", "2026-02-02", 90, ""));
        taken.add(new Consumption("A-RACK", "CHIP", "PLANT", 2, day("2026-02-02")));
        deploy("A-RACK", "2026-02-02");

        CostSplit rack = ledger().generations().getFirst().split();

        assertThat(rack).isEqualTo(new CostSplit(180, 1000, 0, 37, 0, 0, 0));
        assertThat(ledger().landedUsd()).isEqualTo(1217, EXACTLY);
    }

    @Test
    void theFirstChipsGoIntoTheFirstRackAndTheRestIsCredited() {
        orders.add(buy("OLD", "CHIP", "PLANT", 3, "2026-01-05", "2026-01-05", 80, ""));
        orders.add(buy("NEW", "CHIP", "PLANT", 3, "2026-01-05", "2026-01-12", 120, ""));
        orders.add(make("R", "RACK", "PLANT", 2, 2, "2026-01-19", "2026-01-26", 1000, "", ""));
        taken.add(new Consumption("R", "CHIP", "PLANT", 4, day("2026-01-19")));
        orders.add(move("M", "RACK", "PLANT>truck>DC", 2, "2026-01-26", "2026-01-26", 0));
        deploy("R", "2026-01-26");
        deploy("R", "2026-01-26");

        CostLedger ledger = ledger();

        assertThat(ledger.generations().getFirst().split().priceUsd())
                .isEqualTo(3 * 80 + 120, EXACTLY);
        assertThat(ledger.endStockCreditUsd()).isEqualTo(2 * 120, EXACTLY);
        double nightsToTheEnd = 52 * 7 - 7;
        assertThat(ledger.endStockHoldingUsd())
                .isEqualTo(2 * 100 * nightsToTheEnd * 0.15 / 365.25, EXACTLY);
    }

    @Test
    void whatWasTakenOrSentBeforeThePlanBeganCountsAtStandardCost() {
        orders.add(firm(make("R", "RACK", "PLANT", 1, 1, "2026-01-01", "2026-01-08", 900, "", "")));
        orders.add(firm(move("M", "RACK", "PLANT>truck>DC", 1, "2026-01-02", "2026-01-09", 30)));
        orders.add(move("N", "RACK", "PLANT>truck>DC", 1, "2026-01-08", "2026-01-08", 0));
        deploy("R", "2026-01-09");
        deploy("R", "2026-01-09");

        CostSplit racks = ledger().generations().getFirst().split();

        double sentRack = 1000 + 2 * 100;
        double chipsOfTheMadeRack = 2 * 100;
        assertThat(racks.openingStockUsd()).isEqualTo(sentRack + chipsOfTheMadeRack, EXACTLY);
        assertThat(racks.conversionUsd()).isEqualTo(900, EXACTLY);
    }

    @Test
    void stockInTheWorksWhenTheHorizonEndsIsCreditedInFull() {
        orders.add(buy("LAST", "CHIP", "PLANT", 3, "2026-12-28", "2027-02-01", 80, ""));

        CostLedger ledger = ledger();

        assertThat(ledger.spent().priceUsd()).isEqualTo(240, EXACTLY);
        assertThat(ledger.endStockCreditUsd()).isEqualTo(240, EXACTLY);
        assertThat(ledger.spent().holdingUsd()).isZero();
        assertThat(ledger.landedUsd()).isZero();
    }

    private static PlannedOrder firm(PlannedOrder order) {
        return Rows.with(order, "firm", true);
    }

    private void deploy(String rackOrder, String date) {
        delivered.add(new Delivery("D", rackOrder, "DC", "G", 1, day(date), day(date)));
    }

    private CostLedger ledger() {
        return CostLedger.of(
                new Network(program.build("fifo", 52, "4w")),
                new OrderBook(orders, taken, delivered, List.of(), List.of()));
    }
}
