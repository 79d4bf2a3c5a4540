package io.rackwright.plan.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Program;
import io.rackwright.model.RandomPrograms;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.example.Planned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same program gives the same plan, whatever the order of its tables' rows. */
class RowOrderTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfRowsDoesNotMatter(long seed) {
        Program program = RandomPrograms.random(seed);
        Program shuffled = shuffled(program, new Random(seed));

        OptimisedPlan plan = Planned.optimised(program);
        OptimisedPlan other = Planned.optimised(shuffled);

        assertThat(other.solve().objectiveUsd()).isEqualTo(plan.solve().objectiveUsd());
        assertThat(other.flows()).isEqualTo(plan.flows());
        assertThat(other.deployments()).isEqualTo(plan.deployments());
        assertThat(other.shadowPrices()).isEqualTo(plan.shadowPrices());
        assertThat(Planned.guided(shuffled, other)).isEqualTo(Planned.guided(program, plan));
        assertThat(Planned.unguided(shuffled)).isEqualTo(Planned.unguided(program));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoRunsGiveTheSame(long seed) {
        Program program = RandomPrograms.random(seed);

        OptimisedPlan plan = Planned.optimised(program);
        OptimisedPlan again = Planned.optimised(program);

        assertThat(again.flows()).isEqualTo(plan.flows());
        assertThat(again.shadowPrices()).isEqualTo(plan.shadowPrices());
        assertThat(again.bindingRows()).isEqualTo(plan.bindingRows());
        assertThat(Planned.guided(program, again)).isEqualTo(Planned.guided(program, plan));
    }

    private static Program shuffled(Program p, Random random) {
        return new Program(
                p.settings(),
                shuffled(p.generations(), random),
                shuffled(p.items(), random),
                shuffled(p.bom(), random),
                shuffled(p.sites(), random),
                shuffled(p.sitePower(), random),
                shuffled(p.sources(), random),
                shuffled(p.capacity(), random),
                shuffled(p.pools(), random),
                shuffled(p.lanes(), random),
                shuffled(p.sourcingRules(), random),
                shuffled(p.demands(), random),
                shuffled(p.inventory(), random),
                shuffled(p.firmOrders(), random),
                shuffled(p.expansions(), random),
                shuffled(p.closures(), random),
                shuffled(p.forbiddenModes(), random),
                p.actuals());
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> copy = new ArrayList<>(rows);
        Collections.shuffle(copy, random);
        return copy;
    }
}
