package io.rackwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.SolveOptions.Method;
import io.rackwright.solver.highs.HighsSolver;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeLimitTest {

    @ParameterizedTest
    @EnumSource(Method.class)
    void aLinearProgramThatHasNoTimeEndsAtTheLimit(Method method) {
        SolveOptions options = SolveOptions.defaults().withMethod(method);
        try (LinearSession session = new HighsSolver().open(RandomModels.transport(1, 60, 500))) {
            assertThat(session.solve(options.withTimeLimitSeconds(1e-4)).status())
                    .isEqualTo(Status.TIME_LIMIT);
            assertThat(session.solve(options).status()).isEqualTo(Status.OPTIMAL);
        }
    }

    @Test
    void anIntegerProgramThatTakesTooLongEndsWithWhatItHasAndItsGap() {
        LinearSolution solution =
                new HighsSolver()
                        .solve(marketSplit(), SolveOptions.defaults().withTimeLimitSeconds(0.5));

        assertThat(solution.status()).isEqualTo(Status.TIME_LIMIT);
        assertThat(solution.hasPrimal()).isTrue();
        assertThat(solution.primalViolation()).isLessThan(1e-6);
        assertThat(solution.bound()).isLessThan(solution.objective());
        assertThat(solution.gap()).isPositive();
    }

    /**
     * Splits retailers in two halves of equal size by every product: hopeless for branch and bound
     * at this size. Cornuéjols and Dawande, "A class of hard small 0-1 programs", 1998.
     */
    private static LinearModel marketSplit() {
        int products = 6;
        int retailers = 50;
        Random random = new Random(1);
        LinearModel.Builder model = LinearModel.builder();
        for (int j = 0; j < retailers; j++) {
            model.integerColumn(0, 0, 1);
        }
        for (int i = 0; i < products; i++) {
            int[] sold = random.ints(retailers, 0, 100).toArray();
            int half = 0;
            for (int quantity : sold) {
                half += quantity;
            }
            double target = Math.floor(half / 2.0);
            int row = model.row(target, target);
            for (int j = 0; j < retailers; j++) {
                model.entry(row, j, sold[j]);
            }
            model.entry(row, model.column(1, 0, Double.POSITIVE_INFINITY), 1);
            model.entry(row, model.column(1, 0, Double.POSITIVE_INFINITY), -1);
        }
        return model.build();
    }
}
