package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.SolveOptions.Method;
import io.rackwright.solver.highs.HighsSolver;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class WarmStartTest {
    private static final SolveOptions SIMPLEX = SolveOptions.defaults().withMethod(Method.SIMPLEX);

    private final LinearModel model = RandomModels.transport(11, 12, 60);

    @Test
    void afterASmallChangeTheSameOptimumTakesFewerIterations() {
        int[] row = {4};
        double[] lower = {model.rowLower(4) + 3};
        double[] upper = {model.rowUpper(4)};
        LinearSolution cold =
                new HighsSolver().solve(model.withRowBounds(row, lower, upper), SIMPLEX);

        try (LinearSession session = new HighsSolver().open(model)) {
            session.solve(SIMPLEX);
            session.rowBounds(row, lower, upper);
            LinearSolution warm = session.solve(SIMPLEX);

            assertThat(warm.status()).isEqualTo(Status.OPTIMAL);
            assertThat(warm.objective()).isCloseTo(cold.objective(), within(1e-6));
            assertThat(warm.iterations()).isLessThan(cold.iterations());
        }
    }

    @Test
    void aBasisCarriesOverToAnotherSession() {
        Basis basis;
        LinearSolution cold;
        try (LinearSession session = new HighsSolver().open(model)) {
            cold = session.solve(SIMPLEX);
            basis = session.basis().orElseThrow();
        }

        try (LinearSession session = new HighsSolver().open(model)) {
            session.basis(basis);
            LinearSolution warm = session.solve(SIMPLEX);

            assertThat(cold.iterations()).isPositive();
            assertThat(warm.iterations()).isZero();
            assertThat(warm.objective()).isCloseTo(cold.objective(), within(1e-6));
        }
    }

    @Test
    void aBasisHasAsManyBasicAsThereAreRows() {
        try (LinearSession session = new HighsSolver().open(model)) {
            session.solve(SIMPLEX);
            Basis basis = session.basis().orElseThrow();

            int basic =
                    Collections.frequency(basis.columns(), Basis.Status.BASIC)
                            + Collections.frequency(basis.rows(), Basis.Status.BASIC);
            assertThat(basic).isEqualTo(model.rows());
        }
    }

    @Test
    void theInteriorPointLeavesABasisOnlyAfterCrossover() {
        SolveOptions interior = SolveOptions.defaults().withMethod(Method.INTERIOR_POINT);
        try (LinearSession session = new HighsSolver().open(model)) {
            assertThat(session.basis()).isEmpty();
            session.solve(interior.withCrossover(false));
            assertThat(session.basis()).isEmpty();
            session.solve(interior.withCrossover(true));
            assertThat(session.basis()).isPresent();
        }
    }

    @Test
    void aBasisOfAnotherShapeIsRefused() {
        try (LinearSession session = new HighsSolver().open(model)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.basis(Basis.slack(3, 2)))
                    .withMessageStartingWith(
                            "a basis of 3 columns and 2 rows does not fit a model of 720 columns");
        }
    }

    @Test
    void aBasisThatIsNotCompleteIsCompleted() {
        Basis noneBasic =
                new Basis(
                        Collections.nCopies(model.columns(), Basis.Status.AT_LOWER),
                        Collections.nCopies(model.rows(), Basis.Status.AT_LOWER));
        LinearSolution cold = new HighsSolver().solve(model, SIMPLEX);
        try (LinearSession session = new HighsSolver().open(model)) {
            session.basis(noneBasic);
            LinearSolution solution = session.solve(SIMPLEX);

            assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
            assertThat(solution.objective()).isCloseTo(cold.objective(), within(1e-6));
        }
    }
}
