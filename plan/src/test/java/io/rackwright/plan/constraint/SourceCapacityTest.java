package io.rackwright.plan.constraint;

import static io.rackwright.plan.example.Planned.optimised;
import static io.rackwright.plan.example.Planned.price;
import static io.rackwright.plan.example.ShortLine.AS_OF;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK_WEEK;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.Expansion;
import io.rackwright.model.Item;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.model.Site;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.BindingRow;
import io.rackwright.plan.OptimisedPlan.Deployment;
import io.rackwright.plan.OptimisedPlan.ShadowPrice;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.ShortLine;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Racks that complete in week 3, counted from 0, can be deployed in week 4, the first of all; those
 * of a week later are deployed evenly over week 5, on days 35 to 41. For a need on day 34 that is a
 * mean of 4 days late, a week later 11 days.
 */
class SourceCapacityTest {
    private static final Offset<Double> CENT = within(0.01);
    private static final double WAITED_A_WEEK = 4 / 7.0 * USD_PER_RACK_WEEK;
    private static final double WAITED_TWO_WEEKS = 11 / 7.0 * USD_PER_RACK_WEEK;

    /** Of the options: 50 a day from day 21 to the end of the 12 weeks, 63 days. */
    private static final double OPTION_USD = 50 * 63;

    private final ProgramBuilder program = ShortLine.program();

    private OptimisedPlan plan() {
        return optimised(ShortLine.build(program, 12));
    }

    private void need(long racks) {
        program.demand("D", "DC", "G", racks, day(34), 1);
    }

    @Test
    void racksBeyondAWeeksCapacityWaitForTheNext() {
        program.capacity("RACK", "P", AS_OF, 1);
        need(3);

        OptimisedPlan plan = plan();

        assertThat(plan.solve().objectiveUsd())
                .isCloseTo(3 * USD_PER_RACK + WAITED_A_WEEK + WAITED_TWO_WEEKS, CENT);
        assertThat(plan.costs().latenessUsd()).isCloseTo(WAITED_A_WEEK + WAITED_TWO_WEEKS, CENT);
        assertThat(plan.deployments()).extracting(Deployment::bucket).containsExactly(4, 5, 6);
        assertThat(plan.bindingRows())
                .extracting(BindingRow::row)
                .contains("capacity[RACK@P,2026-01-26]");
        assertThat(plan.deployments())
                .allSatisfy(d -> assertThat(d.racks()).isCloseTo(1, within(1e-6)));
    }

    @Test
    void oneRackMoreOrLessOfAWeekIsWorthTheWaitingThatItMoves() {
        program.capacity("RACK", "P", AS_OF, 1);
        need(2);

        ShadowPrice price = price(plan(), "capacity[RACK@P,2026-01-26]");

        assertThat(price.oneMoreUsd()).isCloseTo(WAITED_A_WEEK, CENT);
        assertThat(price.oneLessUsd()).isCloseTo(WAITED_TWO_WEEKS, CENT);
        assertThat(price.used()).isCloseTo(1, within(1e-6));
        assertThat(price.limit()).isCloseTo(1, within(1e-9));
    }

    @Test
    void capacityThatStepsUpInAWeekCountsFromThatDay() {
        program.capacity("RACK", "P", AS_OF, 1);
        program.capacity("RACK", "P", day(24), 8); // three days of 1/7, four of 8/7: 5 racks
        need(6);

        assertThat(plan().solve().objectiveUsd()).isCloseTo(6 * USD_PER_RACK + WAITED_A_WEEK, CENT);
    }

    @Test
    void capacityCountsWhatIsStartedNotWhatIsGood() {
        program.capacity("RACK", "P", AS_OF, 4);
        yieldOfRacks(0.5); // 4 started, 2 good; a good rack takes 4 chips and costs 20,000 to make
        need(3);

        assertThat(plan().solve().objectiveUsd())
                .isCloseTo(3 * (2 * 10_000 + 4 * 1_001 + 1_000) + WAITED_A_WEEK, CENT);
    }

    private void yieldOfRacks(double yield) {
        program.sources.add(Rows.with(program.sources.removeLast(), "yield", yield));
    }

    @Test
    void whatDrawsMostOfAPoolWaitsWhenAllAreWorthTheSame() {
        ProgramBuilder pooled = poolOfSlots(2);
        pooled.item("BIG", Item.Kind.MAKE, 10_000, 1_000, 0);
        pooled.line("BIG", "CHIP", 2);
        pooled.source("BIG", "P", 10_000, 1, 1, "SLOTS", 2);
        pooled.generation("H", "BIG", 1_000_000, 0.25);
        pooled.demand("SMALL-ONES", "DC", "G", 2, day(34), 1);
        pooled.demand("BIG-ONE", "DC", "H", 1, day(34), 1);

        OptimisedPlan plan = optimised(ShortLine.build(pooled, 12));

        // Two small racks late would cost twice as much as one big rack, for the same two slots.
        assertThat(plan.solve().objectiveUsd()).isCloseTo(3 * USD_PER_RACK + WAITED_A_WEEK, CENT);
        assertThat(plan.deployments())
                .filteredOn(d -> d.bucket() > 4)
                .extracting(Deployment::demandId)
                .containsExactly("BIG-ONE");
    }

    private static ProgramBuilder poolOfSlots(double slotsPerWeek) {
        ProgramBuilder pooled = ShortLine.withoutSources();
        pooled.source("CHIP", "S", 1_000, 1, 1);
        pooled.source("RACK", "P", 10_000, 1, 1, "SLOTS", 1);
        pooled.pool("SLOTS", "P", "racks", AS_OF, slotsPerWeek);
        return pooled;
    }

    @Test
    void aRackThatFailsItsFirstPassTakesItsSlotAgainAndNothingElse() {
        ProgramBuilder pooled = poolOfSlots(3);
        pooled.generations.add(
                Rows.with(
                        Rows.with(pooled.generations.removeFirst(), "firstPassYieldStart", 0.5),
                        "firstPassYieldMature",
                        0.5));
        pooled.demand("D", "DC", "G", 3, day(34), 1); // 1.5 slots each: two a week

        OptimisedPlan plan = optimised(ShortLine.build(pooled, 12));

        assertThat(plan.solve().objectiveUsd()).isCloseTo(3 * USD_PER_RACK + WAITED_A_WEEK, CENT);
        assertThat(price(plan, "pool[SLOTS,2026-01-26]").oneMoreUsd())
                .isCloseTo(WAITED_A_WEEK / 1.5, CENT);
    }

    @Test
    void anOptionIsTakenWhenItCostsLessThanTheWaiting() {
        program.capacity("RACK", "P", AS_OF, 1);
        need(2);
        program.expansions.add(option("X", "P", null, List.of("RACK"), 1, 3, null));

        OptimisedPlan plan = plan();

        assertThat(plan.expansionsTaken()).containsExactly(new ExpansionTaken("X", AS_OF, day(21)));
        assertThat(plan.solve().objectiveUsd()).isCloseTo(2 * USD_PER_RACK + OPTION_USD, CENT);
        assertThat(plan.costs().expansionUsd()).isCloseTo(OPTION_USD, CENT);
    }

    @Test
    void anOptionIsLeftWhenItCostsMoreThanTheWaiting() {
        program.capacity("RACK", "P", AS_OF, 1);
        need(2);
        program.expansions.add(
                Rows.with(
                        option("X", "P", null, List.of("RACK"), 1, 3, null),
                        "programShare",
                        1.0)); // 6,300 against 5,714

        OptimisedPlan plan = plan();

        assertThat(plan.expansionsTaken()).isEmpty();
        assertThat(plan.solve().objectiveUsd()).isCloseTo(2 * USD_PER_RACK + WAITED_A_WEEK, CENT);
    }

    @Test
    void anOptionIsTakenOnceHoweverMuchIsMissing() {
        program.capacity("RACK", "P", AS_OF, 1);
        need(4);
        program.expansions.add(option("X", "P", null, List.of("RACK"), 1, 3, null));

        // Two racks in week 3, two in week 4.
        assertThat(plan().solve().objectiveUsd())
                .isCloseTo(4 * USD_PER_RACK + OPTION_USD + 2 * WAITED_A_WEEK, CENT);
    }

    @Test
    void anOptionForAPoolGivesTheUnitsOfThePool() {
        ProgramBuilder pooled = poolOfSlots(1);
        pooled.sources.add(Rows.with(pooled.sources.removeLast(), "poolUnitsPerItem", 2.0));
        pooled.pools.clear();
        pooled.pool("SLOTS", "P", "half racks", AS_OF, 2);
        pooled.demand("D", "DC", "G", 2, day(34), 1);
        pooled.expansions.add(option("X", "P", "SLOTS", List.of(), 2, 3, null));

        OptimisedPlan plan = optimised(ShortLine.build(pooled, 12));

        assertThat(plan.solve().objectiveUsd()).isCloseTo(2 * USD_PER_RACK + OPTION_USD, CENT);
    }

    @Test
    void anOptionMakesASourceWhereTheSiteHasNone() {
        program.capacity("RACK", "P", AS_OF, 1);
        need(2);
        program.site("P2", Site.Kind.PLANT);
        program.lane("S", "P2", "truck", 1, 1);
        program.lane("P2", "DC", "truck", 1, 1);
        program.expansions.add(
                Rows.with(
                        option("X", "P2", null, List.of("RACK"), 1, 3, null),
                        "unitPriceDeltaPct",
                        10.0));

        // The second rack is made at P2 for 1,000 more.
        assertThat(plan().solve().objectiveUsd())
                .isCloseTo(2 * USD_PER_RACK + OPTION_USD + 1_000, CENT);
    }

    @Test
    void anOptionThatRequiresAnotherIsDecidedWhenThatOneIsThere() {
        program.capacity("RACK", "P", AS_OF, 1);
        program.demand("D", "DC", "G", 40, day(34), 1);
        program.expansions.add(option("FIRST", "P", null, List.of("RACK"), 0.001, 10, null));
        program.expansions.add(option("THEN", "P", null, List.of("RACK"), 5, 3, "FIRST"));

        OptimisedPlan plan = optimised(ShortLine.build(program, 50));

        // FIRST is there on day 70, 16 March; the next quarter begins on 1 April.
        assertThat(plan.expansionsTaken())
                .extracting(ExpansionTaken::option, t -> t.decided().toString())
                .containsExactly(tuple("FIRST", "2026-01-05"), tuple("THEN", "2026-04-01"));
    }

    @Test
    void anOptionIsLeftWhenWhatItRequiresIsTooDear() {
        program.capacity("RACK", "P", AS_OF, 1);
        program.demand("D", "DC", "G", 40, day(34), 1);
        program.expansions.add(
                Rows.with(
                        option("FIRST", "P", null, List.of("RACK"), 0.001, 10, null),
                        "capitalUsd",
                        1e10));
        program.expansions.add(option("THEN", "P", null, List.of("RACK"), 5, 3, "FIRST"));

        assertThat(optimised(ShortLine.build(program, 50)).expansionsTaken()).isEmpty();
    }

    /** 50 a day: a tenth of half of 365,250 a year. */
    private static Expansion option(
            String name,
            String site,
            @Nullable String pool,
            List<String> items,
            double unitsPerWeek,
            double leadTimeWeeks,
            @Nullable String requires) {
        return new Expansion(
                name,
                site,
                "",
                pool,
                items,
                365_250,
                0.5,
                requires,
                unitsPerWeek,
                "",
                leadTimeWeeks,
                0,
                0,
                Expansion.Decide.FREE,
                null,
                null,
                Provenance.NONE);
    }
}
