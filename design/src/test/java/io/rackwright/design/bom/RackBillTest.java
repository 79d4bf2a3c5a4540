package io.rackwright.design.bom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.io.ProgramReader;
import io.rackwright.io.ProgramWriter;
import io.rackwright.model.BomLine;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.PartIdentity;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.model.RandomPrograms;
import io.rackwright.model.Site;
import io.rackwright.model.trade.EntryFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills solved by hand, and properties of bills of random programs. */
class RackBillTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);

    @TempDir Path folder;

    /** Two trays of three chips; of two fans one is an alternate; a switch beside the rack. */
    private static ProgramBuilder small() {
        ProgramBuilder program = new ProgramBuilder(AS_OF);
        program.generation("G1", "RACK", 5000, 0.1);
        program.items.add(item("RACK", Item.Kind.MAKE, 100, 50.0));
        program.items.add(item("TRAY", Item.Kind.MAKE, 10, 2.0));
        program.items.add(item("CHIP", Item.Kind.BUY, 200, 0.5));
        program.items.add(item("CHIP-2", Item.Kind.BUY, 150, 0.4));
        program.items.add(item("FAN-A", Item.Kind.BUY, 5, 1.0));
        program.items.add(item("FAN-B", Item.Kind.BUY, 4, null));
        program.items.add(item("KIT", Item.Kind.PHANTOM, 0, null));
        program.items.add(item("SWITCH", Item.Kind.BUY, 1000, null));
        program.line("RACK", "TRAY", 2);
        program.line("RACK", "KIT", 1);
        program.line("KIT", "SWITCH", 0.5, true);
        program.bom.add(line("TRAY", "CHIP", 3, null, CHANGE.minusDays(1), "", 1));
        program.bom.add(line("TRAY", "CHIP-2", 4, CHANGE, null, "", 1));
        program.bom.add(line("TRAY", "FAN-B", 6, null, null, "FAN", 2));
        program.bom.add(line("TRAY", "FAN-A", 8, null, null, "FAN", 1));
        program.site("S-1", Site.Kind.SUPPLIER, "TW", 25, 121);
        program.site("S-2", Site.Kind.SUPPLIER, "KR", 37, 127);
        program.site("P-1", Site.Kind.PLANT);
        program.source("RACK", "P-1", 110, 2, 1);
        program.source("TRAY", "P-1", 10, 1, 1);
        program.source("CHIP", "S-1", 210, 8, 1);
        program.source("CHIP", "S-2", 190, 8, 0.5);
        program.source("FAN-A", "S-1", 6, 4, 1);
        return program;
    }

    private static Item item(String name, Item.Kind kind, double usd, @Nullable Double kg) {
        return new Item(
                name,
                "",
                "",
                kind,
                usd,
                0,
                0,
                null,
                false,
                "",
                null,
                "",
                EntryFacts.NONE,
                kg,
                PartIdentity.NONE,
                new Provenance("estimate", "S1"));
    }

    private static BomLine line(
            String parent,
            String component,
            double quantity,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String group,
            int priority) {
        return new BomLine(
                parent,
                component,
                quantity,
                null,
                from == null ? AS_OF : from,
                to,
                group,
                priority,
                false,
                Provenance.NONE);
    }

    private static Network network(ProgramBuilder program) {
        return new Network(program.build("small", 52, "13w"));
    }

    private static RackBill bill(Network network, LocalDate on, CostBasis basis) {
        return RackBill.of(network, network.generation("G1"), on, basis);
    }

    private static BillNode at(RackBill bill, String path) {
        return bill.rack().all().filter(n -> n.path().equals(path)).findFirst().orElseThrow();
    }

    @Test
    void costAndWeightAreRolledUpFromThePreferredAlternates() {
        RackBill bill = bill(network(small()), AS_OF, CostBasis.STANDARD);

        // A tray: 10 + 3 x 200 + 8 x 5 = 650; 2 + 3 x 0.5 + 8 x 1 = 11.5 kg.
        assertThat(at(bill, "RACK>TRAY").unitCostUsd()).isEqualTo(Amount.of(650));
        assertThat(bill.costUsd(false)).isEqualTo(Amount.of(1400));
        assertThat(bill.weightKg(false)).isEqualTo(Amount.of(73));
        assertThat(at(bill, "RACK>TRAY>CHIP").perRack()).isEqualTo(6);
        assertThat(at(bill, "RACK>TRAY>FAN-B").counts()).isFalse();
    }

    @Test
    void whatTheDataCenterAddsIsBesideTheRackAndItsUnknownWeightIsNotZero() {
        RackBill bill = bill(network(small()), AS_OF, CostBasis.STANDARD);

        assertThat(bill.costUsd(true)).isEqualTo(Amount.of(500));
        assertThat(bill.weightKg(true).isLowerBound()).isTrue();
        assertThat(bill.weightKg(true).unknown()).containsExactly("SWITCH");
        assertThat(at(bill, "RACK>KIT").shownCostUsd()).isEqualTo(Amount.of(500));
        assertThat(at(bill, "RACK>KIT>SWITCH").atSite()).isTrue();
    }

    @Test
    void fromTheDayOfTheChangeTheNewLineCounts() {
        RackBill bill = bill(network(small()), CHANGE, CostBasis.STANDARD);

        assertThat(bill.costUsd(false).known()).isEqualTo(100 + 2 * (10 + 4 * 150 + 8 * 5.0));
        assertThat(bill.rack().all().map(BillNode::path)).doesNotContain("RACK>TRAY>CHIP");
        assertThat(bill.ahead()).isEmpty();
        assertThat(bill(network(small()), AS_OF, CostBasis.STANDARD).ahead())
                .containsExactly(
                        new RackBill.Ahead(CHANGE, "TRAY", List.of("CHIP"), List.of("CHIP-2")));
    }

    @Test
    void atSourcesAPartWithoutOneMakesALowerBound() {
        RackBill bill = bill(network(small()), AS_OF, CostBasis.SOURCES);

        // The cheaper offer of CHIP is dearer for a good unit.
        assertThat(at(bill, "RACK>TRAY>CHIP").price())
                .isEqualTo(new Price(210.0, "asked by S-1, the cheapest of 2"));
        assertThat(bill.costUsd(false)).isEqualTo(Amount.of(110 + 2 * (10 + 630 + 48.0)));
        assertThat(bill.costUsd(true).unknown()).containsExactly("SWITCH");
        assertThat(CostedBill.csv(bill)).contains("no source is qualified on 2026-01-01");
    }

    @Test
    void beforeTheFirstLineThereIsNoBill() {
        Network network = network(small());

        assertThatThrownBy(() -> bill(network, AS_OF.minusDays(1), CostBasis.STANDARD))
                .hasMessageContaining("nothing of the bill of RACK is in force on 2025-12-31")
                .hasMessageContaining("2026-01-01");
    }

    @Test
    void whatIsNotKnownOfHardwareIsEmptyAndCounted() {
        Network network = network(small());
        RackBill bill = bill(network, AS_OF, CostBasis.STANDARD);
        HardwareBill hardware = new HardwareBill(bill, Origins.of(network));

        // RACK, TRAY, CHIP, FAN-A, FAN-B, SWITCH; KIT is no hardware.
        assertThat(hardware.components()).isEqualTo(6);
        assertThat(hardware.unknown())
                .containsEntry("manufacturer_part_number", 6L)
                .containsEntry("country_of_manufacture", 2L)
                .containsEntry("country_of_assembly", 0L);
        assertThat(hardware.csv()).contains("Owner of S-1;Owner of S-2,S-1;S-2,KR;TW,,,");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aRandomBillCostsWhatTheProgramsStandardCostSays(long seed) {
        Network network = new Network(RandomPrograms.random(seed));
        for (Generation generation : network.program().generations()) {
            LocalDate asOf = network.settings().asOf();
            RackBill bill = RackBill.of(network, generation, asOf, CostBasis.STANDARD);

            assertThat(bill.costUsd(false).known())
                    .as("seed %d", seed)
                    .isCloseTo(network.standardCostUsd(bill.rack().item().name()), within(1e-6));
            bill.rack()
                    .all()
                    .map(BillNode::item)
                    .distinct()
                    .forEach(item ->
                            assertThat(perRack(bill, item.name()))
                                    .as("seed %d, %s", seed, item.name())
                                    .isCloseTo(
                                            counted(
                                                    network,
                                                    bill.rack().item().name(),
                                                    item.name(),
                                                    asOf),
                                            within(1e-9)));
        }
    }

    private static double perRack(RackBill bill, String item) {
        return bill.rack()
                .all()
                .filter(n -> n.counts() && n.item().name().equals(item))
                .mapToDouble(BillNode::perRack)
                .sum();
    }

    /** Units of an item in one unit of another, asked from the item up. */
    private static double counted(Network network, String rack, String item, LocalDate day) {
        if (item.equals(rack)) {
            return 1;
        }
        return network.program().bom().stream()
                .filter(l -> l.component().equals(item) && l.inForceOn(day))
                .filter(l -> l.alternatePriority() == 1)
                .mapToDouble(l -> l.quantity() * counted(network, rack, l.parent(), day))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rowsReadBackGiveTheSameBill(long seed) throws IOException {
        Program program = RandomPrograms.random(seed);
        Network network = new Network(program);
        Path written = folder.resolve("p" + seed);
        ProgramWriter.write(program, written);
        for (Generation generation : program.generations()) {
            List<BomLine> lines = RackBill.lines(network, generation, null);
            Program only =
                    program.with(t -> {
                        t.generations = List.of(generation);
                        t.bom = lines;
                    });
            Files.writeString(written.resolve("bom.csv"), ProgramWriter.bom(lines));
            List<BomLine> back =
                    ProgramReader.draft(written).draft().bom().stream()
                            .map(l -> l.record())
                            .toList();

            assertThat(back).as("seed %d", seed).isEqualTo(lines);
            LocalDate asOf = program.settings().asOf();
            assertThat(RackBill.of(new Network(only), generation, asOf, CostBasis.STANDARD))
                    .isEqualTo(RackBill.of(network, generation, asOf, CostBasis.STANDARD));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6})
    void theCycloneDxBillIsValidAndTheSameInEveryTimeZone(long seed) throws IOException {
        Network network = seed == 0 ? network(small()) : new Network(RandomPrograms.random(seed));
        Generation generation = network.program().generations().getFirst();
        RackBill bill =
                RackBill.of(network, generation, network.settings().asOf(), CostBasis.SOURCES);
        String json = new CycloneDxBill(bill, Origins.of(network)).json();

        assertThat(
                        new JsonParser()
                                .validate(
                                        json.getBytes(StandardCharsets.UTF_8), Version.VERSION_16))
                .as("seed %d", seed)
                .isEmpty();
        assertThat(json).contains("\"timestamp\" : \"2026-01-01T00:00:00Z\"");
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(new CycloneDxBill(bill, Origins.of(network)).json()).isEqualTo(json);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theCycloneDxSerialNumberChangesWithTheContent() {
        Network network = network(small());
        Origins origins = Origins.of(network);
        String before =
                serial(new CycloneDxBill(bill(network, AS_OF, CostBasis.STANDARD), origins));
        String after =
                serial(new CycloneDxBill(bill(network, CHANGE, CostBasis.STANDARD), origins));

        assertThat(before).isNotEqualTo(after);
        assertThat(serial(new CycloneDxBill(bill(network, AS_OF, CostBasis.STANDARD), origins)))
                .isEqualTo(before);
    }

    private static String serial(CycloneDxBill bill) {
        return bill.json()
                .lines()
                .filter(l -> l.contains("serialNumber"))
                .findFirst()
                .orElseThrow();
    }
}
