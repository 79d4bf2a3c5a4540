package io.rackwright.resilience.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.resilience.simulation.Event.Leg;
import io.rackwright.resilience.simulation.StockMatching.Wait;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small plans whose dates are known in closed form. */
class PlayerTest {
    private static final int FUTURES = 20_000;

    /** So long that a day is a small part of what it strays. */
    private static final int DAYS = 10_000;

    private static final double CV = 0.2;

    /** sqrt(ln(1 + 0.2^2)): the logarithm's standard deviation. */
    private static final double SIGMA = 0.19804220;

    private static final Event DELIVERY = new Event("delivery", 0, 0, List.of(), 0);

    private static Event order(String name, int start, int days, double cv, double yieldCv) {
        Driver driver = Driver.source("ITEM-" + name, "S");
        return new Event(name, start, days, List.of(new Leg(driver, 1, cv)), yieldCv);
    }

    private static double stretch(double normal) {
        return Math.exp(SIGMA * normal - SIGMA * SIGMA / 2);
    }

    @Test
    void theDatesOfASingleOrderAreThoseOfTheLognormal() {
        EventGraph graph =
                new EventGraph(
                        List.of(order("A", 0, DAYS, CV, 0), DELIVERY),
                        1,
                        List.of(new Wait(1, 0, 1)));

        int[] days = sorted(play(graph, 0.5));

        assertThat(mean(days)).isCloseTo(DAYS, within(DAYS * 0.002));
        assertThat(quantile(days, 0.1)).isCloseTo(DAYS * stretch(-1.28155), within(40.0));
        assertThat(quantile(days, 0.5)).isCloseTo(DAYS * stretch(0), within(40.0));
        assertThat(quantile(days, 0.9)).isCloseTo(DAYS * stretch(1.28155), within(60.0));
        assertThat(quantile(days, 0.99)).isCloseTo(DAYS * stretch(2.32635), within(150.0));
    }

    @Test
    void twoInSeriesAddUp() {
        EventGraph graph =
                new EventGraph(
                        List.of(order("A", 0, DAYS, CV, 0), order("B", 0, DAYS, CV, 0), DELIVERY),
                        1,
                        List.of(new Wait(1, 0, 1), new Wait(2, 1, 1)));

        int[] days = play(graph, 0.5);

        double variance =
                Arrays.stream(days).mapToDouble(d -> sq(d - mean(days))).average().orElse(0);
        assertThat(mean(days)).isCloseTo(2 * DAYS, within(DAYS * 0.005));
        assertThat(variance).isCloseTo(2 * sq(CV * DAYS), within(0.05 * sq(CV * DAYS)));
    }

    @Test
    void theLaterOfTwoThatHaveNothingInCommonHasTheProductOfTheirChances() {
        int[] days = sorted(play(laterOfTwo("A", "B"), 0.5));

        // Both are in time with 0.9487^2 = 0.9, with 0.7071^2 = 0.5.
        assertThat(quantile(days, 0.9)).isCloseTo(DAYS * stretch(1.63222), within(80.0));
        assertThat(quantile(days, 0.5)).isCloseTo(DAYS * stretch(0.54495), within(40.0));
    }

    @Test
    void twoOfOneSourceAndQuarterAreLateTogetherWhenAllLuckIsShared() {
        int[] together = sorted(play(laterOfTwo("A", "A"), 1));
        int[] apart = sorted(play(laterOfTwo("A", "A"), 0));

        assertThat(quantile(together, 0.9)).isCloseTo(DAYS * stretch(1.28155), within(60.0));
        assertThat(quantile(apart, 0.9)).isCloseTo(DAYS * stretch(1.63222), within(80.0));
    }

    @Test
    void theCorrelationOfTwoOrdersOfASourceIsTheCommonShare() {
        List<Event> events =
                List.of(order("A", 0, DAYS, CV, 0), order("A", 0, DAYS, CV, 0), DELIVERY, DELIVERY);
        EventGraph graph = new EventGraph(events, 2, List.of(new Wait(2, 0, 1), new Wait(3, 1, 1)));

        int[][] days = playAll(graph, 0.3);

        double[] a = Arrays.stream(days[0]).mapToDouble(Math::log).toArray();
        double[] b = Arrays.stream(days[1]).mapToDouble(Math::log).toArray();
        assertThat(correlation(a, b)).isCloseTo(0.3, within(0.02));
    }

    @Test
    void ordersOfASourceInDifferentQuartersHaveNothingInCommon() {
        List<Event> events =
                List.of(
                        order("A", 0, DAYS, CV, 0),
                        order("A", EventGraph.QUARTER_DAYS, DAYS, CV, 0),
                        DELIVERY,
                        DELIVERY);
        EventGraph graph = new EventGraph(events, 2, List.of(new Wait(2, 0, 1), new Wait(3, 1, 1)));

        int[][] days = playAll(graph, 1);

        double[] a = Arrays.stream(days[0]).mapToDouble(d -> d).toArray();
        double[] b = Arrays.stream(days[1]).mapToDouble(d -> d).toArray();
        assertThat(correlation(a, b)).isCloseTo(0, within(0.03));
    }

    @Test
    void whoTakesTheLastUnitsOfALotWaitsUntilTheMissingOnesAreMadeOnceMore() {
        List<Event> events = List.of(order("A", 10, 100, 0, 0.1), DELIVERY, DELIVERY);
        EventGraph graph =
                new EventGraph(events, 2, List.of(new Wait(1, 0, 0.5), new Wait(2, 0, 1)));

        int[][] days = playAll(graph, 0.5);

        assertThat(days[0]).as("half of the lot is always good").containsOnly(110);
        assertThat(days[1]).containsOnly(110, 210);
        // Fewer good units than planned: exp(s Z - s^2/2) < 1 where Z < s/2.
        double shortOf = Arrays.stream(days[1]).filter(d -> d == 210).count() / (double) FUTURES;
        assertThat(shortOf).isCloseTo(0.5199, within(0.001));
    }

    @Test
    void nothingStartsBeforeItsPlannedDay() {
        Event delivery = new Event("delivery", DAYS, 0, List.of(), 0);
        EventGraph graph =
                new EventGraph(
                        List.of(order("A", 0, DAYS, CV, 0), delivery),
                        1,
                        List.of(new Wait(1, 0, 1)));

        int[] days = sorted(play(graph, 0.5));

        assertThat(days[0]).isEqualTo(DAYS);
        assertThat(quantile(days, 0.9)).isCloseTo(DAYS * stretch(1.28155), within(60.0));
    }

    @Test
    void aCircleOfOrdersIsRefused() {
        List<Event> events = List.of(order("A", 0, 0, 0, 0), order("B", 0, 0, 0, 0));
        List<Wait> circle = List.of(new Wait(0, 1, 1), new Wait(1, 0, 1));

        assertThatThrownBy(() -> new EventGraph(events, 0, circle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 orders")
                .hasMessageContaining("in a circle");
    }

    @Test
    void whatRanOverMostOnTheWayMakesItLate() {
        List<Event> events =
                List.of(
                        order("SURE", 0, 100, 0, 0),
                        order("WILD", 0, 100, 1, 0),
                        order("NEXT", 0, 10, 0.01, 0),
                        DELIVERY);
        List<Wait> waits = List.of(new Wait(2, 0, 1), new Wait(2, 1, 1), new Wait(3, 2, 1));
        EventGraph graph = new EventGraph(events, 1, waits);
        Player player = new Player(graph, new Stretches(graph, 0, new Deck(1, Player.WIDTH)));
        player.play(0);

        int delivery = graph.delivery[0];
        for (int f = 0; f < Player.WIDTH; f++) {
            if (player.done(delivery, f) > 115) {
                int driver = player.driverOf(delivery, f);
                assertThat(graph.drivers.get(driver).item()).isEqualTo("ITEM-WILD");
            }
        }
    }

    private static EventGraph laterOfTwo(String first, String second) {
        List<Event> events =
                List.of(order(first, 0, DAYS, CV, 0), order(second, 0, DAYS, CV, 0), DELIVERY);
        return new EventGraph(events, 1, List.of(new Wait(2, 0, 1), new Wait(2, 1, 1)));
    }

    private static int[] play(EventGraph graph, double commonShare) {
        return playAll(graph, commonShare)[0];
    }

    private static int[][] playAll(EventGraph graph, double commonShare) {
        Player player = new Player(graph, new Stretches(graph, commonShare, new Deck(1, FUTURES)));
        int[][] days = new int[graph.delivery.length][FUTURES];
        for (int first = 0; first < FUTURES; first += Player.WIDTH) {
            player.play(first);
            for (int f = 0; f < Player.WIDTH && first + f < FUTURES; f++) {
                for (int i = 0; i < days.length; i++) {
                    days[i][first + f] = player.done(graph.delivery[i], f);
                }
            }
        }
        return days;
    }

    private static int[] sorted(int[] days) {
        int[] sorted = days.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double quantile(int[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static double mean(int[] days) {
        return Arrays.stream(days).average().orElseThrow();
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += sq(a[i] - meanA);
            bb += sq(b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double sq(double x) {
        return x * x;
    }
}
