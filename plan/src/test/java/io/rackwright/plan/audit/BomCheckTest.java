package io.rackwright.plan.audit;

import static io.rackwright.plan.example.SmallOrderBook.day;
import static io.rackwright.plan.example.SmallOrderBook.make;
import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.model.Site;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.example.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Trays of two generations: the old one takes chips A, the new one chips B or C. */
class BomCheckTest {
    private final ProgramBuilder program = new ProgramBuilder(day("2026-01-05"));
    private final List<Consumption> taken = new ArrayList<>();
    private final List<Peg> pegs = new ArrayList<>();

    BomCheckTest() {
        program.site("PLANT", Site.Kind.PLANT);
        program.site("DC", Site.Kind.DATACENTER);
        for (String item : List.of("OLD-RACK", "NEW-RACK", "TRAY")) {
            program.item(item, Item.Kind.MAKE, 10, 1, 0);
        }
        for (String item : List.of("CHIP-A", "CHIP-B", "CHIP-C", "SCREW")) {
            program.item(item, Item.Kind.BUY, 10, 1, 0);
        }
        program.generation("OLD", "OLD-RACK", 1000, 0.1);
        program.generation("NEW", "NEW-RACK", 1000, 0.1);
        program.demand("D-OLD", "DC", "OLD", 1, day("2026-06-01"), 1);
        program.demand("D-NEW", "DC", "NEW", 1, day("2026-06-01"), 1);
        program.line("OLD-RACK", "TRAY", 1);
        program.line("NEW-RACK", "TRAY", 1);
        program.line("TRAY", "SCREW", 4);
        line("CHIP-A", 2, "OLD", "");
        line("CHIP-B", 2, "NEW", "CHIP");
        line("CHIP-C", 1, "NEW", "CHIP");
    }

    private void line(String component, double quantity, String generation, String group) {
        program.bom.add(
                new BomLine(
                        "TRAY",
                        component,
                        quantity,
                        generation,
                        day("2026-01-05"),
                        null,
                        group,
                        1,
                        false,
                        Provenance.NONE));
    }

    @Test
    void anOrderFollowsTheBillOfTheGenerationItIsPeggedTo() {
        pegs.add(new Peg("D-OLD", "T-1", "TRAY", 10));
        took("SCREW", 40);
        took("CHIP-A", 20);

        assertThat(faults(null)).isEmpty();
    }

    @Test
    void theOtherGenerationsChipsAreAFault() {
        pegs.add(new Peg("D-NEW", "T-1", "TRAY", 10));
        took("SCREW", 40);
        took("CHIP-A", 20);

        assertThat(faults(null))
                .extracting(Violation::code)
                .containsExactly(
                        ViolationCode.CONSUMPTION_QUANTITY, ViolationCode.CONSUMPTION_UNNEEDED);
    }

    @Test
    void anOrderPeggedToNobodyMayFollowEitherBill() {
        took("SCREW", 40);
        took("CHIP-C", 10);

        assertThat(faults(null)).isEmpty();
    }

    @Test
    void alternatesTogetherCoverTheTraysEachByItsOwnQuantity() {
        pegs.add(new Peg("D-NEW", "T-1", "TRAY", 10));
        took("SCREW", 40);
        took("CHIP-B", 8);
        took("CHIP-C", 6);

        assertThat(faults(null)).isEmpty();
    }

    @Test
    void alternatesThatCoverTooFewTraysAreAFault() {
        pegs.add(new Peg("D-NEW", "T-1", "TRAY", 10));
        took("SCREW", 40);
        took("CHIP-B", 8);
        took("CHIP-C", 5);

        assertThat(faults(null))
                .extracting(Violation::message)
                .containsExactly(
                        "Order T-1 (make 10 TRAY at PLANT) takes CHIP-B or CHIP-C for 9; 10 are"
                                + " started.");
    }

    @Test
    void whatAFirmOrderTookBeforeThePlanBeganNeedsNoRow() {
        assertThat(faults("2026-01-01")).isEmpty();
    }

    private void took(String item, double quantity) {
        taken.add(new Consumption("T-1", item, "PLANT", quantity, day("2026-02-02")));
    }

    private List<Violation> faults(@Nullable String firmRelease) {
        PlannedOrder trays =
                make("T-1", "TRAY", "PLANT", 10, 10, "2026-02-02", "2026-02-09", 10, "US", "");
        if (firmRelease != null) {
            trays = Rows.with(Rows.with(trays, "release", day(firmRelease)), "firm", true);
        }
        OrderBook book = new OrderBook(List.of(trays), taken, List.of(), List.of(), pegs);
        Findings findings = new Findings();
        new BomCheck()
                .check(
                        new AuditedPlan(new Network(program.build("trays", 52, "4w")), book),
                        findings);
        return findings.report().violations();
    }
}
