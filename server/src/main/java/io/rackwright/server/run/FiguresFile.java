package io.rackwright.server.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Key figures of a finished plan, out of its {@code run.json}. */
final class FiguresFile {
    private static final String NAME = "run.json";

    private FiguresFile() {}

    /** Null where the run is no plan. */
    static @Nullable JsonNode read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        JsonNode run = JsonMapper.shared().readTree(Files.readString(file));
        ObjectNode figures = (ObjectNode) run.path("kpis").deepCopy();
        figures.set("auditChecks", run.path("audit").path("checks"));
        figures.set("auditViolations", run.path("audit").path("violations"));
        figures.set("solverStatus", run.path("solver").path("status"));
        figures.set("gap", run.path("solver").path("gap"));
        figures.set("influenceableGap", run.path("solver").path("influenceableGap"));
        figures.set("warnings", JsonMapper.shared().valueToTree(run.path("warnings").size()));
        return figures;
    }

    /** The plans of a frontier, lowest level first; none of any other run. */
    static List<Runs.Level> levels(Path folder) throws IOException {
        List<Runs.Level> levels = new ArrayList<>();
        if (!Files.isRegularFile(folder.resolve("frontier.csv"))) {
            return levels;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path plan : inside.filter(Files::isDirectory).toList()) {
                JsonNode figures = read(plan);
                if (figures != null) {
                    String name = String.valueOf(plan.getFileName());
                    levels.add(new Runs.Level(name, label(name), figures));
                }
            }
        }
        levels.sort(Comparator.comparing(l -> order(l.folder())));
        return levels;
    }

    private static String label(String folder) {
        return folder.equals("base") ? "nothing asked" : folder.replaceFirst("^at-", "") + "%";
    }

    private static BigDecimal order(String folder) {
        return folder.startsWith("at-") ? new BigDecimal(folder.substring(3)) : BigDecimal.ZERO;
    }
}
