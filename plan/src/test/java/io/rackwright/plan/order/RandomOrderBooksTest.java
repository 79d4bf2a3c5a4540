package io.rackwright.plan.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.RandomPrograms;
import io.rackwright.plan.audit.Audit;
import io.rackwright.plan.example.Planned;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the orders of any program. */
class RandomOrderBooksTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ordersWithoutGuidanceCanBeExecuted(long seed) {
        Network network = new Network(RandomPrograms.random(seed));

        assertThat(Audit.of(network, Dispatch.unguided(network)).violations()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ordersThatFollowTheOptimiserCanBeExecuted(long seed) {
        Program program = RandomPrograms.random(seed);
        Network network = new Network(program);

        assertThat(
                        Audit.of(network, Dispatch.guided(network, Planned.optimised(program)))
                                .violations())
                .isEmpty();
    }
}
