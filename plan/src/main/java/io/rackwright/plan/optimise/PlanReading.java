package io.rackwright.plan.optimise;

import io.rackwright.model.ContentTarget;
import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.OptimisedPlan.Deployment;
import io.rackwright.plan.OptimisedPlan.Flow;
import io.rackwright.plan.OptimisedPlan.PlanCosts;
import io.rackwright.plan.OptimisedPlan.TargetOutcome;
import io.rackwright.plan.constraint.TracedValueTargets;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.FirmEffect;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Turns the values of a model's columns back into flows, deployments and costs. */
final class PlanReading {
    /** Scaled units below which a value is rounding of the solver's. */
    private static final double NOTHING = 1e-6;

    private final Formulation f;
    private final SupplyGraph graph;
    private final double[] values;

    PlanReading(Formulation f, double[] values) {
        this.f = f;
        this.graph = f.graph();
        this.values = values;
    }

    /**
     * Racks deployed, by demand and bucket. Which of a data center's demands for one generation and
     * priority a rack is counted for makes no difference to the cost of lateness as long as both
     * are late, so the solver's choice among them means nothing: the earliest need is served first,
     * which costs no more.
     */
    List<Deployment> deployments() {
        return deployments(_ -> true);
    }

    /** Those of racks that do not pass what is asked of them. */
    List<Deployment> failing() {
        return deployments(Decision.Deploy::failing);
    }

    private List<Deployment> deployments(Predicate<Decision.Deploy> asked) {
        Map<DemandGroup, double[]> deployed = new LinkedHashMap<>();
        Map<DemandGroup, List<Demand>> waiting = new HashMap<>();
        for (Demand d : graph.demands()) {
            DemandGroup group = DemandGroup.of(d);
            deployed.putIfAbsent(group, new double[f.buckets().count()]);
            waiting.computeIfAbsent(group, _ -> new ArrayList<>()).add(d);
        }
        for (int c = 0; c < values.length; c++) {
            if (f.decisions().get(c) instanceof Decision.Deploy deploy
                    && asked.test(deploy)
                    && values[c] > NOTHING) {
                deployed.getOrDefault(DemandGroup.of(deploy.demand()), new double[0])[
                                deploy.bucket()] +=
                        values[c];
            }
        }
        List<Deployment> found = new ArrayList<>();
        deployed.forEach(
                (group, racks) -> share(racks, waiting.getOrDefault(group, List.of()), found));
        return found;
    }

    /** Demands that differ in nothing but their need date. */
    record DemandGroup(String site, String generation, int priority) {
        static DemandGroup of(Demand d) {
            return new DemandGroup(d.site(), d.generation(), d.priority());
        }
    }

    /** Gives each bucket's racks to the demands in the order of their needs. */
    private static void share(double[] racks, List<Demand> demands, List<Deployment> into) {
        int at = 0;
        double open = demands.getFirst().racks();
        for (int t = 0; t < racks.length; t++) {
            double left = racks[t];
            while (left > NOTHING && at < demands.size()) {
                double given = Math.min(left, open);
                if (given > NOTHING) {
                    into.add(new Deployment(demands.get(at).name(), t, given));
                }
                left -= given;
                open -= given;
                if (open <= NOTHING && ++at < demands.size()) {
                    open = demands.get(at).racks();
                }
            }
        }
    }

    List<ExpansionTaken> expansionsTaken() {
        LocalDate asOf = f.network().settings().asOf();
        List<ExpansionTaken> taken = new ArrayList<>();
        for (int c = 0; c < values.length; c++) {
            if (f.decisions().get(c) instanceof Decision.Expand e && values[c] > 0.5) {
                taken.add(
                        new ExpansionTaken(
                                e.option().name(),
                                asOf.plusDays(e.decidedDay()),
                                asOf.plusDays(e.availableDay())));
            }
        }
        taken.sort(Comparator.comparing(ExpansionTaken::option));
        return taken;
    }

    /**
     * Flows to consumers, in good units; what a made item's own site consumes is the remainder of
     * what is made there.
     */
    List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        Map<Integer, double[]> madeLeft = new TreeMap<>();
        for (int c = 0; c < values.length; c++) {
            if (f.decisions().get(c) instanceof Decision.Make make && values[c] > NOTHING) {
                madeLeft.computeIfAbsent(make.into().index(), _ -> new double[f.buckets().count()])[
                                make.bucket()] +=
                        values[c] * make.point().source().yield();
            }
        }
        for (int c = 0; c < values.length; c++) {
            if (f.decisions().get(c) instanceof Decision.Ship ship && values[c] > NOTHING) {
                Place origin = ship.origin();
                boolean fromStock = false;
                if (origin != null) {
                    double[] made = madeLeft.get(origin.index());
                    double taken = made == null ? 0 : Math.min(made[ship.bucket()], values[c]);
                    if (made != null) {
                        made[ship.bucket()] -= taken;
                    }
                    fromStock = taken < values[c] / 2;
                }
                flows.add(
                        flow(
                                ship.to(),
                                ship.fromSite(),
                                ship.route(),
                                ship.bucket(),
                                c,
                                fromStock));
            }
        }
        madeLeft.forEach((index, made) -> addOwnUse(f.places().get(index), made, flows));
        return flows;
    }

    private Flow flow(
            Place to, String from, Route route, int bucket, int column, boolean fromStock) {
        double units = values[column] * f.scale(to.item().name());
        return new Flow(to.item().name(), from, to.site(), route.text(), bucket, units, fromStock);
    }

    private void addOwnUse(Place place, double[] made, List<Flow> flows) {
        for (int t = 0; t < made.length; t++) {
            if (made[t] > NOTHING && place.consumes()) {
                double units = made[t] * f.scale(place.item().name());
                flows.add(
                        new Flow(
                                place.item().name(),
                                place.site(),
                                place.site(),
                                "",
                                t,
                                units,
                                false));
            }
        }
    }

    PlanCosts costs() {
        double price = FirmEffect.priceUsd(f.network(), f.firm());
        double freight = FirmEffect.freightUsd(f.firm());
        double duty = FirmEffect.dutyUsd(f.firm());
        double holding = 0;
        double shortfall = 0;
        double expansion = 0;
        double lateness = 0;
        double credit = 0;
        for (int c = 0; c < values.length; c++) {
            double usd = f.usd(c) * values[c];
            switch (f.decisions().get(c)) {
                case Decision.Make _ -> price += usd;
                case Decision.Ship ship -> {
                    double units = values[c] * f.scale(ship.to().item().name());
                    double kg = ship.to().item().shippingWeightKg();
                    double freightUsd = units * kg * ship.route().usdPerKg();
                    double transitUsd =
                            units
                                    * ship.route().transitDays()
                                    * graph.holdingUsdPerUnitDay(ship.to().item().name());
                    double dutyUsd = units * unitDutyUsd(ship);
                    freight += freightUsd;
                    holding += transitUsd;
                    duty += dutyUsd;
                    price += usd - freightUsd - transitUsd - dutyUsd;
                }
                case Decision.Keep keep -> {
                    double kept = f.keptUsd(keep) * values[c];
                    holding += kept;
                    credit += kept - usd;
                }
                case Decision.Shortfall _ -> shortfall += usd;
                case Decision.Expand _ -> expansion += usd;
                case Decision.Deploy deploy -> lateness += usd - failingUsd(deploy) * values[c];
                case Decision.Undelivered _ -> lateness += usd;
                case Decision.TargetMissed _, Decision.ValueSum _ -> {} // told apart, in targets()
                case Decision.OptionUse _,
                        Decision.PowerUsed _,
                        Decision.Alternate _,
                        Decision.Choose _,
                        Decision.Regard _ -> {}
            }
        }
        double opening = openingStockUsd(f.network());
        return new PlanCosts(
                price + freight + duty + holding + expansion + opening - credit,
                lateness,
                shortfall,
                price,
                freight,
                duty,
                holding,
                expansion,
                opening,
                credit);
    }

    /**
     * What became of the targets of traced value.
     *
     * @param duals of the rows
     */
    List<TargetOutcome> targets(double[] duals) {
        List<TargetOutcome> outcomes = new ArrayList<>();
        for (int c = 0; c < values.length; c++) {
            if (f.decisions().get(c) instanceof Decision.TargetMissed(ContentTarget target, _)) {
                outcomes.add(
                        new TargetOutcome(
                                target.name(),
                                Math.max(0, values[c]) * 1e6,
                                usdEach(target, duals),
                                TracedValueTargets.spending(f, target, values)
                                        .sharePct()
                                        .doubleValue()));
            }
        }
        return outcomes;
    }

    private double usdEach(ContentTarget target, double[] duals) {
        for (int row = 0; row < f.rows().size(); row++) {
            RowName name = f.rows().get(row);
            if (name.kind().equals(TracedValueTargets.KIND)
                    && name.subject().equals(target.name())) {
                return Math.max(0, duals[row] / f.rowScale(row) / Formulation.USD);
            }
        }
        return 0;
    }

    /** What is to pay for a rack that does not pass. */
    private double failingUsd(Decision.Deploy deploy) {
        return deploy.failing()
                ? f.recipes()
                        .shortfallUsd(deploy.demand().generation(), deploy.bucket())
                        .orElse(0.0)
                : 0;
    }

    private double unitDutyUsd(Decision.Ship ship) {
        Place to = ship.to();
        return graph.dutyUsd(to.item(), ship.fromSite(), to.site(), ship.route(), ship.days());
    }

    /** Opening stock and receipts at standard cost, whatever becomes of them. */
    static double openingStockUsd(Network network) {
        return network.program().inventory().stream()
                .mapToDouble(r -> r.quantity() * network.standardCostUsd(r.item()))
                .sum();
    }
}
