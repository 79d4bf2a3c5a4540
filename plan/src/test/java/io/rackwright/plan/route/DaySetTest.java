package io.rackwright.plan.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random sets of days against a bit for each day. */
class DaySetTest {
    private static final int DAYS = 60;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private record Both(DaySet days, BitSet bits) {
        static Both random(Random random) {
            DaySet days = DaySet.NONE;
            BitSet bits = new BitSet();
            for (int i = random.nextInt(4); i >= 0; i--) {
                int from = random.nextInt(DAYS);
                int to = Math.min(DAYS, from + random.nextInt(12));
                days = days.and(DaySet.of(from, to));
                bits.set(from, to);
            }
            return new Both(days, bits);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sayTheSameAsABitForEachDay(long seed) {
        Both both = Both.random(new Random(seed));

        assertThat(both.days().days()).isEqualTo(both.bits().cardinality());
        for (int day = 0; day < DAYS; day++) {
            assertThat(both.days().contains(day)).isEqualTo(both.bits().get(day));
            assertThat(both.days().firstFreeFrom(day)).isEqualTo(both.bits().nextClearBit(day));
            assertThat(both.days().lastFreeUpTo(day)).isEqualTo(both.bits().previousClearBit(day));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsFreeWithinSomeDaysIsTheRestOfThem(long seed) {
        Random random = new Random(seed);
        Both both = Both.random(random);
        int from = random.nextInt(DAYS);
        int to = from + random.nextInt(DAYS - from);

        DaySet free = both.days().freeWithin(from, to);

        for (int day = 0; day < DAYS; day++) {
            boolean within = from <= day && day < to;
            assertThat(free.contains(day)).isEqualTo(within && !both.bits().get(day));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void movedDaysAreTheSameDaysLater(long seed) {
        Random random = new Random(seed);
        Both both = Both.random(random);
        int by = random.nextInt(20) - 10;

        DaySet moved = both.days().shifted(by);

        for (int day = 0; day < DAYS; day++) {
            assertThat(moved.contains(day + by)).isEqualTo(both.bits().get(day));
        }
    }
}
