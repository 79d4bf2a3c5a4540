package io.rackwright.plan.optimise;

import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.WarmStart;
import io.rackwright.plan.WarmStart.Stand;
import io.rackwright.plan.formulation.DecisionName;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.solver.Basis;
import io.rackwright.solver.Basis.Status;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.SolveOptions.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Solves that start where another ended; between a model's basis and its names. */
final class WarmStarts {
    /**
     * A simplex that needs more steps than a tenth of the rows had better not been begun: on the
     * reference program's 40,000 rows small changes take some hundred to 3,300 steps, and large
     * ones 43,000 steps and 100 s where a cold start takes 39 s.
     */
    private static final int ROWS_PER_STEP = 10;

    private WarmStarts() {}

    /** From a basis, if there is one and it takes but a few steps; else cold. */
    static LinearSolution solve(
            LinearSession session, Optional<Basis> from, Function<Method, SolveOptions> options) {
        if (from.isPresent()) {
            session.basis(from.get());
            int most = session.model().rows() / ROWS_PER_STEP;
            LinearSolution warm =
                    session.solve(options.apply(Method.SIMPLEX).withSimplexIterations(most));
            if (warm.isOptimal()) {
                return warm;
            }
        }
        return session.solve(options.apply(Method.INTERIOR_POINT));
    }

    static WarmStart of(Formulation f, Basis basis) {
        TimeBuckets buckets = f.buckets();
        List<LocalDate> starts = new ArrayList<>();
        for (int t = 0; t < buckets.count(); t++) {
            starts.add(buckets.startDate(t));
        }
        return new WarmStart(
                starts,
                stands(basis.columns(), Status.BASIC, c -> column(f, c)),
                stands(basis.rows(), Status.AT_LOWER, r -> row(f, r)));
    }

    /** Those of a status, and those at their upper limit. */
    private static List<Stand> stands(List<Status> statuses, Status told, IntFunction<Key> key) {
        List<Stand> stands = new ArrayList<>();
        for (int k = 0; k < statuses.size(); k++) {
            Status status = statuses.get(k);
            if (status == told || status == Status.AT_UPPER) {
                Key known = key.apply(k);
                stands.add(new Stand(known.name(), known.bucket(), status == Status.AT_UPPER));
            }
        }
        return stands;
    }

    /** What names a column or a row. */
    private record Key(String name, int bucket) {}

    private static Key column(Formulation f, int c) {
        return new Key(DecisionName.of(f.decisions().get(c)), f.decisions().get(c).bucket());
    }

    private static Key row(Formulation f, int r) {
        RowName name = f.rows().get(r);
        return new Key(name.kind() + "[" + name.subject() + "]", name.bucket());
    }

    /**
     * The basis that stands for the start in another model: each column and row stands where its
     * namesake stood in the bucket that holds the middle of its own. A row that is new is basic, a
     * column that is new is not.
     */
    static Basis basis(Formulation f, WarmStart start) {
        int[] before = bucketsBefore(f.buckets(), start.bucketStarts());
        Map<Key, Status> columns = statuses(start.columns(), Status.BASIC);
        Map<Key, Status> rows = statuses(start.rows(), Status.AT_LOWER);

        Status[] columnsNow = new Status[f.decisions().size()];
        Arrays.setAll(
                columnsNow,
                c -> columns.getOrDefault(before(column(f, c), before), Status.AT_LOWER));
        Status[] rowsNow = new Status[f.rows().size()];
        Arrays.setAll(rowsNow, r -> rows.getOrDefault(before(row(f, r), before), Status.BASIC));

        return new Basis(List.of(columnsNow), List.of(rowsNow));
    }

    private static Key before(Key now, int[] before) {
        return now.bucket() < 0 ? now : new Key(now.name(), before[now.bucket()]);
    }

    private static Map<Key, Status> statuses(List<Stand> stands, Status told) {
        Map<Key, Status> statuses = new HashMap<>();
        for (Stand s : stands) {
            statuses.put(new Key(s.name(), s.bucket()), s.atUpper() ? Status.AT_UPPER : told);
        }
        return statuses;
    }

    private static int[] bucketsBefore(TimeBuckets buckets, List<LocalDate> starts) {
        int[] before = new int[buckets.count()];
        for (int t = 0; t < before.length; t++) {
            LocalDate middle = buckets.startDate(t).plusDays(buckets.days(t) / 2);
            int b = 0;
            while (b + 1 < starts.size() && !starts.get(b + 1).isAfter(middle)) {
                b++;
            }
            before[t] = b;
        }
        return before;
    }
}
