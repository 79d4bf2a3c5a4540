package io.rackwright.plan.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.RandomPrograms;
import io.rackwright.solver.highs.HighsSolver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prices against what the objective does when there is more of a limit. */
class ShadowPriceTest {
    private static final int PER_PROGRAM = 10;

    @Test
    void aHundredthMoreOfALimitSavesWhatItsPriceSays() {
        List<PriceTrial> trials = new ArrayList<>();
        for (long seed = 1; seed <= 10; seed++) {
            Program program = RandomPrograms.random(seed);
            trials.addAll(
                    new Optimiser(new HighsSolver())
                            .tryPrices(
                                    new Network(program),
                                    OptimiserRequest.of(program.settings().timeBuckets()),
                                    PER_PROGRAM,
                                    seed)
                            .orElseThrow());
        }

        double[] errors = trials.stream().mapToDouble(PriceTrial::error).sorted().toArray();
        assertThat(errors).hasSizeGreaterThan(50);
        assertThat(errors[errors.length / 2]).as("median of %s", trials).isLessThanOrEqualTo(0.1);
    }
}
