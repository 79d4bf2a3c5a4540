package io.rackwright.benchmarks.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.benchmarks.planning.FacilityLocation.Customer;
import io.rackwright.benchmarks.planning.FacilityLocation.Facility;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.highs.HighsSolver;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases small enough to be solved on paper. */
class FormulationsTest {

    @Test
    void oneCustomerMayBeServedByTwoFacilities() {
        FacilityLocation instance =
                new FacilityLocation(
                        List.of(new Facility(6, 10), new Facility(6, 20)),
                        List.of(new Customer(9, List.of(9.0, 18.0))));

        // Six units from the first at 1, three from the second at 2, both open.
        assertThat(solve(instance).objective()).isCloseTo(10 + 20 + 6 + 6, within(1e-6));
    }

    @Test
    void aCustomerWithoutDemandStillPaysItsCheapestOpenFacility() {
        FacilityLocation instance =
                new FacilityLocation(
                        List.of(new Facility(5, 1), new Facility(5, 100)),
                        List.of(
                                new Customer(5, List.of(3.0, 2.0)),
                                new Customer(0, List.of(4.0, 1.0))));

        assertThat(solve(instance).objective()).isCloseTo(1 + 3 + 4, within(1e-6));
    }

    @Test
    void facilitiesTooSmallForTheDemandAreInfeasible() {
        FacilityLocation instance =
                new FacilityLocation(
                        List.of(new Facility(5, 1)), List.of(new Customer(6, List.of(1.0))));

        assertThat(solve(instance).status()).isEqualTo(Status.INFEASIBLE);
    }

    /** Demands 10, 10, 10; a setup at 25; a unit kept over a period's end at 1. */
    @Test
    void aLotCoversPeriodsUntilHoldingCostsMoreThanASetup() {
        LotSizing instance = oneItem(1000, 0);

        // Two setups and ten units kept once: 60. One setup: 25 + 10 + 20 = 55.
        assertThat(solve(instance).objective()).isCloseTo(55, within(1e-6));
    }

    @Test
    void setupTimeTakesCapacityFromMaking() {
        // 16 a period less 5 for the setup: 11 at most, so each period needs its own.
        assertThat(solve(oneItem(16, 5)).objective()).isCloseTo(75, within(1e-6));
        assertThat(solve(oneItem(16, 7)).status()).isEqualTo(Status.INFEASIBLE);
    }

    /** A product of two parts each; holding 3 and 1; setups 30 and 10; demands 10 and 10. */
    @Test
    void aPartIsMadeForTheLotsOfItsProduct() {
        // Product each period (60) and parts each period (20): 80; product at once (30 + 30 held)
        // with parts at once (10): 70; product each period with parts at once: 60 + 10 + 20 = 90.
        assertThat(solve(productAndPart(1000)).objective()).isCloseTo(70, within(1e-6));
    }

    @Test
    void overtimeIsBoughtWhereCapacityEnds() {
        // All 20 at once are 6 over at 1 each, less than what a second setup adds.
        assertThat(solve(productAndPart(14)).objective()).isCloseTo(76, within(1e-6));
    }

    private static LotSizing oneItem(double capacity, double setupTime) {
        return new LotSizing(
                List.of(new LotSizing.Item(1, 1, setupTime, 25, List.of(10.0, 10.0, 10.0))),
                List.of(capacity, capacity, capacity));
    }

    private static MultiLevelLotSizing productAndPart(double capacity) {
        return new MultiLevelLotSizing(
                2,
                List.of(
                        new MultiLevelLotSizing.Item(30, 3, List.of(10.0, 10.0)),
                        new MultiLevelLotSizing.Item(10, 1, List.of(0.0, 0.0))),
                List.of(List.of(0.0, 0.0), List.of(2.0, 0.0)),
                List.of(
                        new MultiLevelLotSizing.Resource(
                                List.of(capacity, capacity),
                                List.of(1.0, 0.0),
                                List.of(0.0, 0.0),
                                1)));
    }

    private static LinearSolution solve(PlanningInstance instance) {
        return new HighsSolver().solve(instance.model(), SolveOptions.defaults());
    }
}
