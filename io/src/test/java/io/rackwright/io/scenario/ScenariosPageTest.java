package io.rackwright.io.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenariosPageTest {
    private static final Path PAGE = Path.of("..", "docs", "scenarios.md");

    /** {@code -Drewrite=true} writes the page anew. */
    @Test
    void thePageSaysWhatTheKindsOfChangeAre() throws IOException {
        String page = ScenariosPage.markdown();
        if (Boolean.getBoolean("rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void everyKindHasAnExample() {
        List<String> kinds = Schema.changes().tables().stream().map(Table::name).toList();

        assertThat(kinds)
                .allSatisfy(
                        k -> assertThat(ScenariosPage.everyChange()).contains("\n  - " + k + ":"));
    }
}
