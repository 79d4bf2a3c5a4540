package io.rackwright.server.run;

import io.rackwright.io.finding.Findings;
import io.rackwright.io.yaml.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What can be made of a design: that depends on whether it is one of a pod, a rack or a hall. */
final class DesignFiles {
    private DesignFiles() {}

    /** Options of the command, each the name of a file to be made. */
    static List<String> of(Path design) {
        try {
            YamlDocument document =
                    YamlDocument.read("design", Files.readString(design), new Findings());
            Set<String> keys = document.top().keyLines().keySet();
            return keys.contains("hall")
                    ? List.of("bom", "cabling", "dot", "svg")
                    : keys.contains("pod") ? List.of("bom") : List.of("svg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path in(Path out, String option) {
        String ending =
                switch (option) {
                    case "dot" -> "dot";
                    case "svg" -> "svg";
                    default -> "csv";
                };
        return out.resolve(option + "." + ending);
    }
}
