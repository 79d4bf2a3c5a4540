package io.rackwright.plan.constraint;

import static io.rackwright.plan.example.Planned.optimised;
import static io.rackwright.plan.example.Planned.price;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK_WEEK;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.ProgramBuilder;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.ShortLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two racks of a ton each, and a truck that carries a ton a week from the plant. */
class LaneCapacityTest {
    /** Days 35 to 41 for a need on day 34. */
    private static final double WAITED_A_WEEK = 4 / 7.0 * USD_PER_RACK_WEEK;

    private final ProgramBuilder program = ShortLine.program();

    @BeforeEach
    void aTonAWeek() {
        program.lanes.set(1, Rows.with(program.lanes.get(1), "capacityKgPerWeek", 1_000.0));
        program.demand("D", "DC", "G", 2, day(34), 1);
    }

    private OptimisedPlan plan() {
        return optimised(ShortLine.build(program, 12));
    }

    @Test
    void whatTheTruckCannotCarryWaits() {
        OptimisedPlan plan = plan();

        assertThat(plan.solve().objectiveUsd())
                .isCloseTo(2 * USD_PER_RACK + WAITED_A_WEEK, within(0.01));
        assertThat(price(plan, "lane[P>truck>DC,2026-01-26]").oneMoreUsd())
                .isCloseTo(WAITED_A_WEEK / 1_000, within(0.01));
    }

    @Test
    void itGoesByADearerWayWhenThatCostsLessThanTheWait() {
        program.lane("P", "DC", "rail", 1, 4);

        assertThat(plan().solve().objectiveUsd()).isCloseTo(2 * USD_PER_RACK + 3_000, within(0.01));
    }

    @Test
    void itWaitsWhenTheOtherWayIsDearerThanThat() {
        program.lane("P", "DC", "rail", 1, 7);

        assertThat(plan().solve().objectiveUsd())
                .isCloseTo(2 * USD_PER_RACK + WAITED_A_WEEK, within(0.01));
    }
}
