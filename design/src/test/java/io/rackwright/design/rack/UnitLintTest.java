package io.rackwright.design.rack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.design.file.Fields;
import io.rackwright.design.file.Siblings;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of the components of a catalogue. */
class UnitLintTest {
    private static List<Finding> found(String text) {
        Findings findings = new Findings();
        Fields.read(
                "catalogue.yaml",
                text,
                findings,
                top -> {
                    UnitLint.look(top, UnitFile.catalogue(top, Siblings.NONE));
                    return top;
                });
        return findings.sorted();
    }

    @Test
    void whatIsMissingAndWhatCanHardlyBeSoHasItsLine() {
        List<Finding> found =
                found(
                        """
                        catalogue: odd
                        components:
                          node: {height: 8, weight_kg: 3000, typical_w: 8000, maximum_w: 10000,
                                 transient_w: 14000, liquid_share: 0.5, source: a test}
                          tray: {height: 1, weight_kg: 20, source: a test}
                          oven: {height: 1, weight_kg: 20, typical_w: 20000, maximum_w: 50000,
                                 transient_w: 50000, liquid_share: 1, source: a test}
                          guess: {height: 1, weight_kg: 20, typical_w: 1, maximum_w: 1,
                                  transient_w: 1, liquid_share: 1}
                          busbar: {passive: true, weight_kg: 20}
                          box: {height: 4, holds: {tray: 2}}
                        """);

        assertThat(found)
                .extracting(f -> f.line() + " " + f.code())
                .containsExactlyInAnyOrder(
                        "3 implausible-weight",
                        "5 no-draw",
                        "5 no-heat-share",
                        "5 no-transient",
                        "5 no-typical-draw",
                        "6 implausible-draw",
                        "8 no-source");
        assertThat(found.getFirst().message())
                .isEqualTo("'3000' is 375 kg for each of its slots, of which it has 8");
    }

    @Test
    void theCatalogueOfTheReferenceProgramLacksNothing() throws IOException {
        Path file = Path.of("..", "programs", "us-ai-racks", "designs", "catalogue.yaml");

        assertThat(found(Files.readString(file))).isEmpty();
    }
}
