package io.rackwright.server.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Key figures of a finished plan, as its {@code run.json} has them.
 *
 * @param megawattsOnline by the end of each year
 * @param solverStatus null where the plan was made without an optimiser
 * @param gap proven, relative to the whole cost; null likewise
 * @param influenceableGap proven, relative to what a plan can influence; null likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanFigures(
        double racksDemanded,
        double racksOnTime,
        double racksLate,
        double meanWeeksLate,
        double racksUndelivered,
        double rackWeeksLate,
        double landedCostUsd,
        double latenessCostUsd,
        Map<String, Double> megawattsOnline,
        long auditChecks,
        long auditViolations,
        @Nullable String solverStatus,
        @Nullable Double gap,
        @Nullable Double influenceableGap,
        int warnings) {}
