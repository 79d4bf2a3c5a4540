package io.rackwright.design.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published fabrics to the last switch and cable, and what holds of any. */
class FabricSizeTest {
    /** NVIDIA RA-11333-001, tables 3 and 4; a node is left out for the fabric's managers. */
    @ParameterizedTest
    @CsvSource({
        "31, 4, 8, 4, 0, 252, 256, 0",
        "63, 4, 16, 8, 0, 508, 512, 0",
        "95, 4, 24, 16, 0, 764, 768, 0",
        "127, 4, 32, 16, 0, 1020, 1024, 0",
        "256, 0, 64, 32, 0, 2048, 2048, 0",
        "512, 0, 128, 128, 64, 4096, 4096, 4096",
        "1024, 0, 256, 256, 128, 8192, 8192, 8192",
        "2048, 0, 512, 512, 256, 16384, 16384, 16384"
    })
    void ofUnitsOf32NodesOnSwitchesOf64Ports(
            int nodes,
            int service,
            int leaves,
            int spines,
            int cores,
            int nodeCables,
            int leafSpine,
            int spineCore) {
        FabricSize size = FabricSize.of(FabricNeed.nonBlocking(nodes, 32, 8, 64).serving(service));

        assertThat(size.leaves()).isEqualTo(leaves);
        assertThat(size.spines()).isEqualTo(spines);
        assertThat(size.cores()).isEqualTo(cores);
        assertThat(size.nodeCables()).isEqualTo(nodeCables);
        assertThat(size.leafSpineCables()).isEqualTo(leafSpine);
        assertThat(size.spineCoreCables()).isEqualTo(spineCore);
    }

    /** DGX SuperPOD with B300 systems, Quantum-X800: 144 ports, units of 72 nodes. */
    @ParameterizedTest
    @CsvSource({
        "72, 8, 4, 576",
        "144, 16, 8, 1152",
        "288, 32, 18, 2304",
        "576, 64, 36, 4608",
        "1296, 144, 72, 10368"
    })
    void ofUnitsOf72NodesOnSwitchesOf144Ports(int nodes, int leaves, int spines, int cables) {
        FabricSize size = FabricSize.of(FabricNeed.nonBlocking(nodes, 72, 8, 144));

        assertThat(size.leaves()).isEqualTo(leaves);
        assertThat(size.spines()).isEqualTo(spines);
        assertThat(size.nodeCables()).isEqualTo(cables);
        assertThat(size.leafSpineCables()).isEqualTo(cables);
    }

    /** DGX SuperPOD with B300 systems, Spectrum-X: two planes, 64 cages, units of 64 nodes. */
    @ParameterizedTest
    @CsvSource({
        "64, 16, 8, 512",
        "128, 32, 16, 1024",
        "256, 64, 32, 2048",
        "512, 128, 64, 4096",
        "1024, 256, 128, 8192"
    })
    void ofTwoPlanes(int nodes, int leaves, int spines, int cables) {
        FabricSize size = FabricSize.of(FabricNeed.nonBlocking(nodes, 64, 8, 64).over(2));

        assertThat(size.leaves()).isEqualTo(leaves);
        assertThat(size.spines()).isEqualTo(spines);
        assertThat(size.nodeCables()).isEqualTo(cables);
        assertThat(size.leafSpineCables()).isEqualTo(cables);
    }

    @Test
    void aBlockingLeafHasMorePortsDownThanUp() {
        FabricNeed need = FabricNeed.nonBlocking(96, 96, 1, 64).blocking(3);

        assertThat(need.down()).isEqualTo(48);
        assertThat(FabricSize.of(need).leafSpineCables()).isEqualTo(32);
    }

    @Test
    void oneLeafNeedsNoSpine() {
        FabricSize size = FabricSize.of(FabricNeed.nonBlocking(20, 32, 1, 64));

        assertThat(size.tiers()).isEqualTo(1);
        assertThat(size.switches()).isEqualTo(1);
    }

    @Test
    void morePortsOfServiceThanAreFreeAreRefused() {
        FabricNeed full = FabricNeed.nonBlocking(32, 32, 8, 64).serving(1);

        assertThatThrownBy(() -> FabricSize.of(full)).hasMessageContaining("0 free");
    }

    /** As many links end at a tier as it has ports for, and every uplink is spread evenly. */
    @Test
    void noSwitchHasMoreLinksThanPorts() {
        Random random = new Random(5);
        for (int k = 0; k < 2_000; k++) {
            int radix = 2 * (8 + random.nextInt(64));
            int perUnit = 1 + random.nextInt(radix);
            int units = 1 + random.nextInt(24);
            FabricNeed need =
                    FabricNeed.nonBlocking(units * perUnit, perUnit, 1 + random.nextInt(8), radix)
                            .over(1 + random.nextInt(3));
            FabricSize size;
            try {
                size = FabricSize.of(need);
            } catch (IllegalArgumentException tooLarge) {
                continue;
            }
            if (size.tiers() == 1) {
                continue;
            }
            int perPlane = size.spines() / need.planes();
            long links = (long) size.leaves() / need.planes() * need.up();
            int spinePorts = size.tiers() == 2 ? need.ports() : need.ports() / 2;
            assertThat(links).isLessThanOrEqualTo((long) perPlane * spinePorts);
            assertThat(size.linksPerPair() * (perPlane / size.groups())).isEqualTo(need.up());
            if (size.tiers() == 3) {
                long up = (long) size.spines() * (need.ports() / 2);
                assertThat(up).isLessThanOrEqualTo((long) size.cores() * need.ports());
            }
        }
    }
}
