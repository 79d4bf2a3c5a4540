package io.rackwright.design.cable;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.design.hall.Halls;
import io.rackwright.design.hall.Layout;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The graph holds to the language's grammar, and says what the list of cables says. */
class GraphvizTest {
    private static final String ID = "\"(?:[^\"\\\\]|\\\\.)*\"";

    /** Every line that the graph may have; as of graphviz.org/doc/info/lang.html. */
    private static final List<Pattern> LINES =
            List.of(
                    Pattern.compile("graph " + ID + " \\{"),
                    Pattern.compile("  rankdir=BT;"),
                    Pattern.compile("  node \\[shape=box, fontname=" + ID + "\\];"),
                    Pattern.compile("  subgraph cluster_\\d+ \\{"),
                    Pattern.compile("    label=" + ID + ";"),
                    Pattern.compile("    " + ID + ";"),
                    Pattern.compile("  " + ID + " -- " + ID + " \\[label=\"(\\d+) x [^\"]*\"\\];"),
                    Pattern.compile(" *\\}"));

    @Test
    void everyLineIsAStatementAndBracesMatch() {
        Cabling cabling = Cabling.of(Wiring.of(Layout.of(Halls.read(Halls.generated(4, 8)))));
        int depth = 0;
        int cables = 0;

        for (String line : Graphviz.of(cabling).lines().toList()) {
            assertThat(LINES).as(line).anyMatch(p -> p.matcher(line).matches());
            depth += line.endsWith("{") ? 1 : line.strip().equals("}") ? -1 : 0;
            Matcher edge = LINES.get(6).matcher(line);
            if (edge.matches()) {
                cables += Integer.parseInt(edge.group(1));
            }
        }

        assertThat(depth).isZero();
        assertThat(cables).isEqualTo(cabling.cables().size());
    }

    @Test
    void namesCannotBreakOut() {
        assertThat(Graphviz.quoted("a\"]; b\\\n")).isEqualTo("\"a\\\"]; b\\\\ \"");
    }
}
