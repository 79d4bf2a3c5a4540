package io.rackwright.app.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a plan came about, beside the plan itself.
 *
 * @param scenario its name; {@code base} for the program as it stands
 * @param inputsSha256 of the program folder's files, in hexadecimal
 * @param warnings of the input, each located, in a planner's words
 * @param settings what was asked for, by option: buckets, time limit, gap
 * @param stageSeconds seconds of each stage, in the order in which they ran
 * @param peakMemoryMb of all processes together
 * @param unguided key figures of the same dispatch without the optimiser's guidance; null when it
 *     was not run
 */
public record RunFacts(
        String scenario,
        String inputsSha256,
        List<String> warnings,
        Map<String, String> settings,
        Map<String, Double> stageSeconds,
        long peakMemoryMb,
        @Nullable KeyFigures unguided) {

    public RunFacts {
        warnings = List.copyOf(warnings);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        stageSeconds = Collections.unmodifiableMap(new LinkedHashMap<>(stageSeconds));
    }
}
