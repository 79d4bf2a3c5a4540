package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands {@code bom}, {@code change} and {@code roadmap}, as their users call them. */
class BillCommandsTest {
    private static final String EXAMPLE =
            Repository.root().resolve("examples").resolve("supersession").toString();

    @TempDir Path folder;

    private Called call(String... arguments) {
        return Called.in(Repository.root(), folder, arguments);
    }

    @Test
    void theTreeOfTheReferenceProgramAddsUpToTheRackPrice() {
        Called called = call("bom", "GB300");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out())
                .contains("GB300 NVL72 (GB300) on 2026-01-01, costed at standard cost")
                .contains("Cost    $3,990,000 the rack, $202,125 beside it at the site")
                .contains("Weight  1,360 kg the rack")
                .containsPattern("      GPU-B300 +make +2 +72 +35,000");
    }

    @Test
    void aChangeAheadIsToldAndIsMadeOnItsDay() {
        assertThat(call("bom", "VR200").out())
                .contains(
                        "Ahead   NETKIT-VR200 from 2027-07-01, without OPT-1600G, with OPT-1600G");
        assertThat(call("bom", "VR200", "--on", "2027-07-01").out())
                .contains("OPT-1600G-SIPH")
                .doesNotContain("OPT-1600G ")
                .doesNotContain("Ahead");
    }

    @Test
    void rowsOfAllGenerationsAreTheReferenceProgramsBill() throws IOException {
        Path table = Repository.root().resolve("programs/us-ai-racks/bom.csv");
        long lines = Files.readAllLines(table).size() - 1;
        List<String> rows =
                Stream.of("GB300", "VR200", "HELIOS", "KYBER")
                        .map(g -> call("bom", g, "--format", "rows").out())
                        .flatMap(text -> text.lines().skip(1))
                        .distinct()
                        .toList();

        assertThat(rows).hasSize(Math.toIntExact(lines));
    }

    @Test
    void unknownAttributesOfHardwareAreCounted() throws IOException {
        Path file = folder.resolve("hbom.csv");
        Called called = call("bom", "GB300", "--format", "hbom", "--out", file.toString());

        assertThat(called.exitCode()).isZero();
        assertThat(called.err()).contains("65 components; unknown: manufacturer of 65");
        assertThat(Files.readString(file)).contains("level,component_name,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bom",
                "bom GB30",
                "bom GB300 --format pdf",
                "bom GB300 --on today",
                "bom GB300 --on 2020-01-01",
                "bom GB300 --run none",
                "bom GB300 --format hbom --run none",
                "bom GB300 --out nowhere/at/all.csv",
                "change",
                "change us-ai-racks",
                "change starter starter --run none",
                "roadmap --delay GB300",
                "roadmap --delay GB30=4",
                "roadmap --delay GB300=x",
                "roadmap --delay GB300=NaN",
                "roadmap --delay GB300=9999"
            })
    void wrongUsageIsToldWithoutATrace(String line) {
        Called called = call(line.split(" "));

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).startsWith("rackwright: ").doesNotContain("Exception");
    }

    @Test
    void aSupersessionIsToldWithWhatItLeavesOver() {
        Called called = call("change", EXAMPLE, "--scenario", "used-up");

        assertThat(called.exitCode()).isZero();
        assertThat(called.out())
                .contains("RACK: OPT-NEW supersedes OPT-OLD from 2026-03-24")
                .contains("8 until 2026-06-21  8 until 2026-03-23")
                .contains("Racks that take other parts: 6 of 12, needed 2026-06 to 2026-06")
                .contains("48 units; at the rate of demand they last until 2026-03-23")
                .contains("Nothing is left over.");
    }

    @Test
    void openOrdersOfARunAreLookedThrough() {
        Called plan =
                call("plan", EXAMPLE, "--out", folder.resolve("run").toString(), "--futures", "0");
        assertThat(plan.exitCode()).isZero();

        Called called =
                call(
                        "change",
                        EXAMPLE,
                        "--scenario",
                        "used-up",
                        "--run",
                        folder.resolve("run").toString());

        assertThat(called.out())
                .contains("released on that day or later: 2 orders, 32 units, $25,600")
                .contains("before it, there on it or later: 1 order, 16 units, $12,800");
    }

    /** Two trays fewer in a rack's design, and what follows of itself. */
    @Test
    void aChangedDesignIsToldWithTheFabricThatFollows() throws IOException {
        Path root = Repository.root();
        Repository.copy(root.resolve("programs/us-ai-racks"), folder.resolve("changed"));
        Repository.copy(root.resolve("rules"), folder.resolve("changed/rules"));
        Path design = folder.resolve("changed/designs/gb300.yaml");
        String text = Files.readString(design);
        assertThat(text).contains("TRAY-C-GB300, from: 22, count: 10");
        Files.writeString(
                design,
                text.replace(
                        "TRAY-C-GB300, from: 22, count: 10", "TRAY-C-GB300, from: 22, count: 8"));

        String said = call("change", "us-ai-racks", folder.resolve("changed").toString()).out();

        assertThat(said)
                .contains("GB300: 5 lines differ")
                .containsPattern("RACK-GB300 +TRAY-C-GB300 +quantity +18.* 16")
                .containsPattern("NETKIT-GB300 +SW-LEAF-51T +quantity +1\\.125.* 1 ")
                .containsPattern("Its fabric, pieces of optics +144 +128 +-16")
                .contains("The same as before: VR200, HELIOS, KYBER");
    }

    @Test
    void aProgramIsTheSameAsItself() {
        assertThat(call("change", EXAMPLE, EXAMPLE).out())
                .contains("Nothing differs in any bill of materials.");
        assertThat(call("change", EXAMPLE, "--scenario", "used-up", "--json").out())
                .contains("\"kinds\" : [ \"EFFECTIVITY\" ]");
    }

    @Test
    void theRoadmapTellsWhatADelayMoves() throws IOException {
        Path chart = folder.resolve("roadmap.svg");
        Called called = call("roadmap", "--delay", "VR200=26", "--svg", chart.toString());

        assertThat(called.exitCode()).isZero();
        assertThat(called.out())
                .containsPattern("VR200 .* 26 weeks late")
                .containsPattern("CoWoS wafers: COWOS-AMK and 4 more +HELIOS KYBER VR200")
                .contains("The first order moves for 67 parts of VR200");
        assertThat(Files.readString(chart)).startsWith("<svg ").contains("VR200: 11,003 racks");
        assertThat(call("roadmap", "--json").out()).contains("\"movedOrders\" : [ ]");
    }
}
