package io.rackwright.design.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Halls for tests. */
public final class Halls {
    public static final Path DESIGNS = Path.of("..", "designs");

    private Halls() {}

    /** The hall that is shipped. */
    public static String shipped() throws IOException {
        return Files.readString(DESIGNS.resolve("ai-hall-64.yaml"));
    }

    /** A hall without faults in its file. */
    public static HallDesign read(String text) {
        Findings findings = new Findings();
        Optional<HallDesign> hall = HallFile.read("hall.yaml", text, DESIGNS, findings);
        assertThat(findings.sorted()).isEmpty();
        return hall.orElseThrow();
    }

    /**
     * Rows of racks with two nodes of two ports each, four rows side by side, each with two CDUs,
     * two racks for 20 switches each, and two feeds.
     */
    public static String generated(int rows, int racks) {
        int positions = racks + 4;
        double block = 600.0 * positions + 3000;
        StringBuilder text = new StringBuilder();
        text.append(
                """
                hall: generated
                date: 2026-10-01
                size: {length_mm: %.0f, width_mm: %d, minimum_aisle_mm: 1200}
                floor: {limit_kg_m2: 1500, spread_mm: 600}
                tray: {height_mm: 2900, slack_mm: 1500, cross_mm: [1800, %.0f]}
                racks:
                  node:
                %s    weight_kg: 900
                    maximum_w: 40000
                    liquid_share: 0.8
                    maximum_supply_c: 45
                    nodes: {count: 2, from_mm: 500, pitch_mm: 600}
                  net:
                %s    weight_kg: 150
                    maximum_w: 0
                    liquid_share: 0
                    switches: {count: 20, from_mm: 200, pitch_mm: 90}
                  cdu:
                    kind: cdu
                %s    weight_kg: 1200
                    maximum_w: 12000
                    liquid_share: 0
                    cdu: {capacity_kw: 1800, flow_l_per_min: 3000, approach_k: 4}
                rows:
                """
                        .formatted(
                                3000 + 4 * block,
                                7200 + Math.ceilDiv(rows, 4) * 2800,
                                1500 + 4 * block,
                                COMMON,
                                COMMON,
                                COMMON));
        for (int r = 0; r < rows; r++) {
            text.append(
                    """
                      - name: R%1$d
                        x_mm: %2$.0f
                        y_mm: %3$d
                        positions: %4$d
                        pitch_mm: 600
                        racks:
                          - {rack: cdu, from: 1, count: 2, feeds: [a%1$d, b%1$d], loop: l%1$d}
                          - {rack: node, from: 3, count: %5$d, feeds: [a%1$d, b%1$d], loop: l%1$d}
                          - {rack: net, from: %6$d, count: 2, feeds: [a%1$d, b%1$d]}
                    """
                            .formatted(
                                    r,
                                    3000 + r % 4 * block,
                                    3000 + r / 4 * 2800,
                                    positions,
                                    racks,
                                    racks + 3));
        }
        text.append("power:\n  redundancy: n+n\n  feeds:\n");
        for (int r = 0; r < rows; r++) {
            for (String side : new String[] {"a", "b"}) {
                text.append("    - {name: %s%d, rating_kw: 3000, ".formatted(side, r));
                text.append("breaker_amps: 5000, volts: 415}\n");
            }
        }
        text.append(
                """
                cooling:
                  facility_supply_c: 30
                  w_class: 32
                  rise_k: 10
                  maximum_air_kw: 100000
                  loops:
                """);
        for (int r = 0; r < rows; r++) {
            text.append("    - {name: l%d, redundancy: n+1}\n".formatted(r));
        }
        return text + FABRIC;
    }

    private static final String COMMON =
            "    item: A rack\n"
                    + "    width_mm: 600\n"
                    + "    depth_mm: 1200\n"
                    + "    height_mm: 2200\n"
                    + "    breaker_amps: 100\n"
                    + "    volts: 415\n"
                    + "    revisions: [{revision: A, from: 2025-01-01}]\n";

    private static final String FABRIC =
            """
            fabrics:
              - name: Scale-out
                kind: rail-optimised
                speed_gbps: 800
                switch:
                  item: Switch
                  ports: 64
                  weight_kg: 26
                  maximum_w: 2200
                  liquid_share: 0
                  revisions: [{revision: A, from: 2025-01-01}]
                rails: 2
                nodes_per_unit: 32
                connects: [{of: node, ports: 2}]
                leaves_in: [net]
            media:
              - {name: AOC, part: AOC, speed_gbps: 800, maximum_m: 100, lengths_m: [10, 50, 100]}
              - {name: DR8, part: DR8, speed_gbps: 800, maximum_m: 500, lengths_m: [200, 500]}
            """;
}
