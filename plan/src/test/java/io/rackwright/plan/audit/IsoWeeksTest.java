package io.rackwright.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IsoWeeksTest {
    /** A Thursday, in the first ISO week of the year. */
    private final IsoWeeks weeks = new IsoWeeks(LocalDate.parse("2026-01-01"));

    @Test
    void weeksBeginOnMondays() {
        assertThat(weeks.of(0)).isZero();
        assertThat(weeks.of(3)).isZero();
        assertThat(weeks.of(4)).isEqualTo(1);
        assertThat(weeks.of(-4)).isEqualTo(-1);
    }

    @Test
    void labelsAreOfTheIsoYear() {
        assertThat(weeks.label(0)).isEqualTo("2026-W01");
        assertThat(weeks.label(52)).isEqualTo("2026-W53");
        assertThat(weeks.label(53)).isEqualTo("2027-W01");
    }

    @Test
    void capacityIsProRataAtTheStartAndAtSteps() {
        TreeMap<LocalDate, Double> steps = new TreeMap<>();
        steps.put(LocalDate.parse("2025-01-01"), 7.0);
        steps.put(LocalDate.parse("2026-01-10"), 14.0);

        assertThat(weeks.capacity(steps, 0, 3))
                .containsExactly(new double[] {4, 5 * 1 + 2 * 2, 14}, within(1e-12));
    }

    @Test
    void thereIsNoCapacityBeforeTheFirstStepOrTheFirstDay() {
        TreeMap<LocalDate, Double> steps = new TreeMap<>();
        steps.put(LocalDate.parse("2026-01-07"), 7.0);

        assertThat(weeks.capacity(steps, 0, 3))
                .containsExactly(new double[] {0, 5, 7}, within(1e-12));
        assertThat(weeks.capacity(steps, 9, 3))
                .containsExactly(new double[] {0, 2, 7}, within(1e-12));
    }
}
