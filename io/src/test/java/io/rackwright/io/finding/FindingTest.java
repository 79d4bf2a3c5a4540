package io.rackwright.io.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void aFindingSaysWhereWhatAndWhatInstead() {
        Findings findings = new Findings();
        Fault fault =
                Fault.ofValue("not-a-number", "is not a number")
                        .expecting("a number, at least 0")
                        .maybe("10.5");

        findings.error("items.csv", 12, "unit_cost_usd", "1O.5", fault);

        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly(
                        "items.csv:12: unit_cost_usd: '1O.5' is not a number;"
                                + " expected a number, at least 0. Maybe 10.5");
    }

    @Test
    void findingsComeByFileLineColumnAndCode() {
        Findings findings = new Findings();
        findings.error("sites.csv", 2, Fault.of("b", "b"));
        findings.error("items.csv", 10, Fault.of("a", "a"));
        findings.error("items.csv", 9, "item", "", Fault.of("z", "z"));
        findings.warning("items.csv", 9, "item", "", Fault.of("c", "c"));

        assertThat(findings.sorted())
                .extracting(Finding::code)
                .isEqualTo(List.of("c", "z", "a", "b"));
    }

    @Test
    void aWarningIsNoError() {
        Findings findings = new Findings();
        findings.warning("items.csv", 9, "item", "", Fault.of("unused", "not used"));

        assertThat(findings.hasErrors()).isFalse();
        assertThat(findings.hasErrorsIn("items.csv")).isFalse();
        assertThat(findings.sorted().getFirst().toString())
                .isEqualTo("items.csv:9: warning: item: not used");
    }

    @Test
    void aLongValueIsCutAndStaysOnOneLine() {
        String said = Fault.quoted("x\ny".repeat(50));
        assertThat(said).hasSizeLessThan(70).doesNotContain("\n").endsWith("...'");
    }
}
