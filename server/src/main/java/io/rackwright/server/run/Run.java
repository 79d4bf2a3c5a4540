package io.rackwright.server.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as the API tells it.
 *
 * @param program its id; null of a comparison
 * @param position in the queue, from 1; null when it does not wait
 * @param stage that its worker is at, a verb; null when it does not run
 * @param gap that its optimiser has proven; null while there is none
 * @param stageSeconds since the stage began
 * @param message why it failed
 * @param seconds that it took, or has taken so far
 * @param parent the frontier that it is a level of
 * @param figures of a finished plan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Run(
        long id,
        RunKind kind,
        @Nullable String program,
        String label,
        List<String> scenarios,
        RunState state,
        @Nullable Integer position,
        @Nullable String stage,
        @Nullable Double gap,
        @Nullable Double stageSeconds,
        @Nullable String message,
        Instant createdAt,
        String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double seconds,
        int attempts,
        boolean pinned,
        @Nullable Long parent,
        RunRequest request,
        @Nullable PlanFigures figures) {

    /** With how far its worker is. */
    Run live(@Nullable Integer place, @Nullable Progress progress, Instant now) {
        Instant started = startedAt;
        return new Run(
                id,
                kind,
                program,
                label,
                scenarios,
                state,
                place,
                progress == null ? null : progress.stage(),
                progress == null ? null : progress.gap(),
                progress == null ? null : seconds(progress.since(), now),
                message,
                createdAt,
                createdBy,
                startedAt,
                endedAt,
                state == RunState.RUNNING && started != null
                        ? Double.valueOf(seconds(started, now))
                        : seconds,
                attempts,
                pinned,
                parent,
                request,
                figures);
    }

    static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /** What a worker last said. */
    record Progress(String stage, @Nullable Double gap, Instant since) {}
}
