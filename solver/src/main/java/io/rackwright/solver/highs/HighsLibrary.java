package io.rackwright.solver.highs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import com.google.ortools.Loader;
import io.rackwright.solver.SolverException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * The functions of HiGHS's C interface that we use, bound once a process.
 *
 * <p>OR-Tools' loader unpacks its libraries, of which HiGHS is one, and loads them into the class
 * loader of {@link Loader}, which must be ours too: the symbols are looked up there. Calls are few
 * and long, so they go through generic invocation and copy their arrays.
 */
final class HighsLibrary {
    private static final int STATUS_ERROR = -1;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;

    final Function passMip;
    final Function run;
    final Function clearSolver;
    final Function zeroAllClocks;
    final Function setBoolOption;
    final Function setIntOption;
    final Function setDoubleOption;
    final Function setStringOption;
    final Function intInfo;
    final Function int64Info;
    final Function doubleInfo;
    final Function solution;
    final Function basis;
    final Function setBasis;
    final Function changeColumnBounds;
    final Function changeRowBounds;
    final Function changeColumnCosts;
    final Function changeIntegrality;
    final Function addColumns;
    final Function setCallback;
    final Function startCallback;
    final Function stopCallback;

    private final MethodHandle create;
    private final MethodHandle destroy;
    private final MethodHandle modelStatus;
    private final MethodHandle resetScheduler;
    private final MethodHandle callbackItem;
    private final String version;

    /** The threads for which HiGHS has made a pool on this thread; it keeps one a thread. */
    private final ThreadLocal<Integer> poolThreads = ThreadLocal.withInitial(() -> 0);

    private static @Nullable HighsLibrary instance;

    /**
     * Loads the library at the first call.
     *
     * @throws SolverException when the library is not there or not the one expected
     */
    static synchronized HighsLibrary instance() {
        if (instance == null) {
            instance = new HighsLibrary();
        }
        return instance;
    }

    private HighsLibrary() {
        loadNativeLibraries();
        symbols = SymbolLookup.loaderLookup();
        create = handle("Highs_create", FunctionDescriptor.of(ADDRESS));
        destroy = handle("Highs_destroy", FunctionDescriptor.ofVoid(ADDRESS));
        modelStatus = handle("Highs_getModelStatus", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        resetScheduler = handle("Highs_resetGlobalScheduler", FunctionDescriptor.ofVoid(JAVA_INT));
        callbackItem =
                handle(
                        "Highs_getCallbackDataOutItem",
                        FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        passMip =
                function(
                        "Highs_passMip",
                        ADDRESS,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_DOUBLE,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS);
        run = function("Highs_run", ADDRESS);
        clearSolver = function("Highs_clearSolver", ADDRESS);
        zeroAllClocks = function("Highs_zeroAllClocks", ADDRESS);
        setBoolOption = function("Highs_setBoolOptionValue", ADDRESS, ADDRESS, JAVA_INT);
        setIntOption = function("Highs_setIntOptionValue", ADDRESS, ADDRESS, JAVA_INT);
        setDoubleOption = function("Highs_setDoubleOptionValue", ADDRESS, ADDRESS, JAVA_DOUBLE);
        setStringOption = function("Highs_setStringOptionValue", ADDRESS, ADDRESS, ADDRESS);
        intInfo = function("Highs_getIntInfoValue", ADDRESS, ADDRESS, ADDRESS);
        int64Info = function("Highs_getInt64InfoValue", ADDRESS, ADDRESS, ADDRESS);
        doubleInfo = function("Highs_getDoubleInfoValue", ADDRESS, ADDRESS, ADDRESS);
        solution = function("Highs_getSolution", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        basis = function("Highs_getBasis", ADDRESS, ADDRESS, ADDRESS);
        setBasis = function("Highs_setBasis", ADDRESS, ADDRESS, ADDRESS);
        changeColumnBounds =
                function(
                        "Highs_changeColsBoundsBySet",
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS);
        changeRowBounds =
                function(
                        "Highs_changeRowsBoundsBySet",
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS);
        changeColumnCosts =
                function("Highs_changeColsCostBySet", ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
        changeIntegrality =
                function("Highs_changeColsIntegralityBySet", ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
        addColumns =
                function(
                        "Highs_addCols",
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS);
        setCallback = function("Highs_setCallback", ADDRESS, ADDRESS, ADDRESS);
        startCallback = function("Highs_startCallback", ADDRESS, JAVA_INT);
        stopCallback = function("Highs_stopCallback", ADDRESS, JAVA_INT);
        MemorySegment text =
                (MemorySegment)
                        invoke(handle("Highs_version", FunctionDescriptor.of(ADDRESS)), "version");
        version = text.reinterpret(64).getString(0);
    }

    private void loadNativeLibraries() {
        try {
            Loader.loadNativeLibraries();
            NativeStandardOutput.silence(linker);
        } catch (Throwable e) {
            throw new SolverException(
                    "the native libraries of OR-Tools, with HiGHS, cannot be loaded: "
                            + e.getMessage()
                            + ". Maybe there is none for "
                            + System.getProperty("os.name")
                            + " on "
                            + System.getProperty("os.arch")
                            + ", or the folder for temporary files is full or forbids to run code",
                    e);
        }
    }

    String version() {
        return version;
    }

    /** A new native model, to be given back to {@link #destroy}. */
    MemorySegment create() {
        MemorySegment highs = (MemorySegment) invoke(create, "Highs_create");
        if (highs.address() == 0) {
            throw new SolverException("HiGHS could not make a model: out of memory");
        }
        return highs;
    }

    void destroy(MemorySegment highs) {
        invoke(destroy, "Highs_destroy", highs);
    }

    int modelStatus(MemorySegment highs) {
        return (int) invoke(modelStatus, "Highs_getModelStatus", highs);
    }

    /**
     * Lets this thread's solves use so many threads. HiGHS sizes its pool at the first solve and
     * refuses another number afterwards, so the pool is dropped when the number changes.
     */
    void usePoolOf(int threads) {
        if (poolThreads.get() != threads) {
            invoke(resetScheduler, "Highs_resetGlobalScheduler", 1);
            poolThreads.set(threads);
        }
    }

    /** Where a callback's value lies, by its name. */
    MemorySegment callbackItem(MemorySegment dataOut, MemorySegment name) {
        return (MemorySegment) invoke(callbackItem, "Highs_getCallbackDataOutItem", dataOut, name);
    }

    Linker linker() {
        return linker;
    }

    /** A function that returns HiGHS's status: -1 error, 0 done, 1 done with a warning. */
    static final class Function {
        private final String name;
        private final MethodHandle handle;

        private Function(String name, MethodHandle handle) {
            this.name = name;
            this.handle = handle;
        }

        /**
         * @throws SolverException when HiGHS answers with an error
         */
        void call(Object... arguments) {
            if (status(arguments) == STATUS_ERROR) {
                throw new SolverException(name + " failed: HiGHS answered with an error");
            }
        }

        /** False when HiGHS answers with an error. */
        boolean attempt(Object... arguments) {
            return status(arguments) != STATUS_ERROR;
        }

        private int status(Object... arguments) {
            return (int) invoke(handle, name, arguments);
        }
    }

    private Function function(String name, MemoryLayout... arguments) {
        return new Function(name, handle(name, FunctionDescriptor.of(JAVA_INT, arguments)));
    }

    private MethodHandle handle(String name, FunctionDescriptor descriptor) {
        MemorySegment symbol =
                symbols.find(name)
                        .orElseThrow(() ->
                                new SolverException(
                                        "HiGHS has no function "
                                                + name
                                                + ". Maybe another version of OR-Tools is"
                                                + " on the class path, or its classes are"
                                                + " in another class loader"));
        return linker.downcallHandle(symbol, descriptor);
    }

    private static Object invoke(MethodHandle handle, String name, Object... arguments) {
        try {
            return handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new SolverException("calling " + name + " failed", e);
        }
    }
}
