package io.rackwright.plan.audit;

import static io.rackwright.plan.example.SmallOrderBook.buy;
import static io.rackwright.plan.example.SmallOrderBook.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.model.Site;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Packaging slots that keep for seven days. */
class StorageCheckTest {
    private final ProgramBuilder program = new ProgramBuilder(day("2026-01-05"));
    private final List<PlannedOrder> orders = new ArrayList<>();
    private final List<Consumption> uses = new ArrayList<>();

    StorageCheckTest() {
        program.site("FAB", Site.Kind.SUPPLIER);
        program.items.add(
                new Item(
                        "SLOT",
                        "",
                        "",
                        Item.Kind.BUY,
                        50,
                        0,
                        0,
                        7,
                        false,
                        "",
                        null,
                        Provenance.NONE));
        program.source("SLOT", "FAB", 50, 1, 1);
    }

    @Test
    void aUnitMayLieSevenDays() {
        order(5, "2026-01-12");
        use(5, "2026-01-19");

        assertThat(faults()).isEmpty();
    }

    @Test
    void aDayLongerIsAFaultAndSoIsUsingIt() {
        order(5, "2026-01-12");
        use(5, "2026-01-20");

        assertThat(faults())
                .extracting(Violation::message)
                .containsExactly(
                        "5 of SLOT lie at FAB since 2026-01-12; they keep for 7 days.",
                        "On 2026-01-20, 5 of SLOT leave FAB that have lain longer than 7 days.");
    }

    @Test
    void theOldestUnitsAreUsedFirst() {
        order(5, "2026-01-12");
        order(5, "2026-01-15");
        use(5, "2026-01-18");
        use(5, "2026-01-22");

        assertThat(faults()).isEmpty();
    }

    @Test
    void lessThanAUnitMayBeLeftOverSinceOrdersAreWhole() {
        order(5, "2026-01-12");
        use(4.4, "2026-01-12");
        order(4, "2026-02-12");
        use(4.2, "2026-02-12");

        assertThat(faults()).isEmpty();
    }

    @Test
    void remaindersMayNotAddUpToAUnit() {
        order(5, "2026-01-12");
        use(4.4, "2026-01-12");
        order(5, "2026-02-12");
        use(4.5, "2026-02-12");

        assertThat(faults()).extracting(Violation::found).containsExactly("1.1 left");
    }

    @Test
    void stockThatThePlanWasGivenMaySpoilButNotBeUsedThen() {
        program.onHand("FAB", "SLOT", 3);
        assertThat(faults()).isEmpty();

        use(1, "2026-01-13");
        assertThat(faults()).extracting(Violation::found).containsExactly("1 too old");
    }

    private void order(long quantity, String available) {
        String id = "O-" + orders.size();
        orders.add(buy(id, "SLOT", "FAB", quantity, "2026-01-05", available, 50, "US"));
    }

    private void use(double quantity, String date) {
        uses.add(new Consumption("M-1", "SLOT", "FAB", quantity, day(date)));
    }

    private List<Violation> faults() {
        OrderBook book = new OrderBook(orders, uses, List.of(), List.of(), List.of());
        Findings findings = new Findings();
        new StorageCheck()
                .check(
                        new AuditedPlan(new Network(program.build("slots", 52, "4w")), book),
                        findings);
        return findings.report().violations();
    }
}
