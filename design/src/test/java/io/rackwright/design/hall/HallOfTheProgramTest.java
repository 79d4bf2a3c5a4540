package io.rackwright.design.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.design.cable.Cabling;
import io.rackwright.design.cable.Cabling.Cable;
import io.rackwright.design.cable.Link.Tier;
import io.rackwright.design.cable.Wiring;
import io.rackwright.design.file.Fields;
import io.rackwright.design.file.Siblings;
import io.rackwright.design.rack.DesignBill;
import io.rackwright.design.rack.RackDesign;
import io.rackwright.design.rack.RackFigures;
import io.rackwright.design.rack.RackFile;
import io.rackwright.io.finding.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped hall is made of the program's racks: what it takes agrees with what they take. */
class HallOfTheProgramTest {
    private static final Path DESIGNS = Path.of("..", "programs", "us-ai-racks", "designs");
    private static final int RACKS = 64;
    private static final int LEAF_PORTS = 64;

    private static RackDesign gb300() throws Exception {
        Findings findings = new Findings();
        Siblings beside = Siblings.in(DESIGNS, "", findings);
        return Fields.read(
                        "gb300.yaml",
                        Files.readString(DESIGNS.resolve("gb300.yaml")),
                        findings,
                        top -> RackFile.of(top, beside))
                .orElseThrow();
    }

    private static Map<String, Double> kit(RackDesign rack) throws Exception {
        return DesignBill.of(rack).stream()
                .filter(line -> line.parent().equals("NETKIT-GB300"))
                .collect(
                        Collectors.toMap(
                                DesignBill.Line::item, line -> line.quantity().doubleValue()));
    }

    @Test
    void cablesFromTheRacksAreThoseOfTheirKits() throws Exception {
        Map<String, Double> kit = kit(gb300());
        List<Cable> fromNodes =
                Cabling.of(Wiring.of(Layout.of(Halls.read(Halls.shipped())))).cables().stream()
                        .filter(c -> c.fabric().name().equals("Scale-out"))
                        .filter(c -> c.link().tier() == Tier.NODE_LEAF)
                        .toList();

        assertThat(kit).containsKeys("FIB-MPO", "OPT-800G", "SW-LEAF-51T");
        assertThat((double) fromNodes.size()).isEqualTo(RACKS * kit.getOrDefault("FIB-MPO", 0.0));
        assertThat(2.0 * fromNodes.size()).isEqualTo(RACKS * kit.getOrDefault("OPT-800G", 0.0));
        assertThat((double) fromNodes.size() / LEAF_PORTS)
                .as("a kit counts the ports of leaves that lead to racks")
                .isEqualTo(RACKS * kit.getOrDefault("SW-LEAF-51T", 0.0));
    }

    @Test
    void itsRacksWeighAndDrawWhatTheirDesignSays() throws Exception {
        RackFigures figures = new RackFigures(gb300());
        HallDesign.RackType rack =
                Optional.ofNullable(Halls.read(Halls.shipped()).racks().get("gb300")).orElseThrow();

        assertThat(rack.weightKg()).isEqualTo(figures.weightKg());
        assertThat(rack.weightKg()).isCloseTo(1360, within(1.0));
        assertThat(rack.maximumW()).isEqualTo(figures.feedW());
    }
}
