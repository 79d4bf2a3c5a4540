package io.rackwright.plan.order;

import static io.rackwright.plan.example.ShortLine.AS_OF;
import static io.rackwright.plan.example.ShortLine.USD_PER_RACK_WEEK;
import static io.rackwright.plan.example.ShortLine.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Days;
import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.cost.CostLedger;
import io.rackwright.plan.example.Planner;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.ShortLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two to four racks of the short line, a few chips and a rack or two a week: the dispatch against
 * every way to give the racks a week each in which they complete.
 *
 * <p>On this line all that happens can as well happen on a Monday: a rack that completes in a week
 * took chips that were finished two weeks before it, and can be deployed a week after its Monday.
 */
class SmallestLatenessTest {
    private static final int WEEKS = 16;

    /** What is late is tried again every three days, so a rack may come two days after it could. */
    private static final double WEEKS_BETWEEN_TRIES = 2 / 7.0;

    static Stream<Arguments> cases() {
        return Stream.of(Planner.values())
                .flatMap(p ->
                        Stream.iterate(1L, s -> s <= 30, s -> s + 1)
                                .map(seed -> Arguments.of(p, seed)));
    }

    /** A line of the given capacities a week. */
    private record Line(
            int racks, int chips, int chipsPerRack, int chipLeadWeeks, List<Integer> needs) {

        static Line random(long seed) {
            Random random = new Random(seed);
            List<Integer> needs = new ArrayList<>();
            for (int count = random.nextInt(2, 5); needs.size() < count; ) {
                needs.add(random.nextInt(25, 50));
            }
            return new Line(
                    random.nextInt(1, 3),
                    random.nextInt(1, 4),
                    random.nextInt(1, 3),
                    random.nextInt(1, 3),
                    needs);
        }

        Program program() {
            ProgramBuilder program = ShortLine.program();
            program.bom.set(
                    0, Rows.with(program.bom.getFirst(), "quantity", (double) chipsPerRack));
            program.sources.set(
                    0,
                    Rows.with(program.sources.getFirst(), "leadTimeWeeks", (double) chipLeadWeeks));
            program.capacity("RACK", "P", AS_OF, racks);
            program.capacity("CHIP", "S", AS_OF, chips);
            for (int i = 0; i < needs.size(); i++) {
                program.demand("D" + i, "DC", "G", 1, day(needs.get(i)), 1);
            }
            return ShortLine.build(program, WEEKS);
        }

        /**
         * The least rack-weeks late over all choices of weeks.
         *
         * @param spread whether an order may also draw on the weeks between its release and its
         *     completion
         */
        double leastRackWeeksLate(boolean spread) {
            return least(new int[needs.size()], 0, spread);
        }

        private double least(int[] completed, int next, boolean spread) {
            if (!possible(Arrays.copyOf(completed, next), spread)) {
                return Double.POSITIVE_INFINITY;
            }
            if (next == needs.size()) {
                return rackWeeksLate(completed);
            }
            double least = Double.POSITIVE_INFINITY;
            for (int week = 0; week < WEEKS; week++) {
                completed[next] = week;
                least = Math.min(least, least(completed, next + 1, spread));
            }
            return least;
        }

        private double rackWeeksLate(int[] completed) {
            double late = 0;
            for (int i = 0; i < needs.size(); i++) {
                late += Math.max(0, 7 * completed[i] + 7 - needs.get(i)) / 7.0;
            }
            return late;
        }

        private boolean possible(int[] completed, boolean spread) {
            for (int first = 0; first < WEEKS; first++) {
                for (int last = first; last < WEEKS; last++) {
                    int from = spread ? first + 1 : first;
                    if (count(completed, from, last) > (long) racks * (last - first + 1)) {
                        return false;
                    }
                }
            }
            for (int week = 0; week < WEEKS; week++) {
                int chipWeeks = week - 2 - chipLeadWeeks + 1;
                if (spread && chipWeeks > 0) {
                    chipWeeks += chipLeadWeeks;
                }
                int chipsThere = chips * Math.max(0, chipWeeks);
                if (chipsPerRack * count(completed, 0, week) > chipsThere) {
                    return false;
                }
            }
            return true;
        }

        private static long count(int[] completed, int first, int last) {
            return Arrays.stream(completed).filter(w -> w >= first && w <= last).count();
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void noChoiceOfWeeksIsLessLate(Planner planner, long seed) {
        Line line = Line.random(seed);
        Program program = line.program();
        Network network = new Network(program);

        OrderBook book = planner.orders(program);

        double late = CostLedger.of(network, book).latenessUsd() / USD_PER_RACK_WEEK;
        double tries = racksLate(network, book) * WEEKS_BETWEEN_TRIES;
        assertThat(late)
                .as("%s", line)
                .isBetween(
                        line.leastRackWeeksLate(true) - 1e-9,
                        line.leastRackWeeksLate(false) + tries + 1e-9);
    }

    private static long racksLate(Network network, OrderBook book) {
        return book.deliveries().stream()
                .filter(d -> {
                    Demand demand = network.demand(d.demandId());
                    return Days.between(demand.needBy(), d.deployed()) > 0;
                })
                .count();
    }
}
