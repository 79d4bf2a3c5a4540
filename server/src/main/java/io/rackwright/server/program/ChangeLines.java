package io.rackwright.server.program;

import io.rackwright.io.finding.Findings;
import io.rackwright.io.yaml.YamlDocument;
import io.rackwright.io.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the changes of a scenario stand in its file. */
final class ChangeLines {
    private ChangeLines() {}

    /** The line of each change, from 1. */
    static List<Integer> of(String yaml) {
        List<Integer> lines = new ArrayList<>();
        if (YamlDocument.read("scenario", yaml, new Findings()).top().entries().get("changes")
                instanceof YamlNode.Sequence sequence) {
            for (YamlNode change : sequence.items()) {
                lines.add(change.line());
            }
        }
        return lines;
    }

    /** Which change a line is of; null when it stands before them all. */
    static @Nullable Integer at(List<Integer> lines, int line) {
        Integer found = null;
        for (int k = 0; k < lines.size(); k++) {
            if (line >= lines.get(k)) {
                found = k;
            }
        }
        return line == 0 ? null : found;
    }
}
