package io.rackwright.design.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.design.catalogue.ComponentType.Kind;
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
import org.junit.jupiter.api.io.TempDir;

/** Files written for the purpose, as those of the library look. */
class NetBoxLibraryTest {
    private static final String SWITCH =
            """
            ---
            manufacturer: Example
            model: S-64 64-port 800G switch
            slug: example-s-64
            part_number: EX-S64-2F
            u_height: 2
            is_full_depth: true
            airflow: front-to-rear
            weight: 45.3
            weight_unit: lb
            comments: '[Datasheet](https://example.invalid/s64)'
            console-ports:
              - name: Console
                type: rj-45
            power-ports:
              - name: PSU1
                type: iec-60320-c20
                maximum_draw: 1700
                allocated_draw: 940
              - name: PSU2
                type: iec-60320-c20
                maximum_draw: 1700
            interfaces:
              - name: mgmt0
                type: 1000base-t
                mgmt_only: true
              - name: osfp1
                type: 800gbase-x-osfp
              - name: osfp2
                type: 800gbase-x-osfp
            """;

    private static final String NODE =
            """
            manufacturer: Example
            model: N8
            u_height: 8.0
            weight: 3000
            weight_unit: kg
            power-ports:
              - name: PSU1
                type: iec-60320-c20
            interfaces:
              - name: eth0
                type: 400gbase-x-osfp
            """;

    private static final String MODULE =
            """
            manufacturer: Example
            model: PSU-3000
            part_number: EX-PSU-3000
            weight: 1500
            weight_unit: g
            power-ports:
              - name: Input
                type: iec-60320-c20
                maximum_draw: 3000
            """;

    private static final String RACK =
            """
            manufacturer: Example
            model: Rack 48
            slug: example-rack-48
            form_factor: 4-post-cabinet
            width: 19
            u_height: 48
            outer_width: 23.62
            outer_depth: 1200
            outer_unit: mm
            weight: 150
            max_weight: 1900
            weight_unit: kg
            """;

    @TempDir Path folder;

    private final Findings findings = new Findings();

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Catalogue library() throws IOException {
        write("device-types/Example/S-64.yaml", SWITCH);
        write("device-types/Example/N8.yaml", NODE);
        write("module-types/Example/PSU-3000.yaml", MODULE);
        write("rack-types/Example/Rack-48.yaml", RACK);
        write("device-types/README.md", "not a type");
        return NetBoxLibrary.read(folder, findings).catalogue();
    }

    private static ComponentType type(Catalogue catalogue, String slug) {
        Optional<ComponentType> found = catalogue.bySlug(slug);
        assertThat(found).as(slug).isPresent();
        return found.orElseThrow();
    }

    private List<String> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }

    @Test
    void figuresAreInUnitsOfTheirOwnAndWhatIsNotThereIsUnknown() throws IOException {
        Catalogue catalogue = library();

        assertThat(findings.sorted()).isEmpty();
        ComponentType s64 = type(catalogue, "example-s-64");
        assertThat(s64.weightKg()).isCloseTo(20.548, within(0.001));
        assertThat(s64.maximumW()).isEqualTo(3400);
        assertThat(s64.dataPorts()).hasSize(2);
        assertThat(s64.partNumber()).isEqualTo("EX-S64-2F");
        ComponentType node = type(catalogue, "example-n8");
        assertThat(node.maximumW()).isNull();
        assertThat(node.heightU()).isEqualTo(8);
        ComponentType module = type(catalogue, "example-psu-3000");
        assertThat(module.kind()).isEqualTo(Kind.MODULE);
        assertThat(module.weightKg()).isCloseTo(1.5, within(1e-9));
        ComponentType rack = type(catalogue, "example-rack-48");
        assertThat(rack.kind()).isEqualTo(Kind.RACK);
        assertThat(rack.frame()).isNotNull();
        assertThat(rack.frame() == null ? null : rack.frame().maximumLoadKg()).isEqualTo(1900);
    }

    @Test
    void whatIsMissingOrCanHardlyBeIsFoundInItsPlace() throws IOException {
        CatalogueLint.look(library(), findings);

        assertThat(findings.sorted())
                .extracting(f -> f.file() + ":" + f.line() + " " + f.code())
                .contains(
                        "device-types/Example/N8.yaml:1 missing-slug",
                        "device-types/Example/N8.yaml:4 implausible-weight",
                        "device-types/Example/N8.yaml:6 no-draw",
                        "device-types/Example/N8.yaml:1 missing-part-number",
                        "device-types/Example/S-64.yaml:23 short-of-ports");
        assertThat(findings.sorted())
                .filteredOn(f -> f.code().equals("short-of-ports"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("2 ports for data, and is said to have 64");
    }

    @Test
    void anOverlayCorrectsWhatItNamesAndFindsWhatIsNotThere() throws IOException {
        Path file = folder.resolve("overlay.csv");
        Files.writeString(
                file,
                """
                slug,field,value,source
                example-n8,weight_kg,130.4,data sheet
                example-n8,maximum_draw_w,10200,data sheet
                example-n9,weight_kg,130.4,data sheet
                example-n8,weight,130.4,data sheet
                """);

        Catalogue corrected = Overlay.read(file, findings).over(library(), findings);

        ComponentType node = type(corrected, "example-n8");
        assertThat(node.weightKg()).isEqualTo(130.4);
        assertThat(node.maximumW()).isEqualTo(10_200);
        assertThat(codes()).containsExactlyInAnyOrder("unknown-slug", "unknown-field");
    }

    @Test
    void unitsKeysAndListsThatMakeNoSenseAreFindings() throws IOException {
        write(
                "device-types/Example/Odd.yaml",
                """
                manufacturer: Example
                model: Odd
                slug: example-odd
                u_height: two
                weight: 10
                weight_unit: stone
                part-number: X
                power-ports: PSU1
                interfaces:
                  - type: 1000base-t
                  - eth1
                """);

        NetBoxLibrary.read(folder, findings);

        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "not-a-number",
                        "unknown-unit",
                        "unknown-key",
                        "not-a-list",
                        "missing-key",
                        "not-a-list");
        assertThat(findings.sorted())
                .filteredOn(f -> f.code().equals("unknown-key"))
                .extracting(Finding::maybe)
                .containsExactly("part_number");
    }

    /** Whatever happens to a file, it is a component, or there is a finding. */
    @Test
    void damagedFilesAreFoundOrStillComponents() throws IOException {
        Random random = new Random(3);
        byte[] sound = SWITCH.getBytes(StandardCharsets.UTF_8);
        for (int k = 0; k < 400; k++) {
            byte[] damaged = sound.clone();
            int changes = 1 + random.nextInt(4);
            for (int c = 0; c < changes; c++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = folder.resolve("damaged.yaml");
            Files.write(file, damaged);
            Findings found = new Findings();

            NetBoxLibrary.Read read = NetBoxLibrary.read(folder, found);

            assertThat(read.catalogue().all().isEmpty() && found.sorted().isEmpty()).isFalse();
        }
    }
}
