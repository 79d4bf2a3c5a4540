package io.rackwright.app;

import io.rackwright.model.ContentTarget;
import io.rackwright.resilience.simulation.SimulationRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be planned, and how well.
 *
 * @param program folder of the program
 * @param scenarios applied to it, one after the other; none for the program as it stands
 * @param out folder of the run; absent or empty
 * @param buckets the optimiser's time buckets, as {@code 8x1w,24x4w,13w}; null for the program's
 *     own
 * @param timeLimitSeconds for the optimiser; at its end the best plan so far is taken
 * @param gap proven relative gap at which the optimiser may stop
 * @param futures in how many the plan's dates are tried; 0 when they are not
 * @param seed of the futures
 * @param from folder of the run that the plan follows; null when it follows none
 * @param asOf the day from which is planned again; null for the later of the run's and the folder's
 * @param start folder of a run of much the same program, from whose end the optimiser starts, which
 *     is quicker; null for the run that the plan follows or, where it follows none, to start cold
 * @param targets of content beside the program's own
 */
public record PlanRequest(
        Path program,
        List<String> scenarios,
        Path out,
        @Nullable String buckets,
        double timeLimitSeconds,
        double gap,
        int futures,
        long seed,
        @Nullable Path from,
        @Nullable LocalDate asOf,
        @Nullable Path start,
        List<ContentTarget> targets) {

    /** With the targets of the program alone. */
    public PlanRequest(
            Path program,
            List<String> scenarios,
            Path out,
            @Nullable String buckets,
            double timeLimitSeconds,
            double gap,
            int futures,
            long seed,
            @Nullable Path from,
            @Nullable LocalDate asOf,
            @Nullable Path start) {
        this(
                program,
                scenarios,
                out,
                buckets,
                timeLimitSeconds,
                gap,
                futures,
                seed,
                from,
                asOf,
                start,
                List.of());
    }

    /** Of the program as it stands; a plan that follows no other. */
    public PlanRequest(
            Path program,
            Path out,
            @Nullable String buckets,
            double timeLimitSeconds,
            double gap,
            int futures,
            long seed) {
        this(
                program,
                List.of(),
                out,
                buckets,
                timeLimitSeconds,
                gap,
                futures,
                seed,
                null,
                null,
                null);
    }

    /** Where the optimiser starts; null when it starts cold. */
    @Nullable Path optimiserStart() {
        return start == null ? from : start;
    }

    public PlanRequest {
        scenarios = List.copyOf(scenarios);
        targets = List.copyOf(targets);
        if (!(timeLimitSeconds > 0)) {
            throw new IllegalArgumentException(
                    "the time limit is " + timeLimitSeconds + " seconds; expected more than 0");
        }
        if (!(gap >= 0 && gap < 1)) {
            throw new IllegalArgumentException(
                    "the gap is " + gap + "; expected a fraction from 0 to 1, such as 0.005");
        }
        if (futures != 0) {
            SimulationRequest.of(futures, seed); // which says what is wrong
        }
    }

    /** Of the program as it stands, without trying the plan's dates; it follows no other. */
    public PlanRequest(
            Path program, Path out, @Nullable String buckets, double timeLimitSeconds, double gap) {
        this(program, out, buckets, timeLimitSeconds, gap, 0, 0);
    }
}
