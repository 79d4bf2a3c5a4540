package io.rackwright.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.rule.RuleReader;
import io.rackwright.io.rule.RulesPage;
import io.rackwright.model.trade.TradeRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TablesPageTest {
    /** {@code -Drewrite=true} writes the page anew. */
    @Test
    void thePageSaysWhatTheSchemaSays() throws IOException {
        assertPage("tables.md", TablesPage.markdown());
        assertPage("trade.md", TablesPage.tradeMarkdown());
    }

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        TradeRules rules = RuleReader.read(Path.of("..", "rules", "us")).rules().orElseThrow();
        assertPage("rules-us.md", RulesPage.markdown("us", rules));
    }

    private static void assertPage(String name, String page) throws IOException {
        Path file = Path.of("..", "docs", name);
        if (Boolean.getBoolean("rewrite")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file)).isEqualTo(page);
    }
}
