package io.rackwright.plan.constraint;

import static io.rackwright.plan.example.Planned.optimised;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.ShortLine;
import org.junit.jupiter.api.Test;

/**
 * Ten racks are wanted by day 48 and have no power before day 42, so their twenty chips are used in
 * week 4. A target of 1.3 weeks is a tenth of what the next 13 weeks use: two chips at the plant at
 * the end of each of the weeks 0 to 3. None can be there before week 2.
 */
class TargetStockTest {
    private static final double CHIP_USD_PER_DAY = 1_000 * 0.15 / 365.25;
    private static final double RACK_USD_PER_DAY = 12_000 * 0.15 / 365.25;

    @Test
    void stockIsBroughtForwardWhereItCanBeAndItsAbsenceCostsTwiceTheHolding() {
        ProgramBuilder program = ShortLine.program();
        program.items.set(0, Rows.with(program.items.getFirst(), "targetStockWeeks", 1.3));
        program.demand("D", "DC", "G", 10, day(48), 1);
        program.power("DC", day(42), 10);
        Program held =
                Rows.with(
                        ShortLine.build(program, 12),
                        "settings",
                        program.build("held", 12, "1w").settings());

        OptimisedPlan plan = optimised(held);

        double short2Weeks = 2 * 14 * 2 * CHIP_USD_PER_DAY;
        double held2Weeks = 2 * 14 * CHIP_USD_PER_DAY;
        double inTransit = 20 * 7 * CHIP_USD_PER_DAY + 10 * 7 * RACK_USD_PER_DAY;
        assertThat(plan.costs().targetStockShortfallUsd()).isCloseTo(short2Weeks, within(0.01));
        assertThat(plan.costs().holdingUsd()).isCloseTo(held2Weeks + inTransit, within(0.01));
        assertThat(plan.solve().objectiveUsd())
                .isCloseTo(10 * USD_PER_RACK + short2Weeks + held2Weeks + inTransit, within(0.01));
    }
}
