package io.rackwright.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TablesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "tables.md");

    /** {@code -Drewrite=true} writes the page anew. */
    @Test
    void thePageSaysWhatTheSchemaSays() throws IOException {
        String page = TablesPage.markdown();
        if (Boolean.getBoolean("rewrite")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
