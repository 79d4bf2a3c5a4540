package io.rackwright.plan.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.RandomPrograms;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.cost.CostLedger;
import io.rackwright.plan.example.Planned;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What guidance is worth on random networks, in landed cost and lateness. A plan takes the cheaper
 * of the two books, so it is never worse; here is how often guidance alone is.
 */
class GuidanceTest {

    private record Outcome(long seed, double guidedUsd, double unguidedUsd) {

        static Outcome of(long seed) {
            Program program = RandomPrograms.random(seed);
            Network network = new Network(program);
            return new Outcome(
                    seed,
                    usd(network, Planned.guided(program)),
                    usd(network, Planned.unguided(program)));
        }

        private static double usd(Network network, OrderBook book) {
            CostLedger costs = CostLedger.of(network, book);
            return costs.landedUsd() + costs.latenessUsd();
        }

        /** Positive when guidance makes it worse. */
        double guidedWorseBy() {
            return guidedUsd / unguidedUsd - 1;
        }
    }

    @Test
    void guidanceIsWorseThanNoneOnAThirdOfNetworksAtMostAndThenByLittle() {
        List<Outcome> outcomes = LongStream.rangeClosed(1, 21).mapToObj(Outcome::of).toList();

        assertThat(outcomes)
                .filteredOn(o -> o.guidedWorseBy() > 0)
                .hasSizeLessThanOrEqualTo(7)
                .allSatisfy(o -> assertThat(o.guidedWorseBy()).isLessThan(0.05));
        double guided = outcomes.stream().mapToDouble(Outcome::guidedUsd).sum();
        double unguided = outcomes.stream().mapToDouble(Outcome::unguidedUsd).sum();
        assertThat(guided).isLessThan(0.95 * unguided);
    }
}
