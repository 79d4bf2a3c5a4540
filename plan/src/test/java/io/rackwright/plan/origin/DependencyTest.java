package io.rackwright.plan.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.model.Expansion;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.plan.example.Rows;
import io.rackwright.plan.example.SmallOrderBook;
import io.rackwright.plan.example.SmallProgram;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What hangs on one country in the small program: chips and boards on Taiwan, most on Texas. */
class DependencyTest {
    private static List<Dependency> of(Consumer<Program.Tables> change) {
        Network network = new Network(SmallProgram.program().with(change));
        return Dependency.of(network, ValueTrace.of(network, SmallOrderBook.book()));
    }

    private static Dependency taiwan(Consumer<Program.Tables> change) {
        return of(change).stream().filter(d -> d.country().equals("TW")).findFirst().orElseThrow();
    }

    @Test
    void anItemHangsOnTheOnlyCountryOfItsSourcesAndAlternates() {
        List<Dependency> found = of(_ -> {});

        assertThat(found).extracting(Dependency::country).containsExactly("US", "TW");
        assertThat(found.getFirst().items())
                .containsExactly("COOLER", "RACK", "FRAME-A", "FRAME-B", "(freight)", "FIBER");
        assertThat(found.getFirst().soleSourceUsd()).isEqualByComparingTo("24720");
        assertThat(found.getLast().items()).containsExactly("CHIP", "SLOT", "BOARD");
        assertThat(found.getLast().soleSourceUsd()).isEqualByComparingTo("6750");
        // Of 37,860 with design margin.
        assertThat(found.getLast().soleSourcePct()).isEqualByComparingTo("17.8288");
        assertThat(found).allMatch(Dependency::stopsRacks);
    }

    @Test
    void aSecondSourceAbroadFreesIt() {
        assertThat(taiwan(t -> addChipSource(t, "2026-01-01")).items())
                .containsExactly("SLOT", "BOARD");
    }

    @Test
    void aSourceThatIsQualifiedAfterTheHorizonDoesNot() {
        assertThat(taiwan(t -> addChipSource(t, "2027-01-01")).items()).contains("CHIP");
    }

    private static void addChipSource(Program.Tables tables, String qualifiedFrom) {
        tables.sources = new ArrayList<>(tables.sources);
        tables.sources.add(
                Rows.with(
                        Rows.with(tables.sources.getFirst(), "site", "S-FRAME"),
                        "qualifiedFrom",
                        LocalDate.parse(qualifiedFrom)));
    }

    @Test
    void anOptionThatWouldCreateASourceFreesIt() {
        assertThat(taiwan(t -> makeChipsInTexas(t, Expansion.Decide.FREE)).items())
                .doesNotContain("CHIP");
    }

    @Test
    void aForbiddenOptionDoesNot() {
        assertThat(taiwan(t -> makeChipsInTexas(t, Expansion.Decide.FORBIDDEN)).items())
                .contains("CHIP");
    }

    private static void makeChipsInTexas(Program.Tables tables, Expansion.Decide decide) {
        Expansion option =
                Rows.with(
                        Rows.with(tables.expansions.getLast(), "items", List.of("CHIP")),
                        "decide",
                        decide);
        tables.expansions = new ArrayList<>(tables.expansions);
        tables.expansions.add(Rows.with(option, "name", "X4"));
    }

    @Test
    void anAlternateFreesAnItemOnlyWhereEveryParentHasIt() {
        assertThat(taiwan(t -> addAlternateChip(t, false)).items()).doesNotContain("CHIP");
        assertThat(taiwan(t -> addAlternateChip(t, true)).items()).contains("CHIP");
    }

    /** Cables may stand for chips on a board; the rack may take one more chip of its own. */
    private static void addAlternateChip(Program.Tables tables, boolean rackTakesOne) {
        var lines = new ArrayList<>(tables.bom);
        var chip =
                lines.stream().filter(l -> l.component().equals("CHIP")).findFirst().orElseThrow();
        lines.remove(chip);
        lines.add(Rows.with(chip, "alternateGroup", "CORE"));
        lines.add(Rows.with(Rows.with(chip, "alternateGroup", "CORE"), "component", "CABLE"));
        if (rackTakesOne) {
            lines.add(Rows.with(chip, "parent", "RACK"));
        }
        tables.bom = lines;
    }
}
