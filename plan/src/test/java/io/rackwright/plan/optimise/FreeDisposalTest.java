package io.rackwright.plan.optimise;

import static io.rackwright.plan.example.Planned.optimised;
import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.CapacityStep;
import io.rackwright.model.Inventory;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Program;
import io.rackwright.model.RandomPrograms;
import io.rackwright.model.Settings;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.example.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be left alone does no harm: more capacity, stock or time never costs. */
class FreeDisposalTest {
    private static final double RELATIVE = 1e-6;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("seeds", 15));
    }

    /** Of what the plan decides: opening stock counts at standard cost whatever becomes of it. */
    private static double netUsd(Program program) {
        OptimisedPlan plan = optimised(program);
        return plan.solve().objectiveUsd() - plan.costs().openingStockUsd();
    }

    private static void assertNoWorse(Program more, Program less) {
        double before = netUsd(less);
        assertThat(netUsd(more)).isLessThanOrEqualTo(before + RELATIVE * Math.abs(before));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreCapacityIsNoWorse(long seed) {
        Program program = RandomPrograms.random(seed);
        List<CapacityStep> capacity =
                program.capacity().stream()
                        .map(c -> Rows.with(c, "unitsPerWeek", c.unitsPerWeek() * 1.2))
                        .toList();
        List<PoolStep> pools =
                program.pools().stream()
                        .map(p -> Rows.with(p, "unitsPerWeek", p.unitsPerWeek() * 1.2))
                        .toList();

        assertNoWorse(Rows.with(Rows.with(program, "capacity", capacity), "pools", pools), program);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreStockIsNoWorse(long seed) {
        Program program = RandomPrograms.random(seed);
        List<Inventory> stock = new ArrayList<>();
        program.inventory().forEach(r -> stock.add(Rows.with(r, "quantity", r.quantity() + 2)));

        assertNoWorse(Rows.with(program, "inventory", stock), program);
    }

    /**
     * Where time itself costs nothing: options are paid by the day to the end of the horizon, and
     * what is left then is credited less the holding until then, so with either a longer horizon
     * costs what the days that it adds cost.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreTimeIsNoWorse(long seed) {
        Program random = RandomPrograms.random(seed);
        Settings freeHolding = Rows.with(random.settings(), "holdingRatePerYear", 0.0);
        Program program =
                Rows.with(Rows.with(random, "settings", freeHolding), "expansions", List.of());

        assertNoWorse(weeks(program, 52), weeks(program, 40));
    }

    /** Whole buckets in either, so that the longer plan has all the buckets of the shorter. */
    private static Program weeks(Program program, int weeks) {
        Settings settings = program.settings();
        return Rows.with(
                program,
                "settings",
                Rows.with(settings, "horizonEnd", settings.asOf().plusWeeks(weeks).minusDays(1)));
    }
}
