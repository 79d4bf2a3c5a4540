package io.rackwright.plan.formulation;

import static io.rackwright.plan.formulation.Formulation.INFINITY;

import io.rackwright.model.BomLine;
import io.rackwright.model.Demand;
import io.rackwright.model.Item;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.content.ContentStandard;
import io.rackwright.plan.content.RecipeDiagram;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.FloorCost;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds the network's columns: make, ship, keep and deploy, with their costs and their part in the
 * balance of every place.
 *
 * <p>What no plan would use is left out: a bought item has no place at its source, since it leaves
 * as it is finished; only items at places that consume them are kept; routes are the few that no
 * other beats; and nothing is made before or after it can serve a need ({@link
 * SupplyGraph.UseWindow}).
 */
public final class NetworkColumns {
    /** A rack deployed earlier than this before its need is no better than one deployed at it. */
    private static final int EARLY_DEPLOYMENT_DAYS = 91;

    /** Stock that was there at the start can be shared out for this long. */
    private static final int SHARE_OUT_DAYS = 182;

    private final Formulation f;
    private final SupplyGraph graph;
    private final TimeBuckets buckets;
    private final FloorCost floorCost;
    private final Map<String, List<Formulation.Use>> deploysAtSite = new LinkedHashMap<>();

    public NetworkColumns(Formulation f) {
        this.f = f;
        this.graph = f.graph();
        this.buckets = f.buckets();
        this.floorCost = new FloorCost(graph);
    }

    public void add() {
        for (SupplyPoint point : graph.supplyPoints()) {
            if (graph.leavesFromPlace(point)) {
                addMakes(point);
            } else {
                addDirectShips(point);
            }
        }
        f.places().forEach(this::addShipsFrom);
        f.places().stream().filter(Place::isMarked).forEach(this::addRegards);
        f.places().stream().filter(Place::keeps).forEach(this::addKeeps);
        graph.demands().forEach(this::addDeploys);
    }

    /** Megawatts that each deployment takes, by data center. */
    public Map<String, List<Formulation.Use>> deploysAtSite() {
        return deploysAtSite;
    }

    private void addMakes(SupplyPoint p) {
        Place place = f.recipes().madeInto(p);
        if (place == null) {
            throw new IllegalStateException("no place for " + p);
        }
        for (int t = 0; t < buckets.count(); t++) {
            DaySet days = graph.completion(p, buckets.start(t), buckets.end(t));
            if (!days.isEmpty()) {
                addMake(p, t, days, place);
                for (ContentStandard standard : f.recipes().standardsOf(p, t)) {
                    Place passing = f.recipes().racks(p.item().name(), p.site(), standard);
                    if (passing != null) {
                        int column = addMake(p, t, days, passing);
                        RecipeDiagram diagram = f.recipes().diagram(p, standard, t);
                        new RecipeColumns(f, column).add(diagram);
                    }
                }
            }
        }
    }

    private int addMake(SupplyPoint p, int t, DaySet days, Place into) {
        double yield = p.source().yield();
        Decision make = new Decision.Make(p, t, days, into);
        int column = f.column(make, f.scale(p) * p.usdPerGoodUnit() * yield, INFINITY);
        f.balance(into, t, column, yield);
        f.starts(p, t, column, 1);
        DaySet started = days.shifted(-p.source().leadTimeDays());
        consume(make, column, p.components(), p.site(), f.scale(p), started);
        return column;
    }

    /**
     * Takes the components of one column unit evenly over some days, by the bill in force on each;
     * alternates get columns of their own.
     *
     * @param parents parents that one column unit stands for
     */
    private void consume(
            Decision parent,
            int column,
            List<BomLine> lines,
            String site,
            double parents,
            DaySet days) {
        Map<String, List<BomLine>> groups = new LinkedHashMap<>();
        for (BomLine line : lines) {
            if (line.alternateGroup().isEmpty()) {
                consumeLine(column, line, site, parents, days);
            } else {
                groups.computeIfAbsent(line.alternateGroup(), _ -> new ArrayList<>()).add(line);
            }
        }
        groups.forEach((group, alternates) ->
                addAlternates(parent, column, group, alternates, site, parents, days));
    }

    private void consumeLine(int column, BomLine line, String site, double parents, DaySet days) {
        Place place = graph.place(line.component(), site);
        if (place == null) {
            throw new IllegalStateException("no place for " + line.component() + " at " + site);
        }
        double units = parents * line.quantity() / f.scale(line.component());
        Spread.within(
                buckets,
                days,
                0,
                graph.day(line.from()),
                line.to() == null ? Integer.MAX_VALUE : graph.day(line.to()) + 1,
                (t, share) -> f.consume(place, t, column, units * share));
    }

    private void addAlternates(
            Decision parent,
            int column,
            String group,
            List<BomLine> lines,
            String site,
            double parents,
            DaySet days) {
        int row = f.row(f.name("alternates", group + "@" + site, parent.bucket()), 1, 0, INFINITY);
        f.entry(row, column, -1);
        for (BomLine line : lines) {
            int choice =
                    f.column(new Decision.Alternate(parent, line, parent.bucket()), 0, INFINITY);
            f.entry(row, choice, 1);
            consumeLine(choice, line, site, parents, days);
        }
    }

    private void addDirectShips(SupplyPoint p) {
        Item item = p.item();
        double scale = f.scale(p);
        SupplyGraph.UseWindow window = graph.window(item.name());
        int earliest = graph.firstCompletion(p);
        for (Place to : f.places()) {
            boolean takes =
                    to.item().name().equals(item.name())
                            && (to.consumes() || to.site().equals(p.site()))
                            && f.recipes().comesTo(p, to);
            if (!takes) {
                continue;
            }
            for (Route route : graph.routes(item, p.site(), to.site())) {
                double usd = scale * (p.usdPerGoodUnit() + graph.transitUsd(item, route));
                DaySet shut = graph.closed().of(p.site()).and(graph.closed().of(route));
                for (int t = 0; t < buckets.count(); t++) {
                    DaySet days =
                            shut.freeWithin(Math.max(buckets.start(t), earliest), buckets.end(t));
                    if (useful(window, days, route.transitDays())) {
                        int column =
                                f.column(
                                        new Decision.Ship(p, null, to, route, t, days),
                                        usd + dutyUsd(item, p.site(), to, route, days),
                                        INFINITY);
                        f.starts(p, t, column, 1 / p.source().yield());
                        arrive(column, to, route, days);
                    }
                }
            }
        }
    }

    /** Of one column unit. */
    private double dutyUsd(Item item, String from, Place to, Route route, DaySet leaves) {
        return f.scale(item.name()) * graph.dutyUsd(item, from, to.site(), route, leaves);
    }

    /** Something leaves in the bucket, and arrives while there is still use for it. */
    private static boolean useful(SupplyGraph.UseWindow window, DaySet days, int transitDays) {
        return !days.isEmpty()
                && days.end() + transitDays > window.from()
                && days.first() + transitDays <= window.to();
    }

    private void arrive(int column, Place to, Route route, DaySet days) {
        Spread.over(
                buckets, days, route.transitDays(), (t, share) -> f.balance(to, t, column, share));
    }

    /** Made items, and stock that lies elsewhere, leave their place for those that consume them. */
    private void addShipsFrom(Place origin) {
        Item item = origin.item();
        SupplyPoint maker =
                graph.supplyPointsOf(item.name()).stream()
                        .filter(p -> graph.leavesFromPlace(p) && f.recipes().makesInto(p, origin))
                        .findFirst()
                        .orElse(null);
        int lastStock = f.lastGivenDay(origin);
        if ((maker == null && lastStock < 0) || origin.isPool()) {
            return;
        }
        int earliest = lastStock >= 0 || maker == null ? 0 : graph.firstCompletion(maker);
        boolean made =
                graph.supplyPointsOf(item.name()).stream()
                        .anyMatch(p -> graph.leavesFromPlace(p) && p.site().equals(origin.site()));
        int latest = made ? Integer.MAX_VALUE : lastStock + SHARE_OUT_DAYS;
        SupplyGraph.UseWindow window = graph.window(item.name());
        for (Place to : f.places()) {
            boolean takes =
                    to.item().name().equals(item.name())
                            && to.consumes()
                            && !to.site().equals(origin.site())
                            && f.recipes().moves(origin, to);
            if (!takes) {
                continue;
            }
            for (Route route : graph.routes(item, origin.site(), to.site())) {
                double usd = f.scale(item.name()) * graph.transitUsd(item, route);
                DaySet shut = graph.closed().of(origin.site()).and(graph.closed().of(route));
                for (int t = f.firstBucket(origin); t <= f.lastBucket(origin); t++) {
                    DaySet days =
                            shut.freeWithin(Math.max(buckets.start(t), earliest), buckets.end(t));
                    if (useful(window, days, route.transitDays()) && days.first() <= latest) {
                        int column =
                                f.column(
                                        new Decision.Ship(null, origin, to, route, t, days),
                                        usd + dutyUsd(item, origin.site(), to, route, days),
                                        INFINITY);
                        f.balance(origin, t, column, -1);
                        arrive(column, to, route, days);
                    }
                }
            }
        }
    }

    /** What is known to be more than is asked serves too. */
    private void addRegards(Place marked) {
        for (Place as : f.recipes().servedBy(marked)) {
            for (int t = f.firstBucket(marked); t <= f.lastBucket(marked); t++) {
                int column = f.column(new Decision.Regard(marked, as, t), 0, INFINITY);
                f.balance(marked, t, column, -1);
                f.balance(as, t, column, 1);
            }
        }
    }

    /**
     * Stock between buckets bears holding by the trapezoid rule. What is left when the place's time
     * ends is worth what it cost at least, less the holding of what remains of the horizon: enough
     * that stock is not thrown away, too little to hoard.
     */
    private void addKeeps(Place place) {
        String item = place.item().name();
        int last = f.lastBucket(place);
        for (int t = f.firstBucket(place); t <= last; t++) {
            Decision.Keep keep = new Decision.Keep(place, t);
            double credit = t < last ? 0 : endCreditUsd(item, t);
            int column = f.column(keep, f.keptUsd(keep) - credit, INFINITY);
            f.balance(place, t, column, -1);
            if (t < last) {
                f.balance(place, t + 1, column, 1);
            }
        }
    }

    private double endCreditUsd(String item, int t) {
        double worth = Math.min(floorCost.usd(item), graph.network().standardCostUsd(item));
        int daysLeft = buckets.horizonDays() - buckets.end(t);
        return f.scale(item) * Math.max(0, worth - daysLeft * graph.holdingUsdPerUnitDay(item));
    }

    private void addDeploys(Demand demand) {
        int need = graph.needDay(demand);
        DaySet shut = graph.closed().of(demand.site());
        List<Integer> columns = new ArrayList<>();
        Place racks = graph.place(graph.rackItemOf(demand), demand.site());
        if (racks == null) {
            throw new IllegalStateException("no place for the racks of " + demand.name());
        }
        for (int t = 0; t < buckets.count(); t++) {
            int until = Math.min(buckets.end(t), graph.window(racks.item().name()).to() + 1);
            DaySet days = shut.freeWithin(buckets.start(t), until);
            boolean open =
                    buckets.end(t) > need - EARLY_DEPLOYMENT_DAYS - shut.days()
                            && t <= f.lastBucket(racks)
                            && !days.isEmpty();
            if (open) {
                addDeploys(demand, t, racks, days, columns);
            }
        }
        int never =
                f.column(
                        new Decision.Undelivered(demand, buckets.count() - 1),
                        graph.undeliveredUsd(demand),
                        INFINITY);
        columns.add(never);
        int row = f.row(f.name("demand", demand.name(), -1), 1, demand.racks(), demand.racks());
        columns.forEach(c -> f.entry(row, c, 1));
    }

    /** Of racks that pass what is asked of them; and where that has a price, of others. */
    private void addDeploys(Demand demand, int t, Place racks, DaySet days, List<Integer> columns) {
        RecipePlaces recipes = f.recipes();
        ContentStandard asked = recipes.standard(demand.generation(), t).orElse(null);
        Place passing =
                asked == null ? racks : recipes.racks(racks.item().name(), racks.site(), asked);
        if (passing != null) {
            columns.add(addDeploy(new Decision.Deploy(demand, t, false), passing, 0, days));
        }
        if (asked != null) {
            recipes.shortfallUsd(demand.generation(), t)
                    .ifPresent(usd ->
                            columns.add(
                                    addDeploy(
                                            new Decision.Deploy(demand, t, true),
                                            racks,
                                            usd,
                                            days)));
        }
    }

    private int addDeploy(Decision.Deploy deploy, Place racks, double shortfallUsd, DaySet days) {
        Demand demand = deploy.demand();
        int t = deploy.bucket();
        double lateUsd =
                meanWeeksLate(buckets.start(t), buckets.end(t), graph.needDay(demand))
                        * graph.rackWeekLateUsd(demand);
        int column = f.column(deploy, lateUsd + shortfallUsd, demand.racks());
        f.consume(racks, t, column, 1);
        consume(deploy, column, graph.siteKit(demand.generation()), demand.site(), 1, days);
        double megawatts = graph.network().generation(demand.generation()).facilityMwPerRack();
        deploysAtSite
                .computeIfAbsent(demand.site(), _ -> new ArrayList<>())
                .add(new Formulation.Use(t, column, megawatts));
        return column;
    }

    /** Mean of the weeks late over the days of a bucket: racks are deployed evenly through it. */
    public static double meanWeeksLate(int from, int to, int needDay) {
        double sum = 0;
        for (int day = from; day < to; day++) {
            sum += SupplyGraph.weeksLate(day, needDay);
        }
        return sum / (to - from);
    }
}
