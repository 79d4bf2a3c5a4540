package io.rackwright.solver;

import java.nio.file.Path;
import java.util.function.Consumer;
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
 * @param simplexIterations at most; a solve that needs more ends without an optimum
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
        int simplexIterations,
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
        requireAtLeast("simplexIterations", simplexIterations, 0);
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
                Integer.MAX_VALUE,
                threads,
                1e-7,
                1e-7,
                0,
                null,
                null);
    }

    public SolveOptions withMethod(Method value) {
        return changed(draft -> draft.method = value);
    }

    public SolveOptions withCrossover(boolean value) {
        return changed(draft -> draft.crossover = value);
    }

    public SolveOptions withTimeLimitSeconds(double value) {
        return changed(draft -> draft.timeLimitSeconds = value);
    }

    public SolveOptions withMipRelativeGap(double value) {
        return changed(draft -> draft.mipRelativeGap = value);
    }

    public SolveOptions withMipAbsoluteGap(double value) {
        return changed(draft -> draft.mipAbsoluteGap = value);
    }

    public SolveOptions withSimplexIterations(int value) {
        return changed(draft -> draft.simplexIterations = value);
    }

    public SolveOptions withThreads(int value) {
        return changed(draft -> draft.threads = value);
    }

    /** Both tolerances. */
    public SolveOptions withTolerances(double feasibility, double optimality) {
        return changed(draft -> {
            draft.feasibilityTolerance = feasibility;
            draft.optimalityTolerance = optimality;
        });
    }

    public SolveOptions withSeed(int value) {
        return changed(draft -> draft.seed = value);
    }

    public SolveOptions withProgress(@Nullable ProgressListener value) {
        return changed(draft -> draft.progress = value);
    }

    public SolveOptions withLogFile(@Nullable Path value) {
        return changed(draft -> draft.logFile = value);
    }

    private SolveOptions changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.options();
    }

    /** Options while one of them is replaced. */
    private static final class Draft {
        private Method method;
        private boolean crossover;
        private double timeLimitSeconds;
        private double mipRelativeGap;
        private double mipAbsoluteGap;
        private int simplexIterations;
        private int threads;
        private double feasibilityTolerance;
        private double optimalityTolerance;
        private int seed;
        private @Nullable ProgressListener progress;
        private @Nullable Path logFile;

        Draft(SolveOptions from) {
            method = from.method;
            crossover = from.crossover;
            timeLimitSeconds = from.timeLimitSeconds;
            mipRelativeGap = from.mipRelativeGap;
            mipAbsoluteGap = from.mipAbsoluteGap;
            simplexIterations = from.simplexIterations;
            threads = from.threads;
            feasibilityTolerance = from.feasibilityTolerance;
            optimalityTolerance = from.optimalityTolerance;
            seed = from.seed;
            progress = from.progress;
            logFile = from.logFile;
        }

        SolveOptions options() {
            return new SolveOptions(
                    method,
                    crossover,
                    timeLimitSeconds,
                    mipRelativeGap,
                    mipAbsoluteGap,
                    simplexIterations,
                    threads,
                    feasibilityTolerance,
                    optimalityTolerance,
                    seed,
                    progress,
                    logFile);
        }
    }

    private static void requireAtLeast(String what, double value, double least) {
        if (!(value >= least)) {
            throw new IllegalArgumentException(
                    "%s is %s: expected %s or more".formatted(what, value, least));
        }
    }
}
