package io.rackwright.solver;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to solve. Start from {@link #defaults} and change what matters with the {@code with} methods.
 *
 * @param method for linear programs, and for the first relaxation of a mixed-integer one
 * @param crossover whether an interior point ends with a basis; without one there is no warm start
 *     and the solution is only as exact as the tolerances
 * @param timeLimitSeconds of wall time; infinite for none. HiGHS looks at it between steps, of
 *     which the longest (ordering and the first factorisation of the interior point) can take a
 *     minute on a large model: what must stop in time runs in its own process
 * @param mipRelativeGap stop when (objective - bound) / |objective| is not above it
 * @param mipAbsoluteGap stop when objective - bound is not above it
 * @param threads at most
 * @param feasibilityTolerance by how much a row or a bound may be missed
 * @param optimalityTolerance by how much a reduced cost may have the wrong sign
 * @param seed of the solver's random choices
 * @param progress told now and then how far a solve is, or null
 * @param logFile where the solver writes its log, or null for none; never standard output
 */
public record SolveOptions(
        Method method,
        boolean crossover,
        double timeLimitSeconds,
        double mipRelativeGap,
        double mipAbsoluteGap,
        int threads,
        double feasibilityTolerance,
        double optimalityTolerance,
        int seed,
        @Nullable ProgressListener progress,
        @Nullable Path logFile) {

    /** An algorithm for linear programs. */
    public enum Method {
        CHOOSE,
        SIMPLEX,
        INTERIOR_POINT
    }

    public SolveOptions {
        requireAtLeast("timeLimitSeconds", timeLimitSeconds, 0);
        requireAtLeast("mipRelativeGap", mipRelativeGap, 0);
        requireAtLeast("mipAbsoluteGap", mipAbsoluteGap, 0);
        requireAtLeast("threads", threads, 1);
        requireAtLeast("feasibilityTolerance", feasibilityTolerance, 1e-10);
        requireAtLeast("optimalityTolerance", optimalityTolerance, 1e-10);
        requireAtLeast("seed", seed, 0);
    }

    /** No limit, a gap of 1e-6, two threads, tolerances of 1e-7. */
    public static SolveOptions defaults() {
        int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
        return new SolveOptions(
                Method.CHOOSE,
                true,
                Double.POSITIVE_INFINITY,
                1e-6,
                1e-6,
                threads,
                1e-7,
                1e-7,
                0,
                null,
                null);
    }

    public SolveOptions withMethod(Method value) {
        return new SolveOptions(
                value,
                crossover,
                timeLimitSeconds,
                mipRelativeGap,
                mipAbsoluteGap,
                threads,
                feasibilityTolerance,
                optimalityTolerance,
                seed,
                progress,
                logFile);
    }

    public SolveOptions withCrossover(boolean value) {
        return new SolveOptions(
                method,
                value,
                timeLimitSeconds,
                mipRelativeGap,
                mipAbsoluteGap,
                threads,
                feasibilityTolerance,
                optimalityTolerance,
                seed,
                progress,
                logFile);
    }

    public SolveOptions withTimeLimitSeconds(double value) {
        return new SolveOptions(
                method,
                crossover,
                value,
                mipRelativeGap,
                mipAbsoluteGap,
                threads,
                feasibilityTolerance,
                optimalityTolerance,
                seed,
                progress,
                logFile);
    }

    public SolveOptions withMipRelativeGap(double value) {
        return new SolveOptions(
                method,
                crossover,
                timeLimitSeconds,
                value,
                mipAbsoluteGap,
                threads,
                feasibilityTolerance,
                optimalityTolerance,
                seed,
                progress,
                logFile);
    }

    public SolveOptions withMipAbsoluteGap(double value) {
        return new SolveOptions(
                method,
                crossover,
                timeLimitSeconds,
                mipRelativeGap,
                value,
                threads,
                feasibilityTolerance,
                optimalityTolerance,
                seed,
                progress,
                logFile);
    }

    public SolveOptions withThreads(int value) {
        return new SolveOptions(
                method,
                crossover,
                timeLimitSeconds,
                mipRelativeGap,
                mipAbsoluteGap,
                value,
                feasibilityTolerance,
                optimalityTolerance,
                seed,
                progress,
                logFile);
    }

    /** Both tolerances. */
    public SolveOptions withTolerances(double feasibility, double optimality) {
        return new SolveOptions(
                method,
                crossover,
                timeLimitSeconds,
                mipRelativeGap,
                mipAbsoluteGap,
                threads,
                feasibility,
                optimality,
                seed,
                progress,
                logFile);
    }

    public SolveOptions withSeed(int value) {
        return new SolveOptions(
                method,
                crossover,
                timeLimitSeconds,
                mipRelativeGap,
                mipAbsoluteGap,
                threads,
                feasibilityTolerance,
                optimalityTolerance,
                value,
                progress,
                logFile);
    }

    public SolveOptions withProgress(@Nullable ProgressListener value) {
        return new SolveOptions(
                method,
                crossover,
                timeLimitSeconds,
                mipRelativeGap,
                mipAbsoluteGap,
                threads,
                feasibilityTolerance,
                optimalityTolerance,
                seed,
                value,
                logFile);
    }

    public SolveOptions withLogFile(@Nullable Path value) {
        return new SolveOptions(
                method,
                crossover,
                timeLimitSeconds,
                mipRelativeGap,
                mipAbsoluteGap,
                threads,
                feasibilityTolerance,
                optimalityTolerance,
                seed,
                progress,
                value);
    }

    private static void requireAtLeast(String what, double value, double least) {
        if (!(value >= least)) {
            throw new IllegalArgumentException(
                    "%s is %s: expected %s or more".formatted(what, value, least));
        }
    }
}
