package io.rackwright.resilience.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateOutlookTest {
    private static final LocalDate AS_OF = LocalDate.of(2027, 3, 1);

    @Test
    void aDateIsGivenWithTheChanceThatHoldsOnThatDay() {
        int[] days = {13, 4, 4, 4, 4, 9, 9, 9, 9, 9};

        DateOutlook outlook = DateOutlook.of(AS_OF, 4, 10, days);

        assertThat(outlook)
                .isEqualTo(
                        new DateOutlook(
                                LocalDate.of(2027, 3, 5),
                                0.4,
                                0.9,
                                new DatedChance(LocalDate.of(2027, 3, 10), 0.9),
                                new DatedChance(LocalDate.of(2027, 3, 10), 0.9)));
    }

    @Test
    void aFigureIsReachedInNineOfTenFutures() {
        double[] racks = {5, 1, 2, 3, 4, 10, 9, 8, 7, 6};

        assertThat(Confidence.of(9, racks)).isEqualTo(new Confidence(9, 2, 6, 10));
    }
}
