package io.rackwright.design.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.design.cable.Cabling;
import io.rackwright.design.cable.Graphviz;
import io.rackwright.design.cable.Wiring;
import io.rackwright.design.check.HallChecks;
import io.rackwright.design.drawing.HallDrawing;
import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.Check.Verdict;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped hall with something damaged: it is never accepted in silence, and nothing is thrown.
 */
class DamagedHallTest {
    private static final Pattern NUMBER = Pattern.compile("(?<=: )\\d+(\\.\\d+)?(?=[,}\\n])");

    private record Outcome(Findings findings, Optional<HallDesign> hall, List<Check> checks) {
        boolean isSilentPass() {
            return findings.sorted().isEmpty()
                    && checks.stream().allMatch(c -> c.verdict() == Verdict.HOLDS);
        }
    }

    private static Outcome outcome(String text) {
        Findings findings = new Findings();
        Optional<HallDesign> hall = HallFile.read("hall.yaml", text, Halls.DESIGNS, findings);
        assertThat(hall.isPresent()).isNotEqualTo(findings.hasErrorsIn("hall.yaml"));
        List<Check> checks = List.of();
        if (hall.isPresent()) {
            Cabling cabling = Cabling.of(Wiring.of(Layout.of(hall.get())));
            checks = HallChecks.of(cabling);
            assertThat(checks).isNotEmpty();
            assertThat(checks)
                    .allMatch(c -> c.verdict() == Verdict.HOLDS || !c.suggestion().isEmpty());
            assertThat(HallDrawing.of(cabling, checks)).endsWith("</svg>\n");
            assertThat(Graphviz.of(cabling)).endsWith("}\n");
        }
        return new Outcome(findings, hall, checks);
    }

    private static List<String> lines() throws IOException {
        return new ArrayList<>(Halls.shipped().lines().toList());
    }

    @Test
    void bytesAtRandom() throws IOException {
        char[] sound = Halls.shipped().toCharArray();
        Random random = new Random(64);
        for (int k = 0; k < 100; k++) {
            char[] damaged = sound.clone();
            for (int c = 0; c <= random.nextInt(4); c++) {
                damaged[random.nextInt(damaged.length)] = (char) (32 + random.nextInt(95));
            }
            outcome(new String(damaged));
        }
    }

    @Test
    void linesTakenOutOrSwapped() throws IOException {
        Random random = new Random(65);
        for (int k = 0; k < 100; k++) {
            List<String> lines = lines();
            String taken = lines.remove(random.nextInt(lines.size()));
            if (k % 2 == 0) {
                lines.add(random.nextInt(lines.size()), taken);
            }
            outcome(String.join("\n", lines) + "\n");
        }
    }

    /** A key that is there twice, a word for a number, a list for a value: each is a finding. */
    @Test
    void wrongTypesAndKeysGivenTwiceAreNeverPassedOver() throws IOException {
        Random random = new Random(66);
        List<String> keyed =
                lines().stream().filter(l -> l.matches("  +[a-z_]+: [^\\[{ ].*")).toList();
        assertThat(keyed).hasSizeGreaterThan(100);
        for (int k = 0; k < 60; k++) {
            List<String> lines = lines();
            String line = keyed.get(random.nextInt(keyed.size()));
            int at = lines.indexOf(line);
            String key = line.substring(0, line.indexOf(':') + 1);
            if (k % 3 == 0) {
                lines.add(at, line);
            } else if (k % 3 == 1) {
                lines.set(at, key + " [[odd]]");
            } else {
                lines.set(at, key.replace(":", "x:") + line.substring(key.length()));
            }
            String text = String.join("\n", lines) + "\n";
            assertThat(outcome(text).hall()).as(lines.get(at)).isEmpty();
        }
    }

    /** A number that makes no sense is a finding, or a limit that fails or is unknown. */
    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e12", "NaN", "12x", "Infinity"})
    void aNumberThatMakesNoSenseIsNeverPassedOver(String nonsense) throws IOException {
        String sound = Halls.shipped();
        Matcher numbers = NUMBER.matcher(sound);
        List<Integer> starts = new ArrayList<>();
        while (numbers.find()) {
            starts.add(numbers.start());
        }
        assertThat(starts).hasSizeGreaterThan(200);
        Random random = new Random(nonsense.hashCode());
        for (int k = 0; k < 40; k++) {
            int start = starts.get(random.nextInt(starts.size()));
            Matcher number = NUMBER.matcher(sound);
            assertThat(number.find(start)).isTrue();
            String text =
                    sound.substring(0, number.start()) + nonsense + sound.substring(number.end());
            String line =
                    text.substring(text.lastIndexOf('\n', number.start()) + 1)
                            .lines()
                            .findFirst()
                            .orElseThrow();
            assertThat(outcome(text).isSilentPass()).as(line).isFalse();
        }
    }
}
