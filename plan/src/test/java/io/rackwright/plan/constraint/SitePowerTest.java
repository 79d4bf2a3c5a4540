package io.rackwright.plan.constraint;

import static io.rackwright.plan.example.Planned.optimised;
import static io.rackwright.plan.example.ShortLine.AS_OF;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK_WEEK;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.ProgramBuilder;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.BindingRow;
import io.rackwright.plan.OptimisedPlan.Deployment;
import io.rackwright.plan.example.ShortLine;
import org.junit.jupiter.api.Test;

/** A rack takes a quarter of a megawatt, and keeps it. */
class SitePowerTest {
    private final ProgramBuilder program = ShortLine.program();

    private OptimisedPlan plan() {
        program.demand("D", "DC", "G", 3, day(34), 1);
        return optimised(ShortLine.build(program, 12));
    }

    @Test
    void racksWithoutPowerWaitUntilThereIsMore() {
        program.power("DC", AS_OF, 0.5);
        program.power("DC", day(42), 1);

        OptimisedPlan plan = plan();

        // The third is deployed over days 42 to 48, a mean of 11 days late.
        assertThat(plan.solve().objectiveUsd())
                .isCloseTo(3 * USD_PER_RACK + 11 / 7.0 * USD_PER_RACK_WEEK, within(0.01));
        assertThat(plan.deployments()).extracting(Deployment::bucket).containsExactly(4, 6);
        assertThat(plan.bindingRows())
                .isNotEmpty()
                .extracting(BindingRow::row)
                .allSatisfy(row -> assertThat(row).startsWith("power[DC,"));
    }

    @Test
    void aSiteWithoutARowHasPowerForAll() {
        assertThat(plan().solve().objectiveUsd()).isCloseTo(3 * USD_PER_RACK, within(0.01));
    }

    @Test
    void beforeTheFirstRowThereIsNone() {
        program.power("DC", day(42), 1);

        assertThat(plan().costs().latenessUsd())
                .isCloseTo(3 * 11 / 7.0 * USD_PER_RACK_WEEK, within(0.01));
    }
}
