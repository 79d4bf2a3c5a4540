package io.rackwright.server.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Key figures of a finished plan, out of its {@code run.json}. */
final class FiguresFile {
    private static final String NAME = "run.json";

    private FiguresFile() {}

    /** Null where the run is no plan. */
    static @Nullable PlanFigures read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        JsonNode run = JsonMapper.shared().readTree(Files.readString(file));
        JsonNode figures = run.path("kpis");
        JsonNode solver = run.path("solver");
        Map<String, Double> megawatts = new LinkedHashMap<>();
        figures.path("megawattsOnline")
                .properties()
                .forEach(year -> megawatts.put(year.getKey(), year.getValue().asDouble()));
        return new PlanFigures(
                figures.path("racksDemanded").asDouble(),
                figures.path("racksOnTime").asDouble(),
                figures.path("racksLate").asDouble(),
                figures.path("meanWeeksLate").asDouble(),
                figures.path("racksUndelivered").asDouble(),
                figures.path("rackWeeksLate").asDouble(),
                figures.path("landedCostUsd").asDouble(),
                figures.path("latenessCostUsd").asDouble(),
                megawatts,
                run.path("audit").path("checks").asLong(),
                run.path("audit").path("violations").asLong(),
                solver.isObject() ? solver.path("status").asString() : null,
                number(solver.path("gap")),
                number(solver.path("influenceableGap")),
                run.path("warnings").size());
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }

    /** The plans of a frontier, lowest level first; none of any other run. */
    static List<Runs.Level> levels(Path folder) throws IOException {
        List<Runs.Level> levels = new ArrayList<>();
        if (!Files.isRegularFile(folder.resolve("frontier.csv"))) {
            return levels;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path plan : inside.filter(Files::isDirectory).toList()) {
                PlanFigures figures = read(plan);
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
