package io.rackwright.plan.explain;

import io.rackwright.model.Demand;
import io.rackwright.plan.OptimisedPlan.BindingRow;
import io.rackwright.plan.OptimisedPlan.Deployment;
import io.rackwright.plan.explain.LateExplanation.Attempt;
import io.rackwright.plan.explain.LateExplanation.Link;
import io.rackwright.plan.explain.LimitWorth.Worth;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.optimise.SolvedModel;
import io.rackwright.solver.LinearSolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers questions about an optimised plan by solving its model again. */
public final class Explainer {
    /** Links of a demand whose worth is found by solving again: each is two solves. */
    private static final int LINKS_TRIED = 4;

    /**
     * The least that a limit is moved by, in scaled units, about a rack's worth: less drowns in the
     * solver's tolerance.
     */
    private static final double LEAST_STEP = 0.05;

    private final SolvedModel solved;
    private final Formulation f;
    private final Map<String, Integer> rows = new HashMap<>();
    private final double rackWeeks;

    public Explainer(SolvedModel solved) {
        this.solved = solved;
        this.f = solved.formulation();
        for (int row = 0; row < f.rows().size(); row++) {
            rows.put(f.rows().get(row).toString(), row);
        }
        this.rackWeeks = rackWeeksLate(solved.plan());
    }

    private double rackWeeksLate(LinearSolution solution) {
        return solved.deployments(solution).stream().mapToDouble(solved::rackWeeksLate).sum();
    }

    /**
     * What a limit is worth in each bucket in which it is used, in their order.
     *
     * @param kind of its rows, as {@code pool}
     * @param solvedAgain for how many buckets, the dearest, the model is solved again
     */
    public List<LimitWorth> worth(String kind, String subject, int solvedAgain) {
        List<Integer> asked = rowsOf(kind, subject);
        Set<Integer> dearest =
                asked.stream()
                        .sorted(
                                Comparator.comparingDouble((Integer row) -> Math.abs(dualUsd(row)))
                                        .reversed()
                                        .thenComparing(row -> row))
                        .limit(solvedAgain)
                        .collect(Collectors.toSet());
        return asked.stream().map(row -> dearest.contains(row) ? worth(row) : byDual(row)).toList();
    }

    private List<Integer> rowsOf(String kind, String subject) {
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < f.rows().size(); row++) {
            RowName name = f.rows().get(row);
            boolean asked =
                    SolvedModel.isLimit(name)
                            && name.kind().equals(kind)
                            && name.subject().equals(subject);
            if (asked) {
                found.add(row);
            }
        }
        return found;
    }

    private double dualUsd(int row) {
        return Math.abs(solved.plan().rowDuals()[row]) / f.rowScale(row) / Formulation.USD;
    }

    private LimitWorth byDual(int row) {
        double usd = dualUsd(row);
        Worth worth = new Worth(usd, usd == 0 ? 0 : Double.NaN);
        return new LimitWorth(f.rows().get(row), used(row), limit(row), 0, worth, worth);
    }

    private double used(int row) {
        return solved.plan().rowValues()[row] * f.rowScale(row);
    }

    private boolean isAtMost(int row) {
        return Double.isFinite(solved.model().rowUpper(row));
    }

    private double limit(int row) {
        double limit = isAtMost(row) ? solved.model().rowUpper(row) : solved.model().rowLower(row);
        return limit * f.rowScale(row);
    }

    /** What a row is worth; a limit that does not bind is worth nothing, and is not tried. */
    LimitWorth worth(int row) {
        double scale = f.rowScale(row);
        boolean atMost = isAtMost(row);
        double step = Math.max(1, LEAST_STEP * scale);
        boolean binds = Math.abs(limit(row) - used(row)) < step;
        Worth none = new Worth(0, 0);
        return new LimitWorth(
                f.rows().get(row),
                used(row),
                limit(row),
                step,
                binds ? moved(row, atMost ? step : -step) : none,
                binds ? moved(row, atMost ? -step : step) : none);
    }

    /**
     * What each unit is worth by which the limit is moved: saved when it gives way, lost when it
     * takes more.
     */
    private Worth moved(int row, double units) {
        double by = units / f.rowScale(row);
        double lower = solved.model().rowLower(row);
        double upper = solved.model().rowUpper(row);
        boolean atMost = Double.isFinite(upper);
        double most = atMost ? Math.max(upper + by, Math.min(0, upper)) : upper;
        double least = atMost ? lower : Math.max(0, lower + by);
        LinearSolution other =
                solved.under(new int[] {row}, new double[] {least}, new double[] {most});
        double moved = (atMost ? most - upper : least - lower) * f.rowScale(row);
        if (!other.hasPrimal() || moved == 0) {
            return new Worth(Double.NaN, Double.NaN);
        }
        double saved = solved.plan().objective() - other.objective();
        double weeks = rackWeeks - rackWeeksLate(other);
        double sign = saved < 0 ? -1 : 1;
        return new Worth(Math.abs(saved / Formulation.USD / moved), sign * weeks / Math.abs(moved));
    }

    /**
     * Why a demand is late.
     *
     * @throws IllegalArgumentException when the program has no such demand
     */
    public LateExplanation late(String demandId) {
        Demand demand = f.network().demand(demandId);
        return explanation(demand, OnTime.of(solved, demand), Attempt.NOT_MADE);
    }

    /**
     * The same, and whether the optimiser would have the demand on time without what is named,
     * which plans the whole program again; what is then in the way is named too.
     *
     * @throws IllegalArgumentException when the program has no such demand
     */
    public LateExplanation lateAndTried(String demandId) {
        Demand demand = f.network().demand(demandId);
        OnTime tried = OnTime.tried(solved, demand);
        boolean planned = tried.without().hasPrimal();
        return explanation(demand, tried, planned ? Attempt.PLANNED : Attempt.GIVEN_UP);
    }

    private LateExplanation explanation(Demand demand, OnTime onTime, Attempt attempt) {
        List<Deployment> deployments =
                solved.deployments(solved.plan()).stream()
                        .filter(d -> d.demandId().equals(demand.name()))
                        .toList();
        List<Link> links = new ArrayList<>();
        for (BindingRow binding : solved.bindingRows(deployments, Set.of())) {
            int row = rows.getOrDefault(binding.row(), -1);
            if (SolvedModel.isLimit(f.rows().get(row)) && links.size() < LINKS_TRIED) {
                links.add(new Link(worth(row), binding.usdPerRack()));
            }
        }
        double late = deployments.stream().mapToDouble(solved::rackWeeksLate).sum();
        return new LateExplanation(
                demand.name(),
                late,
                solved.racksLate(solved.plan(), demand),
                links,
                onTime.reliefs(),
                attempt,
                attempt == Attempt.PLANNED
                        ? solved.racksLate(onTime.without(), demand)
                        : Double.NaN,
                onTime.dearerUsd());
    }
}
