package io.rackwright.plan.optimise;

import io.rackwright.plan.WarmStart;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.solver.Basis;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSession;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.LinearSolver;
import io.rackwright.solver.SolveOptions;
import io.rackwright.solver.SolveOptions.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Solves a formulation whose only integers are expansions.
 *
 * <p>The relaxation is solved first, by interior point with crossover: it proves the bound, and it
 * is often whole already, since an option is worth all of its capacity or none. Where it is not,
 * options are rounded, taken together at their most likely quarter, and the rest solved again from
 * the same basis. Only when that leaves a gap is there a branch and bound. In the end the integers
 * are fixed, and the linear program that remains gives the prices.
 */
final class IntegerSearch implements AutoCloseable {
    private static final double WHOLE = 1e-6;

    /** Of what a plan can influence. */
    private static final double INFLUENCEABLE_GAP = 0.05;

    private final LinearSolver solver;
    private final LinearSession session;
    private final LinearModel model;
    private final Formulation f;
    private final OptimiserRequest request;
    private final long deadline;
    private final int[] integers;
    private double bound = Double.NEGATIVE_INFINITY;
    private @Nullable WarmStart end;
    private @Nullable LinearSolution published;

    IntegerSearch(
            LinearSolver solver,
            LinearModel model,
            Formulation f,
            OptimiserRequest request,
            double timeLimitSeconds) {
        this.solver = solver;
        this.session = solver.open(model);
        this.model = model;
        this.f = f;
        this.request = request;
        this.deadline =
                Double.isInfinite(timeLimitSeconds)
                        ? Long.MAX_VALUE
                        : System.nanoTime() + (long) (timeLimitSeconds * 1e9);
        int[] found = new int[model.integerColumns()];
        int k = 0;
        for (int c = 0; c < model.columns(); c++) {
            if (model.isInteger(c)) {
                found[k++] = c;
            }
        }
        this.integers = found;
    }

    /** The best plan, with the integers fixed; null when time ran out before there was one. */
    @Nullable LinearSolution solve() {
        session.integrality(integers, false);
        LinearSolution relaxed = relaxed();
        if (!usable(relaxed)) {
            return null;
        }
        end = session.basis().map(basis -> WarmStarts.of(f, basis)).orElse(null);
        bound = relaxed.bound();
        double[] choice = whole(relaxed.columnValues());
        LinearSolution best = relaxed;
        if (choice == null) {
            choice = rounded(relaxed.columnValues());
            best = solveFixed(choice);
            if (best == null || !closeEnough(best)) {
                double[] searched = branchAndBound();
                choice = searched == null ? choice : searched;
                best = solveFixed(choice);
            }
        } else {
            best = solveFixed(choice);
        }
        published = best;
        return best;
    }

    /** From where the request starts, if that takes but a few steps; else cold. */
    private LinearSolution relaxed() {
        Optional<Basis> start =
                Optional.ofNullable(request.start()).map(from -> WarmStarts.basis(f, from));
        return WarmStarts.solve(session, start, this::options);
    }

    double bound() {
        return bound;
    }

    /** Where the relaxation ended; null when the solver does not tell. */
    @Nullable WarmStart end() {
        return end;
    }

    private SolveOptions options(Method method) {
        double left =
                deadline == Long.MAX_VALUE
                        ? Double.POSITIVE_INFINITY
                        : Math.max(0, (deadline - System.nanoTime()) / 1e9);
        return SolveOptions.defaults()
                .withMethod(method)
                .withCrossover(true)
                .withTimeLimitSeconds(left)
                .withProgress(request.progress());
    }

    /** A solution of the linear program that can be published: there, and as good as proven. */
    static boolean usable(LinearSolution s) {
        boolean ended =
                s.status() == LinearSolution.Status.OPTIMAL
                        || s.status() == LinearSolution.Status.IMPRECISE;
        return ended && s.hasPrimal() && s.hasDual();
    }

    private boolean closeEnough(LinearSolution s) {
        double objective = s.objective() / Formulation.USD;
        double proven = bound / Formulation.USD;
        return Optimiser.gap(objective, proven, 0) <= request.relativeGap()
                && Optimiser.gap(objective, proven, Optimiser.floorUsd(f.graph()))
                        <= INFLUENCEABLE_GAP;
    }

    private double @Nullable [] whole(double[] values) {
        double[] choice = new double[integers.length];
        for (int k = 0; k < integers.length; k++) {
            choice[k] = Math.rint(values[integers[k]]);
            if (Math.abs(values[integers[k]] - choice[k]) > WHOLE) {
                return null;
            }
        }
        return choice;
    }

    /** An option taken by half or more is taken, in the quarter that has most of it. */
    private double[] rounded(double[] values) {
        Map<String, Integer> most = new LinkedHashMap<>();
        Map<String, Double> total = new LinkedHashMap<>();
        for (int k = 0; k < integers.length; k++) {
            if (f.decisions().get(integers[k]) instanceof Decision.Expand e) {
                String option = e.option().name();
                total.merge(option, values[integers[k]], Double::sum);
                Integer before = most.get(option);
                if (before == null || values[integers[before]] < values[integers[k]]) {
                    most.put(option, k);
                }
            }
        }
        double[] choice = new double[integers.length];
        most.forEach((option, k) -> choice[k] = total.getOrDefault(option, 0.0) >= 0.5 ? 1 : 0);
        return choice;
    }

    private @Nullable LinearSolution solveFixed(double[] choice) {
        session.integrality(integers, false);
        session.columnBounds(integers, choice, choice);
        LinearSolution fixed = session.solve(options(Method.SIMPLEX));
        return usable(fixed) ? fixed : null;
    }

    private double @Nullable [] branchAndBound() {
        double[] zeros = new double[integers.length];
        double[] ones = new double[integers.length];
        Arrays.fill(ones, 1);
        session.columnBounds(integers, zeros, ones);
        session.integrality(integers, true);
        LinearSolution searched =
                session.solve(
                        options(Method.INTERIOR_POINT)
                                .withMipRelativeGap(request.relativeGap() / 2));
        session.integrality(integers, false);
        if (!searched.hasPrimal()) {
            return null;
        }
        bound = Math.max(bound, searched.bound());
        double[] choice = new double[integers.length];
        for (int k = 0; k < integers.length; k++) {
            choice[k] = Math.rint(searched.columnValues()[integers[k]]);
        }
        return choice;
    }

    /** The model as it is published, its integers fixed, to be asked what if. */
    SolvedModel solved() {
        LinearSolution plan = published;
        if (plan == null) {
            throw new IllegalStateException("nothing is solved yet");
        }
        return new SolvedModel(solver, f, session, plan, this::options);
    }

    @Override
    public void close() {
        session.close();
    }
}
