package io.rackwright.app.report;

import io.rackwright.io.scenario.Scenario;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a plan came about, beside the plan itself.
 *
 * @param scenarios that were applied; none for the program as it stands
 * @param inputsSha256 of the program folder's files and the scenarios, in hexadecimal
 * @param warnings of the input, each located, in a planner's words
 * @param settings what was asked for, by option: buckets, time limit, gap
 * @param stageSeconds seconds of each stage, in the order in which they ran
 * @param peakMemoryMb of all processes together
 * @param unguided key figures of the same dispatch without the optimiser's guidance; null when it
 *     was not run
 */
public record RunFacts(
        List<Scenario> scenarios,
        String inputsSha256,
        List<String> warnings,
        Map<String, String> settings,
        Map<String, Double> stageSeconds,
        long peakMemoryMb,
        @Nullable KeyFigures unguided) {

    public RunFacts {
        scenarios = List.copyOf(scenarios);
        warnings = List.copyOf(warnings);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        stageSeconds = Collections.unmodifiableMap(new LinkedHashMap<>(stageSeconds));
    }

    /** The names of the scenarios; {@code base} for the program as it stands. */
    public String scenario() {
        return scenarios.isEmpty()
                ? "base"
                : String.join("+", scenarios.stream().map(Scenario::name).toList());
    }
}
