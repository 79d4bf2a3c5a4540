package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.SolutionCheck.Claim;
import io.rackwright.solver.SolveOptions.Method;
import io.rackwright.solver.highs.HighsSolver;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a solver claims is believed as far as its vectors prove it. */
class SolutionCheckTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final SolveOptions OPTIONS = SolveOptions.defaults();
    private static final Claim OPTIMAL = claim(Status.OPTIMAL);

    @Test
    void aProvenOptimumIsOptimal() {
        LinearSolution solution = check(twoSources(), values(4, 6), values(7, -5), OPTIMAL);

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.objective()).isEqualTo(50);
        assertThat(solution.bound()).isEqualTo(50);
        assertThat(solution.gap()).isZero();
        assertThat(solution.columnDuals()).containsExactly(0, 0);
        assertThat(solution.rowValues()).containsExactly(10, 4);
    }

    @Test
    void anUnsureSolverWhoseProofHoldsIsBelieved() {
        LinearSolution solution =
                check(twoSources(), values(4, 6), values(7, -5), claim(Status.IMPRECISE));

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
    }

    @Test
    void aMissedRowIsNotOptimalWhateverTheSolverSays() {
        LinearSolution solution = check(twoSources(), values(4, 5.9), values(7, -5), OPTIMAL);

        assertThat(solution.status()).isEqualTo(Status.IMPRECISE);
        assertThat(solution.primalViolation()).isCloseTo(0.1 / (1 + 5.9), within(1e-12));
    }

    @Test
    void aMissedColumnBoundIsNotOptimalWhateverTheSolverSays() {
        LinearSolution solution = check(twoSources(), values(-1, 11), values(7, -5), OPTIMAL);

        assertThat(solution.status()).isEqualTo(Status.IMPRECISE);
        assertThat(solution.primalViolation()).isEqualTo(0.5);
    }

    @Test
    void valuesThatAreNoNumbersAreNotOptimal() {
        LinearSolution solution =
                check(twoSources(), values(4, Double.NaN), values(7, -5), OPTIMAL);

        assertThat(solution.status()).isEqualTo(Status.IMPRECISE);
    }

    @Test
    void aFeasibleSolutionThatIsNotTheBestShowsItsGap() {
        LinearSolution solution = check(twoSources(), values(0, 10), values(7, -5), OPTIMAL);

        assertThat(solution.status()).isEqualTo(Status.IMPRECISE);
        assertThat(solution.objective()).isEqualTo(70);
        assertThat(solution.bound()).isEqualTo(50);
        assertThat(solution.gap()).isCloseTo(20.0 / 70, within(1e-12));
    }

    @Test
    void weakDualsProveLess() {
        LinearSolution solution = check(twoSources(), values(4, 6), values(2, 0), OPTIMAL);

        assertThat(solution.status()).isEqualTo(Status.IMPRECISE);
        assertThat(solution.bound()).isEqualTo(20);
    }

    @Test
    void aDualThatItsRowDoesNotAllowProvesNothingMore() {
        LinearSolution solution = check(twoSources(), values(4, 6), values(2, 3), OPTIMAL);

        assertThat(solution.bound()).isEqualTo(20);
    }

    @Test
    void aReducedCostThatAsksForAnInfiniteBoundProvesNothing() {
        LinearSolution solution = check(twoSources(), values(4, 6), values(8, -6), OPTIMAL);

        assertThat(solution.status()).isEqualTo(Status.IMPRECISE);
        assertThat(solution.bound()).isEqualTo(-INFINITY);
        assertThat(solution.gap()).isEqualTo(INFINITY);
        assertThat(solution.dualViolation()).isCloseTo(1.0 / 9, within(1e-12));
    }

    @Test
    void withinTheToleranceItIsAPerturbationOfTheCost() {
        double shift = 1e-8;

        LinearSolution solution =
                check(twoSources(), values(4, 6), values(7 + shift, -5 - shift), OPTIMAL);

        assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
        assertThat(solution.bound()).isCloseTo(50, within(1e-6));
    }

    @Test
    void aSolutionWithoutDualsProvesWhatItsCostsDo() {
        LinearSolution solution = check(twoSources(), values(4, 6), null, OPTIMAL);

        assertThat(solution.hasDual()).isFalse();
        assertThat(solution.columnDuals()).isEmpty();
        assertThat(solution.bound()).isZero();
        assertThat(solution.status()).isEqualTo(Status.IMPRECISE);
    }

    /** Weak duality: whatever the duals, the bound holds. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noDualsProveMoreThanTheOptimum(int seed) {
        LinearModel model = RandomModels.solvable(seed, 15, 8);
        LinearSolution optimum = new HighsSolver().solve(model, OPTIONS);
        Random random = new Random(seed);

        for (int trial = 0; trial < 50; trial++) {
            double[] duals = optimum.rowDuals().clone();
            for (int i = 0; i < duals.length; i++) {
                duals[i] += random.nextGaussian() * trial / 10;
            }
            LinearSolution checked = check(model, optimum.columnValues(), duals, OPTIMAL);
            assertThat(checked.bound()).isLessThanOrEqualTo(optimum.objective() + 1e-6);
        }
    }

    @Test
    void theInteriorPointWithoutCrossoverProvesItsGap() {
        LinearModel model = RandomModels.transport(5, 10, 40);
        LinearSolution exact = new HighsSolver().solve(model, OPTIONS);

        LinearSolution interior =
                new HighsSolver()
                        .solve(
                                model,
                                OPTIONS.withMethod(Method.INTERIOR_POINT).withCrossover(false));

        assertThat(interior.status()).isEqualTo(Status.OPTIMAL);
        assertThat(interior.gap()).isLessThan(1e-6);
        assertThat(interior.bound()).isCloseTo(exact.objective(), within(1e-6 * exact.objective()));
    }

    @Test
    void aFractionIsNoIntegerSolution() {
        LinearModel model = wholeUnits();

        LinearSolution solution =
                SolutionCheck.ofMixedInteger(model, OPTIONS, values(2.5), 2.5, OPTIMAL);

        assertThat(solution.status()).isEqualTo(Status.IMPRECISE);
    }

    @Test
    void aGapAboveTheOneAskedForIsNotOptimal() {
        LinearModel model = wholeUnits();

        assertThat(SolutionCheck.ofMixedInteger(model, OPTIONS, values(3), 2.5, OPTIMAL).status())
                .isEqualTo(Status.IMPRECISE);
        LinearSolution loose =
                SolutionCheck.ofMixedInteger(
                        model, OPTIONS.withMipRelativeGap(0.2), values(3), 2.5, OPTIMAL);
        assertThat(loose.status()).isEqualTo(Status.OPTIMAL);
        assertThat(loose.gap()).isCloseTo(0.5 / 3, within(1e-12));
    }

    private static LinearModel wholeUnits() {
        LinearModel.Builder model = LinearModel.builder();
        model.entry(model.row(2.5, INFINITY), model.integerColumn(1, 0, 9), 1);
        return model.build();
    }

    /** Ten units from a source at 2 with a capacity of four, the rest from one at 7: 50. */
    private static LinearModel twoSources() {
        LinearModel.Builder model = LinearModel.builder();
        int cheap = model.column(2, 0, INFINITY);
        int dear = model.column(7, 0, INFINITY);
        int demand = model.row(10, INFINITY);
        int capacity = model.row(-INFINITY, 4);
        model.entry(demand, cheap, 1);
        model.entry(demand, dear, 1);
        model.entry(capacity, cheap, 1);
        return model.build();
    }

    private static LinearSolution check(
            LinearModel model, double[] columnValues, double @Nullable [] rowDuals, Claim claim) {
        return SolutionCheck.ofLinear(model, OPTIONS, columnValues, rowDuals, claim);
    }

    private static double[] values(double... values) {
        return values;
    }

    private static Claim claim(Status status) {
        return new Claim(status, 0, 0, 0, "as told");
    }
}
