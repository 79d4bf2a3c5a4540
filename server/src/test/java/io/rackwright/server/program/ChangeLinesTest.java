package io.rackwright.server.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ChangeLinesTest {
    private static final String YAML =
            """
            title: two
            changes:
            - set:
                table: demand
                to: {racks: 5}
            - site_closed: {sites: NOPE, from: 2027-01-01}
            """;

    @Test
    void aLineIsOfTheChangeThatItStandsIn() {
        List<Integer> lines = ChangeLines.of(YAML);
        assertThat(lines).hasSize(2);
        assertThat(ChangeLines.at(lines, 1)).isNull();
        assertThat(ChangeLines.at(lines, 5)).isZero();
        assertThat(ChangeLines.at(lines, 6)).isEqualTo(1);
        assertThat(ChangeLines.at(lines, 0)).isNull();
    }

    @Test
    void aFileWithoutChangesHasNone() {
        assertThat(ChangeLines.of("title: none")).isEmpty();
        assertThat(ChangeLines.of("changes: [")).isEmpty();
    }
}
