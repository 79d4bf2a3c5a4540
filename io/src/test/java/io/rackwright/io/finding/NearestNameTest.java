package io.rackwright.io.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> KNOWN =
            List.of("GPU-B300", "GPU-R200", "CPU-VERA", "P-FOX-HOU", "unit_cost_usd");

    @ParameterizedTest
    @CsvSource({
        "GPU-B30, GPU-B300",
        "GUP-B300, GPU-B300",
        "gpu_b300, GPU-B300",
        "CPUVERA, CPU-VERA",
        "unit_cost, unit_cost_usd",
        "FOX-HOU, P-FOX-HOU",
        "TRANSFORMER, ''",
        "X, ''"
    })
    void theNearestIsNamedWhenItIsNear(String name, String expected) {
        assertThat(NearestName.of(name, KNOWN)).isEqualTo(expected);
    }

    @Test
    void ofTwoAsNearTheFirstInTheAlphabetIsNamed() {
        assertThat(NearestName.of("GPU-X200", Set.of("GPU-R200", "GPU-A200")))
                .isEqualTo("GPU-A200");
    }

    @Test
    void neighboursThatAreSwappedAreOneEdit() {
        assertThat(NearestName.edits("PSHLEF", "PSHELF", 5)).isEqualTo(1);
        assertThat(NearestName.edits("abc", "", 5)).isEqualTo(3);
        assertThat(NearestName.edits("abcdef", "uvwxyz", 2)).isEqualTo(3);
    }
}
