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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
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
@Execution(ExecutionMode.CONCURRENT)
class SmallestLatenessTest {
    private static final int WEEKS = 16;

    /** What is late is tried again every three days, so a rack may come two days after it could. */
    private static final double WEEKS_BETWEEN_TRIES = 2 / 7.0;

    /** {@code -Dseeds=100} tries more. */
    static Stream<Arguments> cases() {
        return Stream.of(Planner.values())
                .flatMap(p ->
                        Stream.iterate(1L, s -> s <= Long.getLong("seeds", 6), s -> s + 1)
                                .map(seed -> Arguments.of(p, seed)));
    }

    /** What is closed, for some whole weeks. */
    private record Closed(Part part, int from, int to) {
        enum Part {
            NOTHING,
            CHIP_MAKER,
            CHIP_LANE,
            PLANT,
            RACK_LANE,
            DATA_CENTER
        }

        boolean covers(Part which, int week) {
            return part == which && from <= week && week < to;
        }

        void close(ProgramBuilder program) {
            LocalDate first = day(7 * from);
            LocalDate last = day(7 * to - 1);
            switch (part) {
                case NOTHING -> {}
                case CHIP_MAKER -> program.siteClosed("S", first, last);
                case CHIP_LANE -> program.laneClosed("S", "P", "truck", first, last);
                case PLANT -> program.siteClosed("P", first, last);
                case RACK_LANE -> program.laneClosed("P", "DC", "truck", first, last);
                case DATA_CENTER -> program.siteClosed("DC", first, last);
            }
        }
    }

    /** A line of the given capacities a week. */
    private record Line(
            int racks,
            int chips,
            int chipsPerRack,
            int chipLeadWeeks,
            List<Integer> needs,
            Closed closed) {

        static Line random(long seed, boolean anyClosed) {
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
                    needs,
                    anyClosed ? closed(random) : new Closed(Closed.Part.NOTHING, 0, 0));
        }

        /** One to three weeks, around the time of the needs. */
        private static Closed closed(Random random) {
            Closed.Part[] parts = Closed.Part.values();
            int from = random.nextInt(1, 6);
            return new Closed(
                    parts[random.nextInt(1, parts.length)], from, from + random.nextInt(1, 4));
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
            closed.close(program);
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
                int deployed = 7 * deployedWeek(completed[i]);
                late += Math.max(0, deployed - needs.get(i)) / 7.0;
            }
            return late;
        }

        /** Of a rack that completes on a Monday. */
        private int deployedWeek(int completed) {
            int leaves = completed;
            while (!open(leaves, Closed.Part.PLANT, Closed.Part.RACK_LANE)) {
                leaves++;
            }
            int deployed = leaves + 1;
            while (!open(deployed, Closed.Part.DATA_CENTER)) {
                deployed++;
            }
            return deployed;
        }

        private boolean open(int week, Closed.Part... parts) {
            return Arrays.stream(parts).noneMatch(p -> closed.covers(p, week));
        }

        private int openWeeks(int first, int last, Closed.Part part) {
            return (int) IntStream.rangeClosed(first, last).filter(w -> open(w, part)).count();
        }

        private boolean possible(int[] completed, boolean spread) {
            if (Arrays.stream(completed).anyMatch(w -> !open(w, Closed.Part.PLANT))) {
                return false;
            }
            for (int first = 0; first < WEEKS; first++) {
                for (int last = first; last < WEEKS; last++) {
                    int from = spread ? first + 1 : first;
                    int weeks = openWeeks(first, last, Closed.Part.PLANT);
                    if (count(completed, from, last) > (long) racks * weeks) {
                        return false;
                    }
                }
            }
            for (int week = 0; week < WEEKS; week++) {
                if (chipsPerRack * count(completed, 0, week) > chipsThere(week - 1, spread)) {
                    return false;
                }
            }
            return true;
        }

        /** Chips that are at the plant on the Monday of a week. */
        private int chipsThere(int week, boolean spread) {
            int left = week - 1;
            while (left >= 0 && !open(left, Closed.Part.CHIP_MAKER, Closed.Part.CHIP_LANE)) {
                left--;
            }
            int weeks = openWeeks(chipLeadWeeks, left, Closed.Part.CHIP_MAKER);
            if (spread && weeks > 0) {
                weeks += openWeeks(0, chipLeadWeeks - 1, Closed.Part.CHIP_MAKER);
            }
            return chips * weeks;
        }

        private static long count(int[] completed, int first, int last) {
            return Arrays.stream(completed).filter(w -> w >= first && w <= last).count();
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void noChoiceOfWeeksIsLessLate(Planner planner, long seed) {
        assertLeastLate(planner, Line.random(seed, false));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void noChoiceOfWeeksIsLessLateWhereSomethingIsClosed(Planner planner, long seed) {
        assertLeastLate(planner, Line.random(seed, true));
    }

    private static void assertLeastLate(Planner planner, Line line) {
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
