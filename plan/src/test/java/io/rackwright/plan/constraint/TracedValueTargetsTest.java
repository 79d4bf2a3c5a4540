package io.rackwright.plan.constraint;

import static io.rackwright.plan.example.ShortLine.AS_OF;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.model.ContentTarget;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.TargetOutcome;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.audit.Audit;
import io.rackwright.plan.audit.ViolationCode;
import io.rackwright.plan.example.BorderLine;
import io.rackwright.plan.example.Planned;
import io.rackwright.plan.example.ShortLine;
import io.rackwright.plan.order.Dispatch;
import io.rackwright.plan.origin.TracedSpending;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A rack with chips of Taiwan spends 11,000 at home (conversion and the truck to the data center)
 * and 2,002 abroad (two chips and their freight); with chips from home 2,202 takes the place of
 * that.
 */
class TracedValueTargetsTest {
    private static final double AT_HOME = 11_000;
    private static final double CHIPS_ABROAD = 2 * 1_001;
    private static final double CHIPS_AT_HOME = 2 * 1_101;

    private final ProgramBuilder program = BorderLine.program();

    private Program build(ContentTarget... targets) {
        return ShortLine.build(program, 40)
                .with(tables -> tables.contentTargets = List.of(targets));
    }

    private static ContentTarget target(
            double pct, String country, LocalDate from, @Nullable Double shortfallUsd) {
        return new ContentTarget(
                "T",
                ContentTarget.TRACED_VALUE,
                List.of(),
                from,
                null,
                country,
                pct,
                true,
                shortfallUsd,
                Provenance.NONE);
    }

    private static ContentTarget until(LocalDate to, double pct) {
        return new ContentTarget(
                "T",
                ContentTarget.TRACED_VALUE,
                List.of(),
                AS_OF,
                to,
                "US",
                pct,
                true,
                null,
                Provenance.NONE);
    }

    private static TargetOutcome outcome(OptimisedPlan plan) {
        return plan.targets().getFirst();
    }

    /** Of the chips, the share from home that makes so many percent. */
    private static double fromHome(double pct) {
        double share = pct / 100;
        return (share * (AT_HOME + CHIPS_ABROAD) - AT_HOME)
                / (CHIPS_AT_HOME - share * (CHIPS_AT_HOME - CHIPS_ABROAD));
    }

    @Test
    void asManyChipsComeFromHomeAsTheTargetAsksFor() {
        program.demand("D", "DC", "G", 10, day(34), 1);

        OptimisedPlan plan = Planned.optimised(build(target(90, "US", AS_OF, null)));

        double dearer = 10 * fromHome(90) * (CHIPS_AT_HOME - CHIPS_ABROAD);
        assertThat(plan.costs().landedUsd())
                .isCloseTo(10 * BorderLine.USD_PER_RACK_OF_T + dearer, within(0.01));
        assertThat(outcome(plan).sharePct()).isCloseTo(90, within(1e-4));
        assertThat(outcome(plan).isMet()).isTrue();
    }

    @Test
    void aTargetThatIsMetAnywayCostsNothing() {
        program.demand("D", "DC", "G", 10, day(34), 1);

        OptimisedPlan plan = Planned.optimised(build(target(50, "US", AS_OF, null)));

        assertThat(plan.costs().landedUsd())
                .isCloseTo(10 * BorderLine.USD_PER_RACK_OF_T, within(0.01));
        assertThat(outcome(plan).usdEach()).isCloseTo(0, within(1e-6));
    }

    @Test
    void aTargetThatCannotBeMetSaysHowNearItComesAndGivesNoRackUp() {
        program.demand("D", "DC", "G", 10, day(34), 1);

        OptimisedPlan plan = Planned.optimised(build(target(50, "TW", AS_OF, null)));

        assertThat(outcome(plan).isMet()).isFalse();
        assertThat(outcome(plan).sharePct())
                .isCloseTo(100 * 2_000 / (AT_HOME + CHIPS_ABROAD), within(1e-4));
        assertThat(plan.deployments().stream().mapToDouble(d -> d.racks()).sum())
                .isCloseTo(10, within(1e-6));
    }

    @Test
    void aSoftTargetIsGivenUpWhereItCostsMoreThanItIsWorth() {
        program.demand("D", "DC", "G", 10, day(34), 1);
        // A chip from home moves some 1,100 dollars for 100 more: 0.09 dollars each.
        OptimisedPlan cheap = Planned.optimised(build(target(90, "US", AS_OF, 0.05)));
        OptimisedPlan dear = Planned.optimised(build(target(90, "US", AS_OF, 0.2)));

        assertThat(outcome(cheap).isMet()).isFalse();
        assertThat(cheap.costs().landedUsd())
                .isCloseTo(10 * BorderLine.USD_PER_RACK_OF_T, within(0.01));
        assertThat(outcome(dear).isMet()).isTrue();
    }

    @Test
    void spendingAfterTheDatesDoesNotCount() {
        program.demand("EARLY", "DC", "G", 10, day(34), 1);
        program.demand("LATE", "DC", "G", 10, day(230), 1);

        OptimisedPlan plan = Planned.optimised(build(until(day(76), 90)));

        double dearer = 10 * fromHome(90) * (CHIPS_AT_HOME - CHIPS_ABROAD);
        assertThat(plan.costs().landedUsd())
                .isCloseTo(20 * BorderLine.USD_PER_RACK_OF_T + dearer, within(0.01));
    }

    @Test
    void theOrdersAreHeldAgainstTheTarget() {
        program.demand("D", "DC", "G", 10, day(34), 1);
        ContentTarget asked = target(90, "US", AS_OF, null);
        Network network = new Network(build(asked));
        OptimisedPlan plan = Planned.optimised(network.program());
        OrderBook unguided = Dispatch.unguided(network);
        OrderBook guided = Dispatch.guided(network, Planned.optimised(build(asked.asking(95))));

        assertThat(TracedSpending.of(network, unguided, asked).sharePct().doubleValue())
                .isCloseTo(100 * AT_HOME / (AT_HOME + CHIPS_ABROAD), within(1e-4));
        assertThat(Audit.of(network, unguided).violations())
                .extracting(v -> v.code())
                .containsExactly(ViolationCode.TRACED_VALUE_MISSED);
        assertThat(outcome(plan).isMet()).isTrue();
        assertThat(TracedSpending.of(network, guided, asked).meets(90)).isTrue();
        assertThat(Audit.of(network, guided).violations()).isEmpty();
    }
}
