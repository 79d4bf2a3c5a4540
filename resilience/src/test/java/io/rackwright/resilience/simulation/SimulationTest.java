package io.rackwright.resilience.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rackwright.model.Days;
import io.rackwright.model.Uncertainty;
import io.rackwright.plan.OrderBook;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of random programs, played through many futures. */
class SimulationTest {
    private static final Uncertainty NONE = new Uncertainty(0, 0, 0, 0.5);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theDatesAreThoseOfAPlanPlayedDayByDay(long seed) {
        RandomPlan plan = RandomPlan.random(seed);
        int futures = 8;
        EventGraph graph = EventGraph.of(plan.network(), plan.book());
        double commonShare = plan.network().settings().uncertainty().commonShare();
        Stretches stretches = new Stretches(graph, commonShare, new Deck(seed, futures));
        NaiveSimulation naive = new NaiveSimulation(plan.network(), plan.book(), graph);

        int[][] days = play(plan, futures, seed, 2).deployed();

        assertThat(days).isNotEmpty();
        for (int f = 0; f < futures; f++) {
            int future = f;
            assertThat(Arrays.stream(days).mapToInt(d -> d[future]).toArray())
                    .as("future %d of seed %d", f, seed)
                    .isEqualTo(naive.deployed(stretches, f));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void withoutSpreadTheDatesAreThePlans(long seed) {
        RandomPlan plan = RandomPlan.random(seed, NONE);

        int[][] days = play(plan, 3, seed, 1).deployed();

        for (int i = 0; i < days.length; i++) {
            int planned =
                    Days.between(
                            plan.network().settings().asOf(),
                            plan.book().deliveries().get(i).deployed());
            assertThat(days[i]).as("delivery %d of seed %d", i, seed).containsOnly(planned);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void moreSpreadNeverMakesADateEarlierOnAverage(long seed) {
        List<Uncertainty> rising =
                List.of(
                        NONE,
                        new Uncertainty(0.1, 0.1, 0, 0.5),
                        new Uncertainty(0.2, 0.2, 0, 0.5),
                        new Uncertainty(0.4, 0.4, 0, 0.5),
                        new Uncertainty(0.4, 0.4, 0.1, 0.5));
        double[] before = {};
        for (Uncertainty uncertainty : rising) {
            RandomPlan plan = RandomPlan.random(seed, uncertainty);
            double[] means =
                    Arrays.stream(play(plan, 1000, seed, 2).deployed())
                            .mapToDouble(days -> Arrays.stream(days).average().orElseThrow())
                            .toArray();
            for (int i = 0; i < before.length; i++) {
                assertThat(means[i])
                        .as("delivery %d of seed %d, %s", i, seed, uncertainty)
                        .isGreaterThanOrEqualTo(before[i]);
            }
            before = means;
        }
    }

    @Test
    void threadsAndBlocksChangeNothing() {
        RandomPlan plan = RandomPlan.random(3);

        Outlook one = outlook(plan, new SimulationRequest(100, 7, 1));
        Outlook three = outlook(plan, new SimulationRequest(100, 7, 3));

        assertThat(three).usingRecursiveComparison().ignoringFields("request").isEqualTo(one);
    }

    @Test
    void anotherSeedGivesOtherFutures() {
        RandomPlan plan = RandomPlan.random(3);

        int[][] seven = play(plan, 100, 7, 1).deployed();
        int[][] eight = play(plan, 100, 8, 1).deployed();

        assertThat(Arrays.deepEquals(seven, eight)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aChanceThatIsStatedHoldsInOtherFutures(long seed) {
        RandomPlan plan = RandomPlan.random(seed);
        Outlook outlook = outlook(plan, new SimulationRequest(4000, 1, 2));
        Calibration others =
                Calibration.of(
                        plan.network(), plan.book(), outlook, new SimulationRequest(10_000, 2, 2));

        assertThat(others.deliveries()).hasSameSizeAs(plan.book().deliveries());
        assertThat(others.deliveries()).allMatch(held -> Math.abs(held.error()) <= 0.02);
        assertThat(others.demands()).allMatch(held -> Math.abs(held.error()) <= 0.02);
    }

    @Test
    void aBookThatTakesMoreThanComesIsRefused() {
        RandomPlan plan = RandomPlan.random(1);
        OrderBook b = plan.book();
        OrderBook without =
                new OrderBook(
                        b.orders().stream().filter(o -> o.item().startsWith("RACK")).toList(),
                        b.consumption(),
                        b.deliveries(),
                        b.expansionsTaken(),
                        b.pegging());

        assertThatThrownBy(
                        () -> Simulation.of(plan.network(), without, SimulationRequest.of(10, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ever come there");
    }

    private static Futures play(RandomPlan plan, int futures, long seed, int threads) {
        return Simulation.play(
                plan.network(), plan.book(), new SimulationRequest(futures, seed, threads));
    }

    private static Outlook outlook(RandomPlan plan, SimulationRequest request) {
        return Simulation.of(plan.network(), plan.book(), request);
    }
}
