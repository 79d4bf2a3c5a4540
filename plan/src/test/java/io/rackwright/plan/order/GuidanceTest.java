package io.rackwright.plan.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.RandomPrograms;
import io.rackwright.plan.cost.CostLedger;
import io.rackwright.plan.example.Planned;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What guidance is worth on twenty random networks, in landed cost and lateness. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidanceTest {
    private static final int NETWORKS = 20;

    private record Outcome(long seed, CostLedger guided, CostLedger unguided) {

        static Outcome of(long seed) {
            Program program = RandomPrograms.random(seed);
            Network network = new Network(program);
            return new Outcome(
                    seed,
                    CostLedger.of(network, Planned.guided(program)),
                    CostLedger.of(network, Planned.unguided(program)));
        }

        /** The plan that is published: the cheaper, missing target stock in. */
        CostLedger published() {
            return guided.totalUsd() <= unguided.totalUsd() ? guided : unguided;
        }

        /** Positive when guidance makes it worse. */
        double guidedWorseBy() {
            return landedAndLateUsd(guided) / landedAndLateUsd(unguided) - 1;
        }
    }

    private final List<Outcome> outcomes = new ArrayList<>();

    private static double landedAndLateUsd(CostLedger costs) {
        return costs.landedUsd() + costs.latenessUsd();
    }

    @BeforeAll
    void planEach() {
        for (long seed = 1; seed <= NETWORKS; seed++) {
            outcomes.add(Outcome.of(seed));
        }
    }

    @Test
    void whatIsPublishedIsNeverWorseThanOrdersWithoutGuidance() {
        assertThat(outcomes)
                .allSatisfy(o ->
                        assertThat(landedAndLateUsd(o.published()))
                                .as("seed %d", o.seed())
                                .isLessThanOrEqualTo(landedAndLateUsd(o.unguided())));
    }

    /** It is worse on seeds 4, 14 and 18, by 1.3%, 0.1% and 0.6%. */
    @Test
    void guidanceAloneIsBetterOnMostNetworks() {
        assertThat(outcomes)
                .filteredOn(o -> o.guidedWorseBy() <= 0)
                .hasSizeGreaterThanOrEqualTo(NETWORKS * 17 / 20);
        assertThat(outcomes).allSatisfy(o -> assertThat(o.guidedWorseBy()).isLessThan(0.02));
    }
}
