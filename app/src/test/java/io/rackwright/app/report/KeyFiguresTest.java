package io.rackwright.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyFiguresTest {
    @Test
    void racksOnTimeLateAndUndeliveredAddUpToTheDemand() {
        KeyFigures kpis = SmallPlan.view().keyFigures();
        assertThat(kpis.racksDemanded()).isEqualTo(8);
        assertThat(kpis.racksOnTime()).isEqualTo(5);
        assertThat(kpis.racksLate()).isEqualTo(2);
        assertThat(kpis.racksUndelivered()).isEqualTo(1);
    }

    @Test
    void aRackNotDeliveredCountsItsWeeksToTheEndOfTheHorizon() {
        KeyFigures kpis = SmallPlan.view().keyFigures();
        assertThat(kpis.meanWeeksLate()).isEqualTo(3);
        // 2 racks of 3 weeks, and 1 from 1 April to 30 June: 90 days.
        assertThat(kpis.rackWeeksLate()).isCloseTo(6 + 90 / 7.0, within(1e-12));
    }

    @Test
    void megawattsOnlineCountDeployedRacksAtTheYearsEnd() {
        KeyFigures kpis = SmallPlan.view().keyFigures();
        assertThat(kpis.megawattsOnline()).containsExactly(Map.entry(2027, 7 * 0.25));
    }

    @Test
    void theOptimisersRacksAreSpreadEvenlyOverTheirBucket() {
        List<DemandOutcome> outcomes =
                DemandOutcome.ofOptimised(SmallPlan.network(), SmallPlan.optimised());
        // Bucket 4 is 29 January to 25 February, before the need date of 1 March.
        assertThat(outcomes.get(0).onTime()).isCloseTo(4, within(1e-9));
        // Bucket 6 is 26 March to 22 April: 7 of its 28 days are up to 1 April, 21 late by 1..21.
        assertThat(outcomes.get(1).onTime()).isCloseTo(1, within(1e-9));
        assertThat(outcomes.get(1).late()).isCloseTo(3, within(1e-9));
        assertThat(outcomes.get(1).meanWeeksLate()).isCloseTo(11 / 7.0, within(1e-9));
        assertThat(outcomes.get(1).undelivered()).isZero();
    }
}
