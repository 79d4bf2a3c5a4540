package io.rackwright.plan.optimise;

import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.Deployment;
import io.rackwright.plan.OptimisedPlan.ShadowPrice;
import io.rackwright.plan.OptimisedPlan.SolveSummary;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.constraint.PlanConstraints;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.FirmEffect;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.order.Dispatch;
import io.rackwright.plan.supply.FloorCost;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyGraph.Detail;
import io.rackwright.solver.LinearModel;
import io.rackwright.solver.LinearSolution;
import io.rackwright.solver.LinearSolver;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the plan of least cost in buckets: where, what and how much.
 *
 * <p>The model leaves out what no plan would use: racks later than a window after their last need,
 * parts built earlier than a window before their first, a place apiece for plants that take the
 * same cheap part ({@link Detail#GUIDE}). Where racks are given up that time could help, their
 * generation's window is opened to the end of the horizon and the model solved again. What is
 * proven is proven of the model that was solved.
 */
public final class Optimiser {
    private static final double A_RACK = 0.5;
    private static final double A_CENT = 0.01;

    private final LinearSolver solver;

    public Optimiser(LinearSolver solver) {
        this.solver = solver;
    }

    /** The formulation of a network, as the optimiser would solve it. */
    public static Formulation formulate(Network network, OptimiserRequest request, Detail detail) {
        OrderBook firm = Dispatch.firmOrders(network);
        Formulation f = new Formulation(new SupplyGraph(network, detail), request.buckets(), firm);
        NetworkColumns columns = new NetworkColumns(f);
        columns.add();
        PlanConstraints.all().forEach(c -> c.addTo(f, columns));
        double given =
                PlanReading.openingStockUsd(network)
                        + FirmEffect.priceUsd(network, firm)
                        + FirmEffect.freightUsd(firm)
                        + FirmEffect.dutyUsd(firm);
        f.model().addOffset(given * Formulation.USD);
        return f;
    }

    /**
     * Optimises.
     *
     * @return empty when the time limit came before any plan
     */
    public Optional<OptimisedPlan> optimise(Network network, OptimiserRequest request) {
        return solve(network, request, this::plan);
    }

    /**
     * Optimises, and tries the prices of some of the limits that bind.
     *
     * @param sample how many limits, at most
     * @param seed of the choice among them
     * @return empty when the time limit came before any plan
     */
    public Optional<List<PriceTrial>> tryPrices(
            Network network, OptimiserRequest request, int sample, long seed) {
        return solve(network, request, solved -> new Prices(solved.model()).trials(sample, seed));
    }

    /**
     * Optimises, and asks the open model.
     *
     * @return empty when the time limit came before any plan
     */
    public <R> Optional<R> ask(
            Network network, OptimiserRequest request, Function<SolvedModel, R> question) {
        return solve(network, request, solved -> question.apply(solved.model()));
    }

    /** A model whose plan is found, still open. */
    private record Solved(SolvedModel model, IntegerSearch search, double seconds) {}

    private <R> Optional<R> solve(
            Network network, OptimiserRequest request, Function<Solved, R> use) {
        long start = System.nanoTime();
        Detail detail = Detail.GUIDE;
        OptimiserRequest now = request;
        while (true) {
            Formulation f = formulate(network, now, detail);
            LinearModel model = f.model().build();
            double left = now.timeLimitSeconds() - secondsSince(start);
            try (IntegerSearch search = new IntegerSearch(solver, model, f, now, left)) {
                LinearSolution best = search.solve();
                if (best == null) {
                    return Optional.empty();
                }
                Set<String> cutShort = cutShort(f, model, best);
                if (cutShort.isEmpty()) {
                    Solved solved = new Solved(search.solved(), search, secondsSince(start));
                    return Optional.of(use.apply(solved));
                }
                detail = detail.openEnded(cutShort);
                now = request.from(null); // far from where any plan with the windows ended
            }
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * Generations of which racks are given up that a longer window could help: it is shorter than
     * the horizon, and their site's power is not used up in the end.
     */
    private static Set<String> cutShort(Formulation f, LinearModel model, LinearSolution solution) {
        int lastDay = f.network().settings().horizonDays() - 1;
        Set<String> full = sitesFullInTheEnd(f, model, solution);
        Map<String, Double> givenUp = new HashMap<>();
        for (int c = 0; c < f.decisions().size(); c++) {
            if (f.decisions().get(c) instanceof Decision.Undelivered(Demand d, _)
                    && !full.contains(d.site())
                    && f.graph().window(f.graph().rackItemOf(d)).to() < lastDay) {
                givenUp.merge(d.generation(), solution.columnValues()[c], Double::sum);
            }
        }
        givenUp.values().removeIf(racks -> racks <= A_RACK);
        return givenUp.keySet();
    }

    private static Set<String> sitesFullInTheEnd(
            Formulation f, LinearModel model, LinearSolution solution) {
        int lastBucket = f.buckets().count() - 1;
        double leastRackMw =
                f.graph().demands().stream()
                        .mapToDouble(
                                d -> f.network().generation(d.generation()).facilityMwPerRack())
                        .min()
                        .orElse(0);
        Set<String> full = new HashSet<>();
        for (int row = 0; row < f.rows().size(); row++) {
            RowName name = f.rows().get(row);
            if (name.kind().equals("power") && name.bucket() == lastBucket) {
                double left = model.rowUpper(row) - solution.rowValues()[row];
                if (left * f.rowScale(row) < A_RACK * leastRackMw) {
                    full.add(name.subject());
                }
            }
        }
        return full;
    }

    private OptimisedPlan plan(Solved solved) {
        Formulation f = solved.model().formulation();
        LinearSolution best = solved.model().plan();
        PlanReading reading = new PlanReading(f, best.columnValues());
        List<Deployment> deployments = reading.deployments();
        List<ShadowPrice> shadowPrices = new Prices(solved.model()).shadowPrices();
        Set<String> worthless =
                shadowPrices.stream()
                        .filter(p -> p.oneMoreUsd() < A_CENT)
                        .map(ShadowPrice::row)
                        .collect(Collectors.toSet());
        double objective = best.objective() / Formulation.USD;
        double bound = Math.min(objective, solved.search().bound() / Formulation.USD);
        double floor = floorUsd(f.graph());
        SolveSummary summary =
                new SolveSummary(
                        solver.name(),
                        solver.version(),
                        best.status().toString(),
                        objective,
                        bound,
                        gap(objective, bound, 0),
                        gap(objective, bound, floor),
                        floor,
                        solved.seconds(),
                        f.decisions().size(),
                        f.rows().size());
        return new OptimisedPlan(
                f.buckets(),
                summary,
                reading.costs(),
                deployments,
                reading.failing(),
                reading.flows(),
                reading.expansionsTaken(),
                shadowPrices,
                solved.model().bindingRows(deployments, worthless),
                reading.targets(best.rowDuals()),
                solved.search().end());
    }

    static double gap(double objective, double bound, double floor) {
        double difference = Math.max(0, objective - bound);
        return difference == 0 ? 0 : difference / Math.abs(objective - floor);
    }

    /** Every demanded rack and its kit at the cheapest source, yields in, with no freight. */
    static double floorUsd(SupplyGraph graph) {
        FloorCost cost = new FloorCost(graph);
        double floor = 0;
        for (Demand d : graph.demands()) {
            double kit = cost.cheapestBillUsd(graph.siteKit(d.generation()));
            floor += d.racks() * (cost.usd(graph.rackItemOf(d)) + kit);
        }
        return floor;
    }
}
