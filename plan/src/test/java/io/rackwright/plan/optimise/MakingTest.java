package io.rackwright.plan.optimise;

import static io.rackwright.plan.example.Planned.optimised;
import static io.rackwright.plan.example.ShortLine.AS_OF;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK_WEEK;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import io.rackwright.model.Lane;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.ShortLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bills of materials, yields and lead times in the model, by hand. */
class MakingTest {
    /** Days 35 to 41 for a need on day 34. */
    private static final double WAITED_A_WEEK = 4 / 7.0 * USD_PER_RACK_WEEK;

    private static final double WITHOUT_CHIPS = 10_000 + 1_000;

    private final ProgramBuilder program = ShortLine.program();

    private void assertObjective(double usd) {
        assertThat(optimised(ShortLine.build(program, 12)).solve().objectiveUsd())
                .isCloseTo(usd, within(0.01));
    }

    private void need(long racks) {
        program.demand("D", "DC", "G", racks, day(34), 1);
    }

    private void secondChip(double priceUsd) {
        program.item("CHIP2", Item.Kind.BUY, priceUsd, 1, 0);
        program.source("CHIP2", "S", priceUsd, 1, 1);
    }

    private void line(
            String component,
            double quantity,
            LocalDate from,
            @Nullable LocalDate to,
            String group,
            int priority) {
        program.line("RACK", component, quantity);
        BomLine line = program.bom.removeLast();
        line = Rows.with(Rows.with(line, "from", from), "alternateGroup", group);
        line = Rows.with(line, "alternatePriority", priority);
        program.bom.add(to == null ? line : Rows.with(line, "to", to));
    }

    @Test
    void aLineAtItsFastestIsOnTime() {
        need(3);

        assertObjective(3 * USD_PER_RACK);
    }

    @Test
    void scrapIsPaidAndTakesComponents() {
        program.sources.set(0, Rows.with(program.sources.getFirst(), "yield", 0.8));
        program.sources.set(1, Rows.with(program.sources.getLast(), "yield", 0.5));
        need(1);

        // Two racks started, four good chips, five started.
        assertObjective(2 * 10_000 + 1_000 + 4 * 1_000 / 0.8 + 4);
    }

    @Test
    void anAlternateStandsInForWhatIsShort() {
        program.bom.clear();
        line("CHIP", 2, AS_OF, null, "chips", 1);
        line("CHIP2", 2, AS_OF, null, "chips", 2);
        program.capacity("CHIP", "S", AS_OF, 2);
        secondChip(1_500);
        need(2);

        assertObjective(2 * USD_PER_RACK + 2 * 500);
    }

    @Test
    void aRackWaitsRatherThanTakeAnAlternateThatIsDearerThanTheWait() {
        program.bom.clear();
        line("CHIP", 2, AS_OF, null, "chips", 1);
        line("CHIP2", 2, AS_OF, null, "chips", 2);
        program.capacity("CHIP", "S", AS_OF, 2);
        secondChip(5_000);
        need(2);

        assertObjective(2 * USD_PER_RACK + WAITED_A_WEEK);
    }

    @Test
    void alternatesMayMixWithinARackAndInTheirOwnQuantities() {
        program.bom.clear();
        line("CHIP", 2, AS_OF, null, "chips", 1);
        line("CHIP2", 1, AS_OF, null, "chips", 2);
        program.capacity("CHIP", "S", AS_OF, 1);
        secondChip(3_000);
        need(1);

        // One chip does half of the rack, half of a second chip the other.
        assertObjective(WITHOUT_CHIPS + 1_001 + 3_001 / 2.0);
    }

    @Test
    void aBillThatChangesWithinAWeekIsWeightedByItsDays() {
        program.bom.clear();
        line("CHIP", 2, AS_OF, day(17), "", 1);
        line("CHIP2", 2, day(18), null, "", 1);
        secondChip(1_100);
        need(1);

        // Racks that complete over days 21 to 27 start over days 14 to 20, four of them in time.
        assertObjective(WITHOUT_CHIPS + 2 * (4 / 7.0 * 1_001 + 3 / 7.0 * 1_101));
    }

    @Test
    void aLeadTimeThatIsNoWholeWeekDrawsOnBothWeeksThatItsStartsTouch() {
        program.sources.set(1, Rows.with(program.sources.getLast(), "leadTimeWeeks", 10 / 7.0));
        need(1);

        // Racks of week 3 would start over days 11 to 17, but chips come from day 14 on.
        assertObjective(USD_PER_RACK + WAITED_A_WEEK);
    }

    @Test
    void stockCoversTheStartsThatCannotWait() {
        program.sources.set(1, Rows.with(program.sources.getLast(), "leadTimeWeeks", 10 / 7.0));
        program.onHand("P", "CHIP", 1); // three of the seven days: 6/7 of a chip
        need(1);

        assertObjective(WITHOUT_CHIPS + 1_000 + 1_001);
    }

    @Test
    void aTransitThatIsNoWholeWeekSpreadsOverTheWeeksThatItsArrivalsTouch() {
        program.lanes.set(1, Rows.with(program.lanes.getLast(), "transitWeeks", 8 / 7.0));
        program.capacity("RACK", "P", AS_OF, 7);
        need(7);

        // Racks of week 3 arrive over days 29 to 35: the last seventh waits for week 5.
        assertObjective(7 * USD_PER_RACK + WAITED_A_WEEK);
    }

    @Test
    void whatDoesNotKeepIsUsedInTheWeekInWhichItComes() {
        chipsThenNoneForFourWeeks();
        need48();

        assertObjective(USD_PER_RACK);

        program.items.set(0, Rows.with(program.items.getFirst(), "maxStorageDays", 7));

        // The next chips come in week 5, and their rack in week 8: days 56 to 62.
        assertObjective(USD_PER_RACK + 11 / 7.0 * USD_PER_RACK_WEEK);
    }

    /** Chips in week 1 and from week 5 on; racks complete from week 5 on. */
    private void chipsThenNoneForFourWeeks() {
        program.capacity("CHIP", "S", AS_OF, 2);
        program.capacity("CHIP", "S", day(14), 0);
        program.capacity("CHIP", "S", day(35), 2);
        program.capacity("RACK", "P", AS_OF, 0);
        program.capacity("RACK", "P", day(35), 1);
    }

    private void need48() {
        program.demand("D", "DC", "G", 1, day(48), 1);
    }

    @Test
    void componentsOfASiteGoStraightToTheDataCenter() {
        program.item("KIT", Item.Kind.BUY, 500, 10, 0);
        program.source("KIT", "S", 500, 1, 1);
        program.lane("S", "DC", "truck", 3, 2);
        program.line("RACK", "KIT", 1, true);
        need(1);

        assertObjective(USD_PER_RACK + 500 + 10 * 2);
    }

    @Test
    void designMarginIsPaidOnGoodUnits() {
        program.items.add(
                new Item(
                        "IP",
                        "",
                        "",
                        Item.Kind.BUY,
                        1,
                        0,
                        0,
                        null,
                        true,
                        "",
                        null,
                        Provenance.NONE));
        program.source("IP", "S", 1, 0, 1);
        program.line("RACK", "IP", 700);
        program.sources.set(1, Rows.with(program.sources.get(1), "yield", 0.5));
        need(1);

        assertObjective(2 * 10_000 + 1_000 + 4 * 1_001 + 700);
    }

    @Test
    void theCheapestOfSourcesAndWaysIsTakenAndAFasterWayWhenItPays() {
        program.lanes.set(0, Rows.with(program.lanes.getFirst(), "transitWeeks", 2.0));
        need(1);
        assertObjective(USD_PER_RACK + WAITED_A_WEEK);

        List<Lane> slow = new ArrayList<>(program.lanes);
        program.lane("S", "P", "air", 1, 1_001); // 1,000 a chip more, 2,000 a rack
        assertObjective(USD_PER_RACK + 2_000);

        program.lanes.clear();
        program.lanes.addAll(slow);
        program.lane("S", "P", "air", 1, 4_001); // 8,000 a rack: it waits
        assertObjective(USD_PER_RACK + WAITED_A_WEEK);
    }
}
