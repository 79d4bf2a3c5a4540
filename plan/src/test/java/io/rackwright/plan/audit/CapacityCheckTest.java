package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.OPTION_CAPACITY;
import static io.rackwright.plan.audit.ViolationCode.POOL_CAPACITY;
import static io.rackwright.plan.audit.ViolationCode.SOURCE_CAPACITY;
import static io.rackwright.plan.example.SmallOrderBook.day;
import static io.rackwright.plan.example.SmallOrderBook.make;
import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Expansion;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.model.Site;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.example.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Racks, half of which fail their first pass, and boards, made in a week at one plant. */
class CapacityCheckTest {
    private final ProgramBuilder program = new ProgramBuilder(day("2026-01-01"));

    CapacityCheckTest() {
        program.site("PLANT", Site.Kind.PLANT);
        program.item("RACK", Item.Kind.MAKE, 10, 1, 0);
        program.item("BOARD", Item.Kind.MAKE, 10, 1, 0);
        program.generation("G", "RACK", 1000, 0.1);
        Generation reworked =
                Rows.with(
                        Rows.with(program.generations.removeFirst(), "firstPassYieldStart", 0.5),
                        "firstPassYieldMature",
                        0.5);
        program.generations.add(reworked);
    }

    /** Both weeks of an order released on a Monday and done on the next. */
    private static PlannedOrder racks(long quantity) {
        return make(
                "R", "RACK", "PLANT", quantity, quantity, "2026-02-02", "2026-02-09", 10, "US", "");
    }

    private static PlannedOrder boards(double started, String option) {
        return make(
                "B", "BOARD", "PLANT", 1, started, "2026-02-02", "2026-02-09", 10, "US", option);
    }

    @Test
    void reworkedRacksTakeTheirPoolsSlotsAgain() {
        program.source("RACK", "PLANT", 10, 1, 1, "SLOTS", 1);
        program.pool("SLOTS", "PLANT", "racks", program.asOf, 5);

        assertThat(faults(racks(6))).isEmpty();
        assertThat(faults(racks(7)))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.code()).isEqualTo(POOL_CAPACITY);
                    assertThat(v.found()).isEqualTo("10.5");
                });
    }

    @Test
    void reworkTakesNothingFromACapacityOfStartedUnits() {
        program.source("RACK", "PLANT", 10, 1, 1);
        program.capacity("RACK", "PLANT", program.asOf, 5);

        assertThat(faults(racks(10))).isEmpty();
        assertThat(faults(racks(11))).extracting(Violation::code).containsExactly(SOURCE_CAPACITY);
    }

    @Test
    void aPoolGivesItsUnitsPerStartedItem() {
        program.source("BOARD", "PLANT", 10, 1, 1, "LINE", 0.25);
        program.pool("LINE", "PLANT", "hours", program.asOf, 5);

        assertThat(faults(boards(40, ""))).isEmpty();
        assertThat(faults(boards(41, "")))
                .extracting(Violation::code)
                .containsExactly(POOL_CAPACITY);
    }

    @Test
    void nothingLimitsASourceWithNeitherStepsNorPool() {
        program.source("BOARD", "PLANT", 10, 1, 1);

        assertThat(faults(boards(1e9, ""))).isEmpty();
    }

    @Test
    void capacityBeginsProRataWhenTheSourceIsQualified() {
        program.source("BOARD", "PLANT", 10, 1, 1);
        program.sources.add(
                Rows.with(program.sources.removeFirst(), "qualifiedFrom", day("2026-02-07")));
        program.capacity("BOARD", "PLANT", program.asOf, 7);

        assertThat(faults(boards(2 + 7, ""))).isEmpty();
        assertThat(faults(boards(2 + 7.1, "")))
                .extracting(Violation::expected)
                .containsExactly("at most 9");
    }

    @Test
    void anOptionForListedItemsGivesAUnitForEachStartedOneAndSparesThePool() {
        program.source("BOARD", "PLANT", 10, 1, 1, "LINE", 0.25);
        program.pool("LINE", "PLANT", "hours", program.asOf, 0);
        program.expansions.add(
                new Expansion(
                        "X",
                        "PLANT",
                        "",
                        null,
                        List.of("BOARD"),
                        0,
                        1,
                        null,
                        3,
                        "boards",
                        0,
                        0,
                        0,
                        Expansion.Decide.FREE,
                        null,
                        null,
                        Provenance.NONE));

        assertThat(faults(boards(6, "X"))).isEmpty();
        assertThat(faults(boards(7, "X")))
                .extracting(Violation::code)
                .containsExactly(OPTION_CAPACITY);
    }

    private List<Violation> faults(PlannedOrder order) {
        OrderBook book =
                new OrderBook(
                        List.of(order),
                        List.of(),
                        List.of(),
                        List.of(new ExpansionTaken("X", day("2026-01-01"), day("2026-01-01"))),
                        List.of());
        Findings findings = new Findings();
        new CapacityCheck()
                .check(
                        new AuditedPlan(new Network(program.build("capacity", 52, "4w")), book),
                        findings);
        return findings.report().violations();
    }
}
