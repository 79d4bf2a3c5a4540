package io.rackwright.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.plan.audit.Workload.Overload;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {

    @Test
    void anOrderMaySpreadOverTheWeeksUntilItIsDue() {
        Workload transformer = new Workload();
        transformer.add(0, 2, 1);

        assertThat(transformer.overloads(new double[] {0.4, 0.4, 0.4, 0.4})).isEmpty();
    }

    @Test
    void weeksAfterItIsDueDoNotHelp() {
        Workload transformer = new Workload();
        transformer.add(0, 2, 1);

        assertThat(transformer.overloads(new double[] {0.3, 0.3, 0.3, 9}))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.from()).isZero();
                    assertThat(o.to()).isEqualTo(2);
                    assertThat(o.needed()).isEqualTo(1);
                });
    }

    @Test
    void theTightestSpanIsNamedNotTheWholeOfTheWork() {
        Workload work = new Workload();
        work.add(0, 5, 1);
        work.add(3, 4, 30);

        assertThat(work.overloads(new double[] {10, 10, 10, 10, 10, 10}))
                .containsExactly(new Overload(3, 4, 30, 20));
    }

    /**
     * Work fits exactly when no span of weeks must hold more than it can (Hall's condition): here
     * the spans are tried one by one.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void workFitsExactlyWhenEverySpanOfWeeksHoldsWhatMustBeDoneInIt(long seed) {
        Random random = new Random(seed);
        for (int trial = 0; trial < 200; trial++) {
            int weeks = 2 + random.nextInt(6);
            double[] capacity = random.ints(weeks, 0, 6).asDoubleStream().toArray();
            Workload work = new Workload();
            List<int[]> jobs = new ArrayList<>();
            for (int j = random.nextInt(7); j >= 0; j--) {
                int from = random.nextInt(weeks);
                int to = from + random.nextInt(weeks - from);
                int units = random.nextInt(8);
                work.add(from, to, units);
                jobs.add(new int[] {from, to, units});
            }

            assertThat(work.overloads(capacity).isEmpty())
                    .as("seed %d, trial %d", seed, trial)
                    .isEqualTo(everySpanHolds(jobs, capacity));
        }
    }

    private static boolean everySpanHolds(List<int[]> jobs, double[] capacity) {
        for (int from = 0; from < capacity.length; from++) {
            double there = 0;
            for (int to = from; to < capacity.length; to++) {
                there += capacity[to];
                int needed = 0;
                for (int[] job : jobs) {
                    needed += job[0] >= from && job[1] <= to ? job[2] : 0;
                }
                if (needed > there) {
                    return false;
                }
            }
        }
        return true;
    }
}
