package io.rackwright.design.explode;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.design.file.Fields;
import io.rackwright.design.rack.RackDesign.Unit;
import io.rackwright.design.rack.UnitFile;
import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import io.rackwright.model.BomLine;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The designs of the reference program, and what becomes of its bill when one is changed. */
class DesignedBillsTest {
    private static final Path REFERENCE = Path.of("..", "programs", "us-ai-racks");
    private static final List<String> DESIGNED =
            List.of("RACK-", "NETKIT-", "FACKIT-"); // what the designs have the say over

    @TempDir Path folder;

    private static ReadResult exploded(Path program) {
        return ProgramReader.read(program, List.of(), new DesignedBills());
    }

    private static boolean isDesigned(BomLine line) {
        return DESIGNED.stream().anyMatch(line.parent()::startsWith);
    }

    /** With the rule set that the program names. */
    private void copyReference() throws IOException {
        copy(REFERENCE, folder, 2);
        copy(Path.of("..", "rules"), folder.resolve("rules"), 3);
    }

    private static void copy(Path from, Path to, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(from, depth)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void replace(String file, String what, String with) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, with));
    }

    private void leaveRacksToTheDesigns() throws IOException {
        Path bom = folder.resolve("bom.csv");
        List<String> kept =
                Files.readAllLines(bom).stream()
                        .filter(line -> DESIGNED.stream().noneMatch(line::startsWith))
                        .toList();
        Files.write(bom, kept);
    }

    @Test
    void theBillOfTheDesignsIsThatOfTheProgram() {
        List<BomLine> stated = ProgramReader.read(REFERENCE).program().orElseThrow().bom();
        ReadResult read = exploded(REFERENCE);

        assertThat(read.program().orElseThrow().bom()).isEqualTo(stated);
        assertThat(stated.stream().filter(DesignedBillsTest::isDesigned)).hasSize(92);
        assertThat(read.findings()).noneMatch(f -> f.code().startsWith("design"));
    }

    @Test
    void aProgramMayLeaveItsRacksToTheDesigns() throws IOException {
        List<BomLine> stated = ProgramReader.read(REFERENCE).program().orElseThrow().bom();
        copyReference();
        leaveRacksToTheDesigns();

        assertThat(ProgramReader.read(folder).program()).isEmpty();
        assertThat(exploded(folder).program().orElseThrow().bom())
                .containsExactlyInAnyOrderElementsOf(stated);
    }

    @Test
    void aChangedDesignIsPlannedAndWhatStandsElsewhereIsAWarning() throws IOException {
        copyReference();
        replace("designs/gb300.yaml", "PG25, count: 45", "PG25, count: 50");
        replace("designs/gb300.yaml", "  - {component: LEAKDET}\n", "");

        ReadResult read = exploded(folder);
        Program program = read.program().orElseThrow();

        assertThat(program.bom())
                .filteredOn(l -> l.parent().equals("RACK-GB300"))
                .noneMatch(l -> l.component().equals("LEAKDET"))
                .anyMatch(l -> l.component().equals("PG25") && l.quantity() == 50);
        assertThat(read.findings())
                .filteredOn(f -> f.file().equals("bom.csv"))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("design-differs", "not-in-design");
        assertThat(read.sha256()).isNotEqualTo(exploded(REFERENCE).sha256());
    }

    @Test
    void whatIsCountedFollowsFromWhatIsPlaced() throws IOException {
        copyReference();
        leaveRacksToTheDesigns();
        // two trays fewer, and 16 kW less
        replace(
                "designs/gb300.yaml",
                "TRAY-C-GB300, from: 22, count: 10",
                "TRAY-C-GB300, from: 22, count: 8");
        replace("designs/gb300.yaml", "rated_w: 142000", "rated_w: 128400");

        Map<String, Double> quantities =
                exploded(folder).program().orElseThrow().bom().stream()
                        .filter(l -> l.parent().endsWith("-GB300") && isDesigned(l))
                        .collect(Collectors.toMap(BomLine::component, BomLine::quantity));

        assertThat(quantities)
                .containsEntry("TRAY-C-GB300", 16.0)
                .containsEntry("SW-LEAF-51T", 1.0)
                .containsEntry("OPT-800G", 128.0)
                .containsEntry("AEC-800G", 16.0)
                .containsEntry("CDU-1M3", 0.109)
                .containsEntry("UPS-1M25", 0.0257);
    }

    @Test
    void aLimitThatDoesNotHoldIsAWarningAtTheDesign() throws IOException {
        copyReference();
        replace("designs/kyber.yaml", "maximum_l_per_min: 1000", "maximum_l_per_min: 800");

        assertThat(exploded(folder).findings())
                .filteredOn(f -> f.code().equals("design-limit"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.file()).isEqualTo("designs/kyber.yaml");
                    assertThat(f.message()).contains("coolant-flow", "800", "12% too much");
                });
    }

    @Test
    void anItemThatTheProgramDoesNotHaveIsFoundInTheDesign() throws IOException {
        copyReference();
        replace("designs/vr200.yaml", "item: SW-LEAF-102T", "item: SW-LEAF-103T");

        assertThat(exploded(folder).findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::file, Finding::value)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("designs/vr200.yaml", "SW-LEAF-103T"));
    }

    @Test
    void whatIsCountedByTheUnknownIsAnError() throws IOException {
        copyReference();
        replace("designs/helios.yaml", "  power_factor: 0.9\n", "");

        assertThat(exploded(folder).findings())
                .filteredOn(f -> f.code().equals("unknown-quantity"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("facility.power_factor"));
    }

    @Test
    void theCatalogueWeighsWhatTheItemsWeigh() throws IOException {
        Map<String, Double> weights =
                ProgramReader.read(REFERENCE).program().orElseThrow().items().stream()
                        .collect(Collectors.toMap(Item::name, Item::shippingWeightKg));
        Findings findings = new Findings();
        Path file = REFERENCE.resolve("designs").resolve("catalogue.yaml");
        Optional<Map<String, Unit>> units =
                Fields.read(
                        "catalogue.yaml", Files.readString(file), findings, UnitFile::catalogue);

        assertThat(findings.sorted()).isEmpty();
        assertThat(units.orElseThrow().values())
                .filteredOn(unit -> unit.holds().isEmpty())
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        unit -> assertThat(unit.weightKg()).isEqualTo(weights.get(unit.item())));
    }

    @Test
    void theDesignsAreRatedAsTheGenerationsAre() throws IOException {
        for (Generation g : ProgramReader.read(REFERENCE).program().orElseThrow().generations()) {
            Path design =
                    REFERENCE
                            .resolve("designs")
                            .resolve(g.name().toLowerCase(java.util.Locale.ROOT) + ".yaml");
            if (g.modelled()) {
                assertThat(Files.readString(design))
                        .contains("rated_w: %.0f000\n".formatted(g.rackPowerKw()));
            }
        }
    }

    /** Whatever becomes of a design, there are findings or a program, and no exception. */
    @ParameterizedTest
    @ValueSource(strings = {"gb300.yaml", "kyber.yaml", "catalogue.yaml"})
    void damageIsFoundOrHarmless(String name) throws IOException {
        copyReference();
        leaveRacksToTheDesigns();
        Path file = folder.resolve("designs").resolve(name);
        List<String> lines = Files.readAllLines(file);
        Random random = new Random(7);
        for (int n = 0; n < 25; n++) {
            List<String> damaged = new java.util.ArrayList<>(lines);
            int at = random.nextInt(damaged.size());
            switch (random.nextInt(4)) {
                case 0 -> damaged.remove(at);
                case 1 -> damaged.set(at, damaged.get(at).replaceFirst("\\d+", "-3"));
                case 2 -> damaged.set(at, damaged.get(at).replaceFirst(":", ";"));
                default -> damaged.add(at, damaged.get(at));
            }
            Files.write(file, damaged);
            ReadResult read = exploded(folder);
            assertThat(read.program().isPresent()).isEqualTo(read.errors().isEmpty());
        }
    }
}
