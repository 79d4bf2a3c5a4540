package io.rackwright.app;

import io.rackwright.app.report.KeyFigures;
import io.rackwright.app.report.RunFacts;
import io.rackwright.io.ReadResult;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs the stages of the pipeline one after the other, tells of each and keeps its time. */
final class Stages {
    private static final Path OWN_STATUS = Path.of("/proc/self/status");

    private final Progress progress;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    Stages(Progress progress) {
        this.progress = progress;
    }

    <T> T time(String name, Supplier<T> stage) {
        progress.stage(name);
        long start = System.nanoTime();
        T result = stage.get();
        seconds.merge(name, (System.nanoTime() - start) / 1e9, Double::sum);
        return result;
    }

    RunFacts facts(PlanRequest request, Settings program, ReadResult read, KeyFigures unguided)
            throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        String buckets = request.buckets();
        settings.put("buckets", buckets == null ? program.buckets() : buckets);
        settings.put("timeLimitSeconds", Double.toString(request.timeLimitSeconds()));
        settings.put("gap", Double.toString(request.gap()));
        settings.put("futures", Integer.toString(request.futures()));
        settings.put("seed", Long.toString(request.seed()));
        if (request.from() != null) {
            settings.put("from", request.from().toString());
            settings.put("asOf", program.asOf().toString());
        }
        if (!request.targets().isEmpty()) {
            settings.put(
                    "targets",
                    request.targets().stream()
                            .map(ContentTarget::name)
                            .collect(Collectors.joining(";")));
        }
        if (request.optimiserStart() != null) {
            settings.put("start", request.optimiserStart().toString());
        }
        return new RunFacts(
                read.scenarios(),
                read.sha256(),
                read.findings().stream().map(Object::toString).toList(),
                settings,
                seconds,
                peakMemoryMb(),
                unguided);
    }

    /**
     * The most memory that the process held at once, with what the solver takes outside the heap;
     * where the system does not tell, the heap alone.
     */
    private static long peakMemoryMb() throws IOException {
        if (Files.isReadable(OWN_STATUS)) {
            for (String line : Files.readAllLines(OWN_STATUS)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        }
        return Runtime.getRuntime().totalMemory() >> 20;
    }
}
