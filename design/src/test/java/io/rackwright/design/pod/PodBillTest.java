package io.rackwright.design.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.design.pod.PodBill.Line;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed bill of NVIDIA RA-11333-001 V11, tables 7 and 8, counted out of the design. */
class PodBillTest {
    private static final Path EXAMPLE = Path.of("..", "designs", "dgx-h100-superpod.yaml");

    private static List<Line> bill() throws IOException {
        Findings findings = new Findings();
        Optional<PodDesign> pod = PodFile.read("pod.yaml", Files.readString(EXAMPLE), findings);
        assertThat(findings.sorted()).isEmpty();
        return PodBill.of(pod.orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "Racks, Rack (Legrand), 38",
        "Nodes, DGX H100 system, 127",
        "Nodes, UFM appliance, 4",
        "Nodes, BCM management server, 4",
        "Mgmt net, In-band switch SN4600C, 8",
        "Mgmt net, OOB switch SN2201, 8",
        "Compute, QM9700 fabric switch, 48",
        "Storage, QM9700 fabric switch, 16",
        "PDU, Raritan PX3-5878I2R-P1Q2R1A15D5, 96",
        "PDU, Raritan PX3-5747V-V2, 12",
        "Compute cables, 'NDR cable, 400 Gbps', 2040",
        "Compute cables, 'NDR cable, 2 x 200 Gbps', 2",
        "Compute transceivers, Switch OSFP transceiver, 1536",
        "Compute transceivers, System OSFP transceiver, 508",
        "Compute transceivers, UFM system transceiver, 4",
        "Storage cables, 'NDR cable, 400 Gbps', 494",
        "Storage cables, 'NDR cable, 2 x 200 Gbps, storage', 48",
        "Storage transceivers, Switch OSFP transceiver, 369",
        "Storage transceivers, DGX QSFP112 transceiver, 254",
        "Storage transceivers, UFM system transceiver, 4",
        "In-band cables, '200 Gbps QSFP56 AOC, DGX H100 systems', 254",
        "In-band cables, '100 Gbps QSFP to QSFP AOC, leaf to core', 24",
        "In-band cables, '100 Gbps QSFP to QSFP AOC, two uplinks per OOB to in-band', 16",
        "OOB cables, '1 Gbps Cat5e, InfiniBand switches', 64"
    })
    void everyLineIsAsPrinted(String group, String item, int quantity) throws IOException {
        int sum =
                bill().stream()
                        .filter(line -> line.group().equals(group) && line.item().equals(item))
                        .mapToInt(Line::quantity)
                        .sum();

        assertThat(sum).isEqualTo(quantity);
    }

    @Test
    void everyLineSaysWhy() throws IOException {
        assertThat(bill()).allSatisfy(line -> assertThat(line.why()).isNotBlank());
        assertThat(bill())
                .filteredOn(line -> line.group().equals("Compute"))
                .extracting(Line::why)
                .containsExactly("32 leaves (8 rails of 4 units), 16 spines, 0 cores");
    }

    /** Oversubscribed nodes and storage have leaves of their own: 8 and 2. */
    @Test
    void theStorageFabricsLeavesAreCountedByRatio() throws IOException {
        assertThat(bill())
                .filteredOn(line -> line.group().equals("Storage"))
                .extracting(Line::why)
                .singleElement()
                .asString()
                .startsWith("8 leaves for 254 ports of nodes, 2 leaves for 48 ports");
    }

    @Test
    void whatMakesNoSenseIsFoundInItsPlace() {
        Findings findings = new Findings();

        Optional<PodDesign> pod =
                PodFile.read(
                        "pod.yaml",
                        """
                        pod: p
                        nodes: {item: N, count: none, per_unit: 32}
                        racks:
                          - {item: R, holds_nodes: 4, count: 2}
                        fabrics:
                          - name: F
                            switch: {item: S, ports: 64}
                            leaves:
                              - {of: nodes, ports: 2, down: 40, up: 30}
                            cables:
                              - {item: C, carries: [node]}
                            spine: 4
                        """,
                        findings);

        assertThat(pod).isEmpty();
        assertThat(findings.sorted())
                .extracting(f -> f.line() + " " + f.code())
                .containsExactlyInAnyOrder(
                        "2 not-whole",
                        "4 racks-not-counted",
                        "8 more-ports-than-a-switch-has",
                        "11 unknown-name",
                        "12 unknown-key");
        assertThat(findings.sorted())
                .filteredOn(f -> f.code().equals("unknown-name"))
                .extracting(Finding::maybe)
                .containsExactly("nodes");
    }

    /** Damage is found, or leaves a pod that can be counted or refused with a reason. */
    @Test
    void aDamagedDesignIsFaultyOrStillAPod() throws IOException {
        byte[] sound = Files.readAllBytes(EXAMPLE);
        Random random = new Random(11);
        for (int k = 0; k < 500; k++) {
            byte[] damaged = sound.clone();
            int changes = 1 + random.nextInt(4);
            for (int c = 0; c < changes; c++) {
                damaged[random.nextInt(damaged.length)] = (byte) (32 + random.nextInt(95));
            }
            Findings findings = new Findings();
            Optional<PodDesign> pod =
                    PodFile.read("pod.yaml", new String(damaged, StandardCharsets.UTF_8), findings);
            assertThat(pod.isPresent()).isNotEqualTo(findings.hasErrors());
            pod.ifPresent(p -> {
                try {
                    assertThat(PodBill.of(p)).isNotEmpty();
                } catch (IllegalArgumentException e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            });
        }
    }
}
