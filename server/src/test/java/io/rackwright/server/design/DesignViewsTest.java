package io.rackwright.server.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.app.Programs;
import io.rackwright.design.bom.CostBasis;
import io.rackwright.design.change.GenerationChange;
import io.rackwright.design.roadmap.Roadmap;
import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.server.design.BillSheet.BillRow;
import io.rackwright.server.design.DesignFolder.Kind;
import io.rackwright.server.design.ItemUses.ItemUse;
import io.rackwright.server.design.RackSheet.RackCheck;
import io.rackwright.server.design.RackSheet.RackUnit;
import io.rackwright.server.web.Refusal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page Design, of the reference program: each figure is held against another way to it. */
final class DesignViewsTest {
    private static final Path PROGRAM = Path.of("../programs/us-ai-racks").toAbsolutePath();

    private static Network network;

    @BeforeAll
    static void read() {
        network = new Network(Programs.read(PROGRAM).program().orElseThrow());
    }

    private static RackSheetView rack(String design) {
        return new RackSheetView(design, new DesignFolder(PROGRAM).rack(design));
    }

    private static RackCheck check(RackSheet sheet, String code) {
        return sheet.checks().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
    }

    private static BillSheet bill(String generation) {
        return BillSheetView.of(BillSheetView.bill(network, generation, null, CostBasis.STANDARD));
    }

    @Test
    void everyRackIsFoundAndACatalogueIsNone() {
        assertThat(new DesignFolder(PROGRAM).all())
                .extracting(DesignFolder.Design::name)
                .containsExactly("gb300", "helios", "kyber", "vr200");
        assertThat(new DesignFolder(PROGRAM).all()).allMatch(d -> d.kind() == Kind.RACK);
        assertThatThrownBy(() -> new DesignFolder(PROGRAM).rack("../catalogue"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsWeighedIsWhatIsInTheRack() {
        RackSheet sheet = rack("gb300").asStated();
        double kg = 0;
        for (RackUnit unit : sheet.units()) {
            Double each = unit.weightKg();
            assertThat(each).as(unit.component()).isNotNull();
            kg += unit.count() * (each == null ? 0 : each);
        }
        assertThat(check(sheet, "weight").value()).isCloseTo(kg, within(1e-6));
    }

    @Test
    void everyPieceHasItsPlaceInTheDrawing() {
        RackSheet sheet = rack("gb300").asStated();
        assertThat(sheet.front().regions())
                .hasSize(sheet.places().stream().mapToInt(RackSheet.Place::count).sum());
        assertThat(sheet.front().regions())
                .allMatch(r -> r.x() > 0 && r.x() + r.width() < sheet.front().width())
                .allMatch(r -> r.y() > 0 && r.y() + r.height() < sheet.front().height());
    }

    @Test
    void aBillCostsWhatTheProgramSaysThatTheRackDoes() {
        for (String generation : new String[] {"GB300", "VR200"}) {
            BillSheet sheet = bill(generation);
            String rack = sheet.rows().getFirst().item();
            assertThat(sheet.totals().rackUsd().known())
                    .isCloseTo(network.standardCostUsd(rack), within(0.01));
            assertThat(sheet.costByMark().values().stream().mapToDouble(d -> d).sum())
                    .isCloseTo(
                            sheet.totals().rackUsd().known() + sheet.totals().besideUsd().known(),
                            within(0.01));
        }
    }

    @Test
    void anotherTrayCostsTheDifferenceOfTheTrays() {
        RackSheet swapped = rack("gb300").swapped("TRAY-C-GB300", "TRAY-C-VR200", network);
        RackSheet.Swap swap = Objects.requireNonNull(swapped.swap());
        assertThat(swap.unsaid()).isNull();
        GenerationChange bill = Objects.requireNonNull(swap.generation());
        double change =
                Objects.requireNonNull(bill.after()).costUsd().known()
                        - Objects.requireNonNull(bill.before()).costUsd().known();
        double trays = tray("VR200", "TRAY-C-VR200") - tray("GB300", "TRAY-C-GB300");
        assertThat(change).isCloseTo(18 * trays, within(1.0));
        assertThat(check(swapped, "weight").value()).isGreaterThan(1400);
        assertThat(swapped.checksBefore())
                .extracting(RackCheck::code)
                .containsExactlyElementsOf(
                        rack("gb300").asStated().checks().stream().map(RackCheck::code).toList());
    }

    private static double tray(String generation, String item) {
        return bill(generation).rows().stream()
                .filter(r -> r.item().equals(item))
                .findFirst()
                .orElseThrow()
                .unitUsd()
                .known();
    }

    @Test
    void aSwapThatCannotBeIsRefused() {
        assertThatThrownBy(() -> rack("gb300").swapped("NOPE", "TRAY-C-VR200", network))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rack("gb300").swapped("TRAY-C-GB300", "NOPE", network))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void usesAreThoseOfTheBill() {
        ItemUses uses = new ItemUsesView(network, null).of("OPT-800G");
        double inBill =
                bill("GB300").rows().stream()
                        .filter(r -> r.item().equals("OPT-800G") && r.counts())
                        .mapToDouble(BillRow::perRack)
                        .sum();
        assertThat(
                        uses.uses().stream()
                                .filter(u -> u.generation().equals("GB300"))
                                .mapToDouble(ItemUse::perRack)
                                .sum())
                .isEqualTo(inBill);
        assertThat(uses.uses().getFirst().racks())
                .isEqualTo(
                        network.program().demands().stream()
                                .filter(d -> d.generation().equals("GB300"))
                                .mapToLong(Demand::racks)
                                .sum());
        assertThatThrownBy(() -> new ItemUsesView(network, null).of("NOPE"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aRoadmapHasAFigureForEachQuarterAndNoLimitIsNone() {
        RoadmapSheet sheet =
                RoadmapSheetView.of(
                        Roadmap.of(network, network.settings().asOf(), Map.of("VR200", 182)));
        assertThat(sheet.generations()).anyMatch(g -> g.delayDays() == 182);
        assertThat(sheet.moved()).isNotEmpty();
        assertThat(sheet.pools())
                .isNotEmpty()
                .allSatisfy(pool -> {
                    assertThat(pool.needed()).hasSameSizeAs(sheet.quarters());
                    assertThat(pool.canBeHad()).hasSameSizeAs(sheet.quarters());
                    assertThat(pool.canBeHad())
                            .allMatch(most -> most == null || Double.isFinite(most));
                });
    }
}
