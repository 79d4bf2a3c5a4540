package io.rackwright.solver.highs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.rackwright.solver.ProgressListener;
import io.rackwright.solver.SolveProgress;
import io.rackwright.solver.SolveProgress.Phase;
import io.rackwright.solver.SolverException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Carries HiGHS's callbacks to a listener for the time of one solve. HiGHS calls at every few
 * iterations; the listener hears at most five times a second. Nothing may be thrown through native
 * code: what a listener throws stops the solve and is thrown after it.
 */
final class HighsProgress implements AutoCloseable {
    private static final int SIMPLEX_INTERRUPT = 1;
    private static final int INTERIOR_POINT_INTERRUPT = 2;
    private static final int MIP_INTERRUPT = 6;
    private static final int[] KINDS = {SIMPLEX_INTERRUPT, INTERIOR_POINT_INTERRUPT, MIP_INTERRUPT};
    private static final double SECONDS_BETWEEN = 0.2;

    private final HighsLibrary library;
    private final MemorySegment highs;
    private final ProgressListener listener;
    private final Arena arena = Arena.ofShared();
    private final long start = System.nanoTime();
    private double nextSeconds;
    private boolean stop;
    private @Nullable Throwable thrown;

    HighsProgress(HighsLibrary library, MemorySegment highs, ProgressListener listener) {
        this.library = library;
        this.highs = highs;
        this.listener = listener;
        MemorySegment stub =
                library.linker()
                        .upcallStub(
                                target(),
                                FunctionDescriptor.ofVoid(
                                        JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
                                arena);
        library.setCallback.call(highs, stub, MemorySegment.NULL);
        for (int kind : KINDS) {
            library.startCallback.call(highs, kind);
        }
    }

    private MethodHandle target() {
        try {
            return MethodHandles.lookup()
                    .bind(
                            this,
                            "called",
                            MethodType.methodType(
                                    void.class,
                                    int.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    MemorySegment.class));
        } catch (ReflectiveOperationException e) {
            throw new SolverException("cannot bind the callback", e);
        }
    }

    /** The callback, as HiGHS declares it. */
    @SuppressWarnings("unused") // called by HiGHS
    private synchronized void called(
            int kind,
            MemorySegment message,
            MemorySegment dataOut,
            MemorySegment dataIn,
            MemorySegment userData) {
        double seconds = (System.nanoTime() - start) / 1e9;
        try {
            if (!stop && seconds >= nextSeconds) {
                nextSeconds = seconds + SECONDS_BETWEEN;
                stop = !listener.progress(read(kind, dataOut, seconds));
            }
        } catch (Throwable e) {
            thrown = e;
            stop = true;
        }
        if (stop) {
            // user_interrupt is the first member of HighsCallbackDataIn
            dataIn.reinterpret(Integer.BYTES).set(JAVA_INT, 0, 1);
        }
    }

    private SolveProgress read(int kind, MemorySegment dataOut, double seconds) {
        try (Arena names = Arena.ofConfined()) {
            return switch (kind) {
                case SIMPLEX_INTERRUPT ->
                        new SolveProgress(
                                Phase.SIMPLEX,
                                Math.max(0, intItem(names, dataOut, "simplex_iteration_count")),
                                Double.NaN,
                                Double.NaN,
                                seconds);
                case INTERIOR_POINT_INTERRUPT ->
                        new SolveProgress(
                                Phase.INTERIOR_POINT,
                                Math.max(0, intItem(names, dataOut, "ipm_iteration_count")),
                                Double.NaN,
                                Double.NaN,
                                seconds);
                default ->
                        new SolveProgress(
                                Phase.BRANCH_AND_BOUND,
                                item(names, dataOut, "mip_node_count", Long.BYTES)
                                        .get(JAVA_LONG, 0),
                                known(doubleItem(names, dataOut, "mip_primal_bound")),
                                known(doubleItem(names, dataOut, "mip_gap")),
                                seconds);
            };
        }
    }

    private static double known(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private int intItem(Arena names, MemorySegment dataOut, String name) {
        return item(names, dataOut, name, Integer.BYTES).get(JAVA_INT, 0);
    }

    private double doubleItem(Arena names, MemorySegment dataOut, String name) {
        return item(names, dataOut, name, Double.BYTES).get(JAVA_DOUBLE, 0);
    }

    private MemorySegment item(Arena names, MemorySegment dataOut, String name, long bytes) {
        MemorySegment item = library.callbackItem(dataOut, names.allocateFrom(name));
        if (item.address() == 0) {
            throw new SolverException("HiGHS's callback has no value " + name);
        }
        return item.reinterpret(bytes);
    }

    /** Throws what the listener threw. */
    void rethrow() {
        switch (thrown) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new SolverException("the progress listener failed", thrown);
        }
    }

    @Override
    public void close() {
        for (int kind : KINDS) {
            library.stopCallback.call(highs, kind);
        }
        library.setCallback.call(highs, MemorySegment.NULL, MemorySegment.NULL);
        arena.close();
    }
}
