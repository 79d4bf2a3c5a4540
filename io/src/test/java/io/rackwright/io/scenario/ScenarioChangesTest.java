package io.rackwright.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import io.rackwright.model.BomLine;
import io.rackwright.model.CapacityStep;
import io.rackwright.model.Closure;
import io.rackwright.model.Demand;
import io.rackwright.model.Expansion;
import io.rackwright.model.ForbiddenMode;
import io.rackwright.model.Generation;
import io.rackwright.model.Inventory;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Program;
import io.rackwright.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of change does to the rows of a small program. */
class ScenarioChangesTest {
    private static final Path BASE = Path.of("src", "test", "resources", "broken", "base");

    @TempDir Path folder;

    @BeforeEach
    void copyTheProgram() throws IOException {
        Files.createDirectory(folder.resolve("scenarios"));
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private Program base() {
        return ProgramReader.read(folder).program().orElseThrow();
    }

    private Program with(String... changes) throws IOException {
        write("it", changes);
        ReadResult result = ProgramReader.read(folder, List.of("it"));
        assertThat(result.errors()).isEmpty();
        return result.program().orElseThrow();
    }

    private void write(String name, String... changes) throws IOException {
        List<String> lines = new ArrayList<>(List.of("title: It", "changes:"));
        Arrays.stream(changes).forEach(c -> lines.add("  - " + c));
        Files.write(folder.resolve("scenarios").resolve(name + ".yaml"), lines);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Generation generation(Program program) {
        return program.generations().getFirst();
    }

    private static Source source(Program program, String item, String site) {
        return program.sources().stream()
                .filter(s -> s.item().equals(item) && s.site().equals(site))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLaneIsClosedInEveryModeThatIsNotNamed() throws IOException {
        Program changed =
                with("lane_closed: {from_site: H-TPE, to_site: H-LAX, from: 2026-03-02, weeks: 8}");

        assertThat(changed.closures())
                .extracting(Closure::fromSite, Closure::mode, Closure::from, Closure::to)
                .containsExactly(
                        tuple("H-TPE", "air", day("2026-03-02"), day("2026-04-26")),
                        tuple("H-TPE", "ocean", day("2026-03-02"), day("2026-04-26")));
    }

    private static Tuple tuple(@Nullable Object... values) {
        return Tuple.tuple(values);
    }

    @Test
    void aSiteIsLostForGoodWhereNoEndIsGiven() throws IOException {
        Program changed = with("site_closed: {sites: [S-PKG, S-MEM], from: 2026-03-02}");

        assertThat(changed.closures())
                .extracting(Closure::site, Closure::from, Closure::to)
                .containsExactly(
                        tuple("S-PKG", day("2026-03-02"), null),
                        tuple("S-MEM", day("2026-03-02"), null));
    }

    @Test
    void aGenerationIsLateAndItsDemandStays() throws IOException {
        Program changed = with("generation_delayed: {generation: S1, weeks: 2}");

        LocalDate before = generation(base()).firstShip();
        assertThat(before).isNotNull();
        assertThat(generation(changed).firstShip())
                .isEqualTo(before == null ? null : before.plusWeeks(2));
        assertThat(changed.demands()).isEqualTo(base().demands());
    }

    @Test
    void aGenerationMovesToADayAndTakesItsDemandAlong() throws IOException {
        Program changed =
                with(
                        "generation_delayed: {generation: S1, first_ship: 2026-02-16, demand:"
                                + " moves}");

        assertThat(generation(changed).firstShip()).isEqualTo(day("2026-02-16"));
        assertThat(generation(base()).firstShip()).isEqualTo(day("2026-02-02"));
        assertThat(changed.demands())
                .extracting(Demand::needBy)
                .containsExactlyElementsOf(
                        base().demands().stream().map(d -> d.needBy().plusWeeks(2)).toList());
    }

    @Test
    void demandIsRoundedToWholeRacksAndLeftOutWhereNoneIsLeft() throws IOException {
        Program changed = with("demand_changed: {factor: 0.1}");

        assertThat(base().demands()).extracting(Demand::racks).containsExactly(4L, 10L, 40L, 16L);
        assertThat(changed.demands()).extracting(Demand::racks).containsExactly(1L, 4L, 2L);
    }

    @Test
    void termsOfSourcesChangeWhereEveryFilterMatches() throws IOException {
        Program changed =
                with(
                        "price_changed: {families: memory, countries: KR, factor: 1.5, add: 10}",
                        "yield_changed: {items: GPU-X, to: 0.7}",
                        "lead_time_changed: {sites: S-MEC, add: 2}");

        assertThat(source(changed, "MEM-24", "S-MEM").unitPriceUsd()).isEqualTo(400 * 1.5 + 10);
        assertThat(source(changed, "GPU-X", "S-PKG").yield()).isEqualTo(0.7);
        assertThat(source(changed, "FRAME", "S-MEC").leadTimeWeeks()).isEqualTo(5);
        assertThat(source(changed, "BOARD-4", "S-BRD"))
                .isEqualTo(source(base(), "BOARD-4", "S-BRD"));
    }

    @Test
    void capacityChangesBetweenTwoDaysAndStepsBack() throws IOException {
        Program changed =
                with(
                        "capacity_changed: {pools: PKG, from: 2026-04-06, to: 2026-08-02, factor: 0.5}");

        assertThat(changed.pools())
                .filteredOn(p -> p.pool().equals("PKG"))
                .extracting(PoolStep::from, PoolStep::unitsPerWeek)
                .containsExactly(
                        tuple(day("2026-01-05"), 40.0),
                        tuple(day("2026-04-06"), 20.0),
                        tuple(day("2026-07-06"), 40.0),
                        tuple(day("2026-08-03"), 80.0));
    }

    @Test
    void capacityOfASourceGrowsFromTheStart() throws IOException {
        Program changed = with("capacity_changed: {items: FRAME, add: 5}");

        assertThat(changed.capacity())
                .filteredOn(c -> c.item().equals("FRAME"))
                .extracting(CapacityStep::unitsPerWeek)
                .containsExactly(15.0);
    }

    @Test
    void optionsAreForcedAndForbidden() throws IOException {
        Program changed =
                with(
                        "expansion_forced: {options: X3, by: 2026-04-01}",
                        "expansion_forbidden: {options: [X1, X2]}");

        assertThat(changed.expansions())
                .extracting(Expansion::decide, Expansion::decideBy)
                .containsExactly(
                        tuple(Expansion.Decide.FORBIDDEN, null),
                        tuple(Expansion.Decide.FORBIDDEN, null),
                        tuple(Expansion.Decide.FORCED, day("2026-04-01")));
    }

    @Test
    void theLinesOfAnEngineeringChangeMoveTogether() throws IOException {
        Program changed = with("bom_change_moved: {parents: RACK-S1, on: 2026-07-01, weeks: -4}");

        List<BomLine> before = linesOf("RACK-S1", base());
        assertThat(before).anyMatch(l -> day("2026-06-30").equals(l.to()));
        assertThat(linesOf("RACK-S1", changed))
                .hasSameSizeAs(before)
                .anyMatch(l -> day("2026-06-02").equals(l.to()))
                .anyMatch(l -> day("2026-06-03").equals(l.from()))
                .noneMatch(l -> day("2026-06-30").equals(l.to()))
                .noneMatch(l -> day("2026-07-01").equals(l.from()));
    }

    private static List<BomLine> linesOf(String parent, Program program) {
        return program.bom().stream().filter(l -> l.parent().equals(parent)).toList();
    }

    @Test
    void aModeIsForbiddenEverywhereAndForcedBetweenCountriesBetweenWhichItRuns()
            throws IOException {
        Program changed =
                with(
                        "mode_forbidden: {mode: ocean, items: FRAME}",
                        "mode_forced: {mode: ocean, items: GPU-X}");

        assertThat(changed.forbiddenModes())
                .extracting(
                        ForbiddenMode::item,
                        ForbiddenMode::mode,
                        ForbiddenMode::from,
                        ForbiddenMode::to)
                .containsExactly(
                        tuple("FRAME", "ocean", null, null),
                        tuple("GPU-X", "air", "H-TPE", "H-LAX"));
    }

    @Test
    void receiptsComeLaterAndStockStays() throws IOException {
        Program changed = with("receipts_late: {weeks: 3}");

        for (int i = 0; i < changed.inventory().size(); i++) {
            Inventory before = base().inventory().get(i);
            int weeks = before.kind() == Inventory.Kind.SCHEDULED_RECEIPT ? 3 : 0;
            assertThat(changed.inventory().get(i).date()).isEqualTo(before.date().plusWeeks(weeks));
        }
        assertThat(changed.inventory()).anyMatch(i -> i.kind() == Inventory.Kind.SCHEDULED_RECEIPT);
    }

    @Test
    void anyCellCanBeSetMultipliedAddedToOrShifted() throws IOException {
        Program changed =
                with(
                        "set: {table: demand, where: {generation: S1, racks: [4, 10]},"
                                + " multiply: {racks: 1.26}, shift_weeks: {need_by: 1},"
                                + " to: {priority: 3}}",
                        "set: {table: items, where: {item: FRAME}, add: {unit_cost_usd: -100}}");

        assertThat(changed.demands()).extracting(Demand::racks).containsExactly(5L, 13L, 40L, 16L);
        assertThat(changed.demands()).extracting(Demand::priority).startsWith(3, 3, 1);
        assertThat(changed.demands().getFirst().needBy())
                .isEqualTo(base().demands().getFirst().needBy().plusWeeks(1));
        assertThat(changed.items())
                .filteredOn(i -> i.name().equals("FRAME"))
                .allMatch(i -> i.unitCostUsd() == 4900);
    }

    @Test
    void rowsAreAddedAndRemoved() throws IOException {
        Program changed =
                with(
                        "add_row: {table: demand, row: {demand_id: D-9, site: DC-1, generation:"
                                + " S1, racks: 2, need_by: 2026-11-30}}",
                        "remove_rows: {table: demand, where: {racks: 40}}");

        assertThat(changed.demands()).extracting(Demand::racks).containsExactly(4L, 10L, 16L, 2L);
        assertThat(changed.demands().getLast().priority()).as("its default").isEqualTo(1);
    }

    @Test
    void settingsChange() throws IOException {
        Program changed =
                with("settings: {rack_week_late_share: 0.05, priority_weights: {2: 0.9}}");

        assertThat(changed.settings().rackWeekLateShare()).isEqualTo(0.05);
        assertThat(changed.settings().priorityWeight(2)).isEqualTo(0.9);
        assertThat(changed.settings().buckets()).isEqualTo(base().settings().buckets());
    }

    @Test
    void changesAndScenariosApplyInTheirOrder() throws IOException {
        write("double", "demand_changed: {factor: 2}");
        write("five-more", "set: {table: demand, where: {}, add: {racks: 5}}");

        assertThat(racks("double", "five-more")).containsExactly(13L, 25L, 85L, 37L);
        assertThat(racks("five-more", "double")).containsExactly(18L, 30L, 90L, 42L);
    }

    private List<Long> racks(String... scenarios) {
        Program program = ProgramReader.read(folder, List.of(scenarios)).program().orElseThrow();
        return program.demands().stream().map(Demand::racks).toList();
    }

    @Test
    void theProgramItselfStaysAsItIs() throws IOException {
        Program before = base();

        with("demand_changed: {factor: 2}");

        assertThat(base()).isEqualTo(before);
    }

    @Test
    void aSupersededComponentEndsTheDayBeforeTheNewOneBegins() throws IOException {
        Program changed =
                with(
                        "superseded: {component: PSHELF, by: PSHELF-2, factor: 0.5, from: 2026-06-01}");

        assertThat(linesOf("RACK-S1", changed).stream().filter(l -> l.component().contains("PSH")))
                .extracting(BomLine::component, BomLine::quantity, BomLine::from, BomLine::to)
                .containsExactly(
                        tuple("PSHELF", 2.0, day("2026-01-05"), day("2026-05-31")),
                        tuple("PSHELF-2", 1.0, day("2026-06-01"), day("2026-06-30")),
                        tuple("PSHELF-2", 1.0, day("2026-07-01"), null));
    }

    /** Eight are scheduled; four racks of two, needed on 9 March, are started a week before. */
    @Test
    void aSupersededComponentIsUsedUpFirst() throws IOException {
        Program changed = with("superseded: {component: PSHELF, by: PSHELF-2, use_up: true}");

        assertThat(linesOf("RACK-S1", changed).stream().filter(l -> l.component().contains("PSH")))
                .extracting(BomLine::component, BomLine::from, BomLine::to)
                .startsWith(
                        tuple("PSHELF", day("2026-01-05"), day("2026-03-02")),
                        tuple("PSHELF-2", day("2026-03-03"), day("2026-06-30")));
    }

    /** Its rack takes what is in a kit: 0.1 for each rack, on the day of deployment. */
    @Test
    void whatAKitHoldsIsUsedUpByTheRack() throws IOException {
        Program changed =
                with(
                        "add_row: {table: inventory, row: {site: P-AUS, item: CDU, kind: on_hand,"
                                + " date: 2026-01-05, quantity: 1}}",
                        "superseded: {component: CDU, by: FRAME, parents: KIT-SITE, use_up: true}");

        assertThat(linesOf("KIT-SITE", changed).stream().filter(l -> l.quantity() == 0.1))
                .extracting(BomLine::component, BomLine::from, BomLine::to)
                .containsExactly(
                        tuple("CDU", day("2026-01-05"), day("2026-05-04")),
                        tuple("FRAME", day("2026-05-05"), null));
    }
}
