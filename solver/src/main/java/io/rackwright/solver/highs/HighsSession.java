package io.rackwright.solver.highs;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.rackwright.solver.Basis;
import io.rackwright.solver.ColumnBlock;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.LinearSolution.Status;
import io.rackwright.solver.ProgressListener;
import io.rackwright.solver.SolutionCheck;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.SolveOptions.Method;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One native HiGHS model. The Java model beside it is the truth for checks; both are changed
 * together, the Java one first since it validates.
 */
final class HighsSession implements LinearSession {
    private static final int COLUMN_WISE = 1;
    private static final int MINIMISE = 1;
    private static final int CONTINUOUS = 0;
    private static final int INTEGER = 1;
    private static final int SOLUTION_NONE = 0;
    private static final int EDGE_WEIGHTS_CHOSEN = -1;
    private static final int EDGE_WEIGHTS_DEVEX = 1;

    private final HighsLibrary library;
    private final MemorySegment highs;

    /** Confines the session to its thread, and marks whether it is open. */
    private final Arena life = Arena.ofConfined();

    private LinearModel model;

    /** Whether a simplex would start from a basis; HiGHS forgets to say so once a bound changes. */
    private boolean fromBasis;

    HighsSession(HighsLibrary library, LinearModel model) {
        this.library = library;
        this.model = model;
        this.highs = library.create().reinterpret(life, library::destroy);
        try (Arena arena = Arena.ofConfined()) {
            setBool(arena, "output_flag", false);
            setBool(arena, "log_to_console", false);
            pass(arena);
        } catch (RuntimeException | Error e) {
            life.close();
            throw e;
        }
    }

    private void pass(Arena arena) {
        library.passMip.call(
                highs,
                model.columns(),
                model.rows(),
                model.nonzeros(),
                COLUMN_WISE,
                MINIMISE,
                model.offset(),
                doubles(arena, model.columnCosts()),
                doubles(arena, model.columnLowers()),
                doubles(arena, model.columnUppers()),
                doubles(arena, model.rowLowers()),
                doubles(arena, model.rowUppers()),
                ints(arena, model.columnStarts()),
                ints(arena, model.entryRows()),
                doubles(arena, model.entryValues()),
                ints(arena, integrality()));
    }

    private int[] integrality() {
        int[] kinds = new int[model.columns()];
        Arrays.setAll(kinds, j -> model.isInteger(j) ? INTEGER : CONTINUOUS);
        return kinds;
    }

    @Override
    public LinearModel model() {
        return model;
    }

    @Override
    public void columnBounds(int[] columns, double[] lower, double[] upper) {
        model = model.withColumnBounds(columns, lower, upper);
        try (Arena arena = Arena.ofConfined()) {
            library.changeColumnBounds.call(
                    highs,
                    columns.length,
                    ints(arena, columns),
                    doubles(arena, lower),
                    doubles(arena, upper));
        }
    }

    @Override
    public void rowBounds(int[] rows, double[] lower, double[] upper) {
        model = model.withRowBounds(rows, lower, upper);
        try (Arena arena = Arena.ofConfined()) {
            library.changeRowBounds.call(
                    highs,
                    rows.length,
                    ints(arena, rows),
                    doubles(arena, lower),
                    doubles(arena, upper));
        }
    }

    @Override
    public void columnCosts(int[] columns, double[] costs) {
        model = model.withColumnCosts(columns, costs);
        try (Arena arena = Arena.ofConfined()) {
            library.changeColumnCosts.call(
                    highs, columns.length, ints(arena, columns), doubles(arena, costs));
        }
    }

    @Override
    public void integrality(int[] columns, boolean integer) {
        model = model.withIntegrality(columns, integer);
        int[] kinds = new int[columns.length];
        Arrays.fill(kinds, integer ? INTEGER : CONTINUOUS);
        try (Arena arena = Arena.ofConfined()) {
            library.changeIntegrality.call(
                    highs, columns.length, ints(arena, columns), ints(arena, kinds));
        }
    }

    @Override
    public int addColumns(ColumnBlock block) {
        int first = model.columns();
        LinearModel extended = model.withColumns(block);
        int added = extended.columns() - first;
        int firstEntry = model.nonzeros();
        int[] starts = extended.columnStarts();
        int[] blockStarts = new int[added];
        Arrays.setAll(blockStarts, j -> starts[first + j] - firstEntry);
        try (Arena arena = Arena.ofConfined()) {
            library.addColumns.call(
                    highs,
                    added,
                    doubles(arena, tail(extended.columnCosts(), first)),
                    doubles(arena, tail(extended.columnLowers(), first)),
                    doubles(arena, tail(extended.columnUppers(), first)),
                    extended.nonzeros() - firstEntry,
                    ints(arena, blockStarts),
                    ints(
                            arena,
                            Arrays.copyOfRange(
                                    extended.entryRows(), firstEntry, extended.nonzeros())),
                    doubles(arena, tail(extended.entryValues(), firstEntry)));
        }
        model = extended;
        return first;
    }

    @Override
    public Optional<Basis> basis() {
        try (Arena arena = Arena.ofConfined()) {
            if (intInfo(arena, "basis_validity") == 0) {
                return Optional.empty();
            }
            MemorySegment columns = arena.allocate(JAVA_INT, Math.max(1, model.columns()));
            MemorySegment rows = arena.allocate(JAVA_INT, Math.max(1, model.rows()));
            library.basis.call(highs, columns, rows);
            return Optional.of(
                    new Basis(statuses(columns, model.columns()), statuses(rows, model.rows())));
        }
    }

    /** HiGHS numbers the statuses in the order of {@link Basis.Status}. */
    private static List<Basis.Status> statuses(MemorySegment codes, int count) {
        Basis.Status[] known = Basis.Status.values();
        List<Basis.Status> statuses = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            statuses.add(known[codes.getAtIndex(JAVA_INT, k)]);
        }
        return statuses;
    }

    @Override
    public void basis(Basis basis) {
        basis.requireShapeOf(model);
        try (Arena arena = Arena.ofConfined()) {
            library.setBasis.call(
                    highs, ints(arena, codes(basis.columns())), ints(arena, codes(basis.rows())));
        }
        fromBasis = true;
    }

    private static int[] codes(List<Basis.Status> statuses) {
        return statuses.stream().mapToInt(Basis.Status::ordinal).toArray();
    }

    @Override
    public LinearSolution solve(SolveOptions options) {
        try (Arena arena = Arena.ofConfined()) {
            boolean mixedInteger = model.integerColumns() > 0;
            apply(arena, options, mixedInteger);
            if (options.method() == Method.INTERIOR_POINT && !mixedInteger) {
                // HiGHS leaves presolve out when it holds a basis, which only helps simplex.
                library.clearSolver.call(highs);
                fromBasis = false;
            }
            // From a basis, the exact weights of the steepest edge cost a solve for each row before
            // the first step: 4 s for 65,000 rows, where what follows may be a dozen steps.
            setInt(
                    arena,
                    "simplex_dual_edge_weight_strategy",
                    fromBasis && !mixedInteger ? EDGE_WEIGHTS_DEVEX : EDGE_WEIGHTS_CHOSEN);
            library.zeroAllClocks.call(highs);
            library.usePoolOf(options.threads());
            long start = System.nanoTime();
            boolean ran = run(options);
            double seconds = (System.nanoTime() - start) / 1e9;
            fromBasis = intInfo(arena, "basis_validity") != 0;
            return read(arena, options, mixedInteger, ran, seconds);
        }
    }

    private boolean run(SolveOptions options) {
        ProgressListener listener = options.progress();
        if (listener == null) {
            return library.run.attempt(highs);
        }
        try (HighsProgress progress = new HighsProgress(library, highs, listener)) {
            boolean ran = library.run.attempt(highs);
            progress.rethrow();
            return ran;
        }
    }

    private void apply(Arena arena, SolveOptions options, boolean mixedInteger) {
        String method =
                switch (options.method()) {
                    case CHOOSE -> "choose";
                    case SIMPLEX -> "simplex";
                    case INTERIOR_POINT -> "ipx";
                };
        // With another choice here HiGHS would solve the relaxation of a mixed-integer program
        // only.
        setString(arena, "solver", mixedInteger ? "choose" : method);
        setString(arena, "mip_lp_solver", method);
        setString(arena, "run_crossover", options.crossover() ? "on" : "off");
        setDouble(arena, "time_limit", options.timeLimitSeconds());
        setDouble(arena, "mip_rel_gap", options.mipRelativeGap());
        setDouble(arena, "mip_abs_gap", options.mipAbsoluteGap());
        setDouble(arena, "primal_feasibility_tolerance", options.feasibilityTolerance());
        setDouble(arena, "dual_feasibility_tolerance", options.optimalityTolerance());
        setInt(arena, "simplex_iteration_limit", options.simplexIterations());
        setInt(arena, "threads", options.threads());
        setInt(arena, "random_seed", options.seed());
        boolean log = options.logFile() != null;
        setString(arena, "log_file", log ? String.valueOf(options.logFile()) : "");
        setBool(arena, "output_flag", log);
    }

    private LinearSolution read(
            Arena arena, SolveOptions options, boolean mixedInteger, boolean ran, double seconds) {
        HighsStatus verdict = HighsStatus.of(library.modelStatus(highs));
        SolutionCheck.Claim claim =
                new SolutionCheck.Claim(
                        ran ? verdict.status() : Status.ERROR,
                        seconds,
                        iterations(arena),
                        Math.max(0, int64Info(arena, "mip_node_count")),
                        verdict.words());
        double mipBound =
                mixedInteger ? doubleInfo(arena, "mip_dual_bound") : Double.NEGATIVE_INFINITY;
        boolean none =
                intInfo(arena, "primal_solution_status") == SOLUTION_NONE
                        || verdict.status() == Status.INFEASIBLE
                        || verdict.status() == Status.UNBOUNDED
                        || verdict.status() == Status.INFEASIBLE_OR_UNBOUNDED;
        if (none && model.columns() > 0) {
            return SolutionCheck.withoutSolution(claim, mipBound);
        }
        boolean dual = intInfo(arena, "dual_solution_status") != SOLUTION_NONE;
        MemorySegment columnValues = arena.allocate(JAVA_DOUBLE, Math.max(1, model.columns()));
        MemorySegment columnDuals = arena.allocate(JAVA_DOUBLE, Math.max(1, model.columns()));
        MemorySegment rowValues = arena.allocate(JAVA_DOUBLE, Math.max(1, model.rows()));
        MemorySegment rowDuals = arena.allocate(JAVA_DOUBLE, Math.max(1, model.rows()));
        library.solution.call(highs, columnValues, columnDuals, rowValues, rowDuals);
        double[] x = array(columnValues, model.columns());
        return mixedInteger
                ? SolutionCheck.ofMixedInteger(model, options, x, mipBound, claim)
                : SolutionCheck.ofLinear(
                        model, options, x, dual ? array(rowDuals, model.rows()) : null, claim);
    }

    private long iterations(Arena arena) {
        long sum = 0;
        for (String counter :
                new String[] {
                    "simplex_iteration_count", "ipm_iteration_count", "crossover_iteration_count"
                }) {
            sum += Math.max(0, intInfo(arena, counter));
        }
        return sum;
    }

    @Override
    public void close() {
        life.close();
    }

    private int intInfo(Arena arena, String name) {
        MemorySegment value = arena.allocate(JAVA_INT);
        library.intInfo.call(highs, arena.allocateFrom(name), value);
        return value.get(JAVA_INT, 0);
    }

    private long int64Info(Arena arena, String name) {
        MemorySegment value = arena.allocate(JAVA_LONG);
        library.int64Info.call(highs, arena.allocateFrom(name), value);
        return value.get(JAVA_LONG, 0);
    }

    private double doubleInfo(Arena arena, String name) {
        MemorySegment value = arena.allocate(JAVA_DOUBLE);
        library.doubleInfo.call(highs, arena.allocateFrom(name), value);
        return value.get(JAVA_DOUBLE, 0);
    }

    private void setBool(Arena arena, String name, boolean value) {
        library.setBoolOption.call(highs, arena.allocateFrom(name), value ? 1 : 0);
    }

    private void setInt(Arena arena, String name, int value) {
        library.setIntOption.call(highs, arena.allocateFrom(name), value);
    }

    private void setDouble(Arena arena, String name, double value) {
        library.setDoubleOption.call(highs, arena.allocateFrom(name), value);
    }

    private void setString(Arena arena, String name, String value) {
        library.setStringOption.call(highs, arena.allocateFrom(name), arena.allocateFrom(value));
    }

    private static double[] tail(double[] values, int from) {
        return Arrays.copyOfRange(values, from, values.length);
    }

    private static double[] array(MemorySegment segment, int count) {
        return segment.asSlice(0, (long) count * Double.BYTES).toArray(JAVA_DOUBLE);
    }

    private static MemorySegment doubles(Arena arena, double[] values) {
        return arena.allocateFrom(JAVA_DOUBLE, values);
    }

    private static MemorySegment ints(Arena arena, int[] values) {
        return arena.allocateFrom(JAVA_INT, values);
    }
}
