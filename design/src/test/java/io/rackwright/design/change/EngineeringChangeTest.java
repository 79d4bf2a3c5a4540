package io.rackwright.design.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.design.bom.Amount;
import io.rackwright.design.change.LineChange.Kind;
import io.rackwright.model.BomLine;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.ProgramBuilder;
import io.rackwright.model.Provenance;
import io.rackwright.model.RandomPrograms;
import io.rackwright.model.Site;
import io.rackwright.model.UseUp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes solved by hand, and what holds of any two revisions. */
class EngineeringChangeTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2026, 5, 1);

    /**
     * Twice two racks of two trays of three chips. A rack takes two weeks, a tray one: chips for
     * racks needed on 2 March and 1 June are taken on 9 February and 11 May. Twenty are in stock.
     */
    private static Program program(BomLine... chips) {
        ProgramBuilder program = new ProgramBuilder(AS_OF);
        program.generation("G1", "RACK", 5000, 0.1);
        program.item("RACK", Item.Kind.MAKE, 100, 0, 0);
        program.item("TRAY", Item.Kind.MAKE, 10, 0, 0);
        program.item("CHIP", Item.Kind.BUY, 200, 0, 0);
        program.item("CHIP-2", Item.Kind.BUY, 150, 0, 0);
        program.line("RACK", "TRAY", 2);
        program.bom.addAll(List.of(chips));
        program.site("P-1", Site.Kind.PLANT);
        program.site("S-1", Site.Kind.SUPPLIER, "TW", 25, 121);
        program.site("S-2", Site.Kind.SUPPLIER, "KR", 37, 127);
        program.site("DC-1", Site.Kind.DATACENTER);
        program.source("RACK", "P-1", 100, 2, 1);
        program.source("TRAY", "P-1", 10, 1, 1);
        program.source("CHIP", "S-1", 200, 4, 1);
        program.source("CHIP-2", "S-2", 150, 4, 1);
        program.demand("D1", "DC-1", "G1", 2, LocalDate.of(2026, 3, 2), 1);
        program.demand("D2", "DC-1", "G1", 2, LocalDate.of(2026, 6, 1), 1);
        program.onHand("P-1", "CHIP", 20);
        return program.build("small", 52, "13w");
    }

    private static BomLine chip(
            String component, double quantity, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new BomLine(
                "TRAY",
                component,
                quantity,
                null,
                from == null ? AS_OF : from,
                to,
                "",
                1,
                false,
                Provenance.NONE);
    }

    private static Program old() {
        return program(chip("CHIP", 3, null, null));
    }

    private static Program superseded() {
        return program(chip("CHIP", 3, null, CHANGE.minusDays(1)), chip("CHIP-2", 4, CHANGE, null));
    }

    private static EngineeringChange between(Program old, Program now, OpenOrder... orders) {
        return EngineeringChange.of(new Network(old), new Network(now), null, List.of(orders));
    }

    @Test
    void aSupersessionIsFoundWithItsFiguresAndRacks() {
        GenerationChange change = between(old(), superseded()).generations().getFirst();

        assertThat(change.supersessions())
                .containsExactly(new Supersession("TRAY", "CHIP", "CHIP-2", CHANGE, 3, 4));
        assertThat(change.firstDay()).isEqualTo(CHANGE);
        assertThat(change.on()).isEqualTo(CHANGE);
        assertThat(change.before()).isNotNull();
        assertThat(change.after()).isNotNull();
        if (change.before() != null && change.after() != null) {
            assertThat(change.before().costUsd()).isEqualTo(Amount.of(1320));
            assertThat(change.after().costUsd()).isEqualTo(Amount.of(1320));
            assertThat(change.before().costUsdByCountry()).containsEntry("TW", 1200.0);
            assertThat(change.after().costUsdByCountry())
                    .containsEntry("KR", 1200.0)
                    .doesNotContainKey("TW");
        }
        assertThat(change.racks()).isEqualTo(2);
        assertThat(change.racksInAll()).isEqualTo(4);
        assertThat(change.racksByNeed()).containsExactly(Map.entry(YearMonth.of(2026, 6), 2L));
    }

    @Test
    void whatIsLeftOverIsCountedAtTheRateOfDemand() {
        PartAffected part = between(old(), superseded()).affected().getFirst();

        assertThat(part.component()).isEqualTo("CHIP");
        assertThat(part.leftUnits()).isCloseTo(8, within(1e-9));
        assertThat(part.leftUsd()).isCloseTo(1600, within(1e-9));
        assertThat(part.leavesNone()).isEqualTo(LocalDate.of(2026, 5, 12));
        UseUp useUp = part.useUp();
        assertThat(useUp).isNotNull();
        if (useUp != null) {
            assertThat(useUp.runsOut()).isEqualTo(LocalDate.of(2026, 5, 11));
            assertThat(useUp.leftOver(LocalDate.of(2026, 2, 9))).isEqualTo(20);
            assertThat(useUp.leftOver(LocalDate.of(2026, 2, 10))).isEqualTo(8);
        }
    }

    @Test
    void committedOrdersAddToWhatIsLeftAndLateOnesAreTold() {
        OpenOrder placed = new OpenOrder("B1", "CHIP", 10, AS_OF, AS_OF.plusWeeks(4), 2000, true);
        OpenOrder planned = new OpenOrder("B2", "CHIP", 4, CHANGE, CHANGE.plusWeeks(4), 800, false);
        OpenOrder between = new OpenOrder("B3", "CHIP", 4, CHANGE.minusDays(1), CHANGE, 800, false);

        PartAffected part =
                between(old(), superseded(), placed, planned, between).affected().getFirst();

        assertThat(part.leftUnits()).isCloseTo(18, within(1e-9));
        assertThat(part.leavesNone()).isNull();
        assertThat(part.late()).containsExactly(planned);
        assertThat(part.across()).containsExactly(between);
    }

    @Test
    void aUseThatGoesOnTakesWhatIsLeft() {
        Program old = old();
        BomLine spare =
                new BomLine("RACK", "CHIP", 2, null, AS_OF, null, "", 1, false, Provenance.NONE);
        Program oldWithSpare = old.with(t -> t.bom = plus(t.bom, spare));
        Program nowWithSpare = superseded().with(t -> t.bom = plus(t.bom, spare));

        PartAffected part = between(oldWithSpare, nowWithSpare).affected().getFirst();

        // Four racks take two more each: 20 - 12 - 8.
        assertThat(part.leftUnits()).isZero();
    }

    private static List<BomLine> plus(List<BomLine> lines, BomLine line) {
        List<BomLine> more = new ArrayList<>(lines);
        more.add(line);
        return more;
    }

    @Test
    void theKindsOfADifferenceAreTold() {
        Program more = program(chip("CHIP", 5, null, null));
        Program gone = program(chip("CHIP-2", 3, null, null));
        Program other = program(chip("CHIP", 5, null, CHANGE), chip("CHIP-2", 3, null, null));

        assertThat(kinds(old(), more)).containsExactly("CHIP [QUANTITY]");
        assertThat(kinds(old(), gone)).containsExactly("CHIP [REMOVED]", "CHIP-2 [ADDED]");
        assertThat(kinds(old(), other))
                .containsExactly("CHIP [QUANTITY, EFFECTIVITY]", "CHIP-2 [ADDED]");
        assertThat(between(old(), gone).generations().getFirst().supersessions())
                .containsExactly(new Supersession("TRAY", "CHIP", "CHIP-2", null, 3, 3));
    }

    private static List<String> kinds(Program old, Program now) {
        return between(old, now).generations().getFirst().lines().stream()
                .map(l -> l.component() + " " + l.kinds())
                .toList();
    }

    @Test
    void linesThatGoOnInTheSameTermsAreOne() {
        Program split =
                program(chip("CHIP", 3, null, CHANGE.minusDays(1)), chip("CHIP", 3, CHANGE, null));
        Program stepped =
                program(chip("CHIP", 3, null, CHANGE.minusDays(1)), chip("CHIP", 4, CHANGE, null));

        assertThat(between(old(), split).isNone()).isTrue();
        assertThat(kinds(old(), stepped)).containsExactly("CHIP [QUANTITY, EFFECTIVITY]");
    }

    @Test
    void aLineThatIsNewOnALaterDayDiffersFromThatDay() {
        LineChange line =
                between(old(), superseded()).generations().getFirst().lines().stream()
                        .filter(l -> l.kinds().contains(Kind.ADDED))
                        .findFirst()
                        .orElseThrow();

        assertThat(line.firstDay(AS_OF)).isEqualTo(CHANGE);
        assertThat(line.firstDay(CHANGE.plusDays(3))).isEqualTo(CHANGE.plusDays(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aProgramComparedWithItselfHasNoChangeAndTheWayBackIsTheInverse(long seed) {
        Program program = RandomPrograms.random(seed);
        Program changed = program.with(t -> t.bom = shaken(t.bom, new Random(seed)));
        Network before = new Network(program);
        Network after = new Network(changed);

        assertThat(EngineeringChange.of(before, before, null, List.of()).isNone())
                .as("seed %d", seed)
                .isTrue();
        for (Generation g : program.generations()) {
            List<LineChange> there = EngineeringChange.lineChanges(before, g, after, g);
            List<LineChange> back = EngineeringChange.lineChanges(after, g, before, g);
            assertThat(there.stream().map(LineChange::inverse))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(back);
        }
        assertThat(EngineeringChange.of(before, after, null, List.of()).isNone())
                .as("seed %d", seed)
                .isFalse();
    }

    /** Other quantities and dates here and there, at least in the first line. */
    private static List<BomLine> shaken(List<BomLine> lines, Random random) {
        List<BomLine> shaken = new ArrayList<>();
        for (BomLine l : lines) {
            boolean first = shaken.isEmpty();
            double quantity = first || random.nextInt(3) == 0 ? l.quantity() + 1 : l.quantity();
            LocalDate to = random.nextInt(4) == 0 ? l.from().plusDays(200) : l.to();
            shaken.add(
                    new BomLine(
                            l.parent(),
                            l.component(),
                            quantity,
                            l.generation(),
                            l.from(),
                            to,
                            l.alternateGroup(),
                            l.alternatePriority(),
                            l.consumedAtSite(),
                            l.provenance()));
        }
        return shaken;
    }
}
