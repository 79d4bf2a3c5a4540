package io.rackwright.design.rack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.design.file.Fields;
import io.rackwright.design.file.Siblings;
import io.rackwright.design.rack.Check.Verdict;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rack of devices that a NetBox library describes. */
class LibraryUnitsTest {
    private static final String RACK =
            """
            rack: of-types
            library: library
            frame: {standard: eia, slots: 42, maximum_load_kg: 900}
            components:
              node: {type: example-n8, transient_w: 15000, liquid_share: 0}
              switch: {type: example-s-64, weight_kg: 20, liquid_share: 0}
            places:
              - {component: node, from: 1, count: 4}
              - {component: switch, from: 33, count: 2}
            power: {feeds: 2, feed_w: 60000, feed_redundancy: n+n, efficiency: 1}
            cooling: {maximum_air_w: 50000}
            """;

    @TempDir Path folder;

    private final Findings findings = new Findings();

    @BeforeEach
    void library() throws IOException {
        Path types = Files.createDirectories(folder.resolve("library").resolve("Example"));
        Files.writeString(
                types.resolve("n8.yaml"),
                """
                manufacturer: Example
                model: N8
                slug: example-n8
                part_number: EX-N8
                u_height: 8
                weight: 130
                weight_unit: kg
                power-ports:
                  - {name: PSU1, type: iec-60320-c20, maximum_draw: 5100}
                  - {name: PSU2, type: iec-60320-c20, maximum_draw: 5100}
                interfaces:
                  - {name: osfp1, type: 800gbase-x-osfp}
                  - {name: osfp2, type: 800gbase-x-osfp}
                """);
        Files.writeString(
                types.resolve("s64.yaml"),
                """
                manufacturer: Example
                model: S-64
                slug: example-s-64
                u_height: 2
                """);
    }

    private Optional<RackDesign> read(String text) {
        Siblings beside = Siblings.in(folder, "", findings);
        return Fields.read("rack.yaml", text, findings, top -> RackFile.of(top, beside));
    }

    @Test
    void aTypeGivesWhatItSaysAndTheDesignTheRest() {
        RackDesign rack = read(RACK).orElseThrow();
        RackDesign.Unit node = rack.unit("node");

        assertThat(node.item()).isEqualTo("Example N8");
        assertThat(node.part()).isEqualTo("EX-N8");
        assertThat(node.heightSlots()).isEqualTo(8);
        assertThat(node.weightKg()).isEqualTo(130);
        assertThat(node.maximumW()).isEqualTo(10_200);
        assertThat(node.transientW()).isEqualTo(15_000);
        assertThat(node.ports()).containsEntry("800gbase-x-osfp", 2);
        assertThat(node.mark()).isEqualTo("fact");
        assertThat(rack.unit("switch").weightKg()).isEqualTo(20);
    }

    @Test
    void whatNeitherSaysIsUnknown() {
        RackDesign rack = read(RACK).orElseThrow();

        assertThat(rack.unit("switch").maximumW()).isNull();
        assertThat(RackChecks.of(rack))
                .filteredOn(c -> c.code().equals("feeds"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.verdict()).isEqualTo(Verdict.UNKNOWN);
                    assertThat(c.suggestion()).contains("switch").doesNotContain("node");
                });
    }

    @Test
    void aTypeThatIsNotThereIsFoundWithTheNearest() {
        assertThat(read(RACK.replace("type: example-n8", "type: example-n9"))).isEmpty();
        assertThat(findings.sorted())
                .extracting(Finding::code, Finding::line, Finding::maybe)
                .contains(org.assertj.core.groups.Tuple.tuple("unknown-type", 5, "example-n8"));
    }

    @Test
    void aLibraryThatIsNotThereIsFound() {
        assertThat(read(RACK.replace("library: library", "library: ../library"))).isEmpty();
        assertThat(findings.sorted()).extracting(Finding::code).contains("no-such-folder");
    }
}
