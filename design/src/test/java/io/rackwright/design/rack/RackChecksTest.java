package io.rackwright.design.rack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.design.rack.Check.Verdict;
import io.rackwright.design.rack.RackDesign.Coolant;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example, and what happens to it when a figure is changed. */
class RackChecksTest {
    private static final Path EXAMPLE = Path.of("..", "designs", "gb200-nvl72.yaml");

    private static String text() throws IOException {
        return Files.readString(EXAMPLE);
    }

    private static Map<String, Check> checks(String text) {
        Findings findings = new Findings();
        Optional<RackDesign> rack = RackFile.read("rack.yaml", text, findings);
        assertThat(findings.sorted()).isEmpty();
        return RackChecks.of(rack.orElseThrow()).stream()
                .collect(Collectors.toMap(Check::code, Function.identity(), (a, _) -> a));
    }

    private static Check check(Map<String, Check> checks, String code) {
        Check found = checks.get(code);
        if (found == null) {
            throw new AssertionError("no check " + code + " in " + checks.keySet());
        }
        return found;
    }

    @Test
    void theExampleHoldsAndItsFiguresAreThoseThatAreStatedOfTheRack() throws IOException {
        Map<String, Check> checks = checks(text());

        assertThat(checks.values()).allMatch(c -> c.verdict() == Verdict.HOLDS);
        assertThat(check(checks, "busbar").value()).isCloseTo(120, within(2.0));
        assertThat(check(checks, "feeds").value()).isCloseTo(123.6, within(1.5));
        assertThat(check(checks, "weight").value()).isCloseTo(1360, within(10.0));
        assertThat(check(checks, "space").value()).isEqualTo(36);
    }

    /** OCP and NVIDIA state 1.5 l/min for a kilowatt, which is a rise of 10 K. */
    @Test
    void aKilowattTakesOneAndAHalfLitresAMinute() {
        assertThat(Coolant.PG25.litresPerMinutePerKw(10)).isCloseTo(1.5, within(0.01));
        assertThat(Coolant.WATER.litresPerMinutePerKw(10)).isCloseTo(1.447, within(0.001));
    }

    /** Each fault alone, with its code, what it comes to, and where to look. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slots: 48 | slots: 35 | space | 36 | 35",
                "maximum_load_kg: 1400 | maximum_load_kg: 1200 | weight | 1354 | 1200",
                "shelves: n+n | shelves: n+n # 18 kW:output | power-shelves | 118.8 | 72",
                "busbar_w: 155000 | busbar_w: 92000 | busbar | 118.8 | 92",
                "peak_factor: 1.6 | peak_factor: 1.1 | transient | 159.1 | 145.2",
                "feed_w: 132000 | feed_w: 100000 | feeds | 122.3 | 100",
                "maximum_l_per_min: 180 | maximum_l_per_min: 120 | coolant-flow | 154.2 | 120",
                "supply_c: 40 | supply_c: 46 | coolant-supply | 46 | 45",
                "maximum_air_w: 20000 | maximum_air_w: 12000 | air | 15.8 | 12",
                "from: 22 | from: 21 | overlap | 1 | 0"
            })
    void aFaultIsFoundWithItsNumbers(
            String sound, String faulty, String code, double value, double limit)
            throws IOException {
        String changed = text().replace(sound, faulty);
        if (faulty.endsWith(":output")) {
            changed = changed.replace("output_w: 33000", "output_w: 18000");
        }

        Check check = check(checks(changed), code);

        assertThat(check.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(check.value()).isCloseTo(value, within(0.1));
        assertThat(check.limit()).isCloseTo(limit, within(0.1));
        assertThat(check.suggestion()).isNotBlank();
        assertThat(check.formula()).isNotBlank();
    }

    @Test
    void whatIsUnknownIsNotNothing() throws IOException {
        Map<String, Check> checks = checks(text().replace("    weight_kg: 28\n", ""));

        assertThat(check(checks, "weight").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(check(checks, "weight").suggestion()).contains("switch-tray");
    }

    @Test
    void whatMakesNoSenseIsFoundInItsPlace() throws IOException {
        Findings findings = new Findings();
        String text =
                text().replace("typical_w: 5000", "typical_w: 6000")
                        .replace("component: switch-tray", "component: switch-tary")
                        .replace("shelves: n+n", "shelves: two");

        assertThat(RackFile.read("rack.yaml", text, findings)).isEmpty();

        assertThat(findings.sorted())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("draws-out-of-order", "unknown-name", "unknown-choice");
        assertThat(findings.sorted())
                .filteredOn(f -> f.code().equals("unknown-name"))
                .extracting(Finding::maybe)
                .containsExactly("switch-tray");
    }

    @Test
    void aDamagedDesignIsFaultyOrStillARack() throws IOException {
        byte[] sound = Files.readAllBytes(EXAMPLE);
        Random random = new Random(17);
        for (int k = 0; k < 500; k++) {
            byte[] damaged = sound.clone();
            int changes = 1 + random.nextInt(4);
            for (int c = 0; c < changes; c++) {
                damaged[random.nextInt(damaged.length)] = (byte) (32 + random.nextInt(95));
            }
            Findings findings = new Findings();
            Optional<RackDesign> rack =
                    RackFile.read(
                            "rack.yaml", new String(damaged, StandardCharsets.UTF_8), findings);
            assertThat(rack.isPresent()).isNotEqualTo(findings.hasErrors());
            List<Check> checks = rack.map(RackChecks::of).orElse(List.of());
            assertThat(checks.isEmpty()).isNotEqualTo(rack.isPresent());
        }
    }
}
