package io.rackwright.benchmarks.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.highs.HighsSolver;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedInstancesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facility-location/cap41.csv",
                "facility-location/cap51.csv",
                "facility-location/cap62.csv",
                "lot-sizing/F5.csv",
                "multi-level-lot-sizing/A_G001545_MLCLS.json"
            })
    void theOptimumIsTheOnePublished(String file) throws InstanceFault {
        Path path = Path.of("instances").resolve(file);
        double published = Double.parseDouble(BestKnown.of(path).orElseThrow());

        LinearSolution solution =
                new HighsSolver()
                        .solve(
                                InstanceReader.read(path).model(),
                                SolveOptions.defaults().withMipRelativeGap(1e-9));

        assertThat(solution.isOptimal()).isTrue();
        assertThat(solution.objective()).isCloseTo(published, within(1e-6 * published));
        assertThat(solution.gap()).isLessThanOrEqualTo(1e-6);
    }
}
