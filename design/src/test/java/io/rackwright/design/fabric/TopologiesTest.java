package io.rackwright.design.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopologiesTest {
    @Test
    void aFatTreeOfSwitchesWithFourPorts() {
        assertThat(Topologies.fatTree(4))
                .containsEntry("hosts", 16L)
                .containsEntry("core", 4L)
                .containsEntry("switches", 20L)
                .containsEntry("links", 48L);
    }

    @Test
    void twoTiersOfSwitchesWith144Ports() {
        assertThat(Topologies.leafSpine(144))
                .containsEntry("max endpoints", 10_368L)
                .containsEntry("links", 20_736L);
    }

    /** In the authors' own example of 64 ports a dragonfly has more than 256,000 endpoints. */
    @Test
    void aBalancedDragonfly() {
        assertThat(Topologies.dragonfly(16))
                .containsEntry("radix", 63L)
                .containsEntry("endpoints", 262_656L)
                .containsEntry("groups", 513L)
                .containsEntry("local links", 254_448L)
                .containsEntry("global links", 131_328L);
    }
}
