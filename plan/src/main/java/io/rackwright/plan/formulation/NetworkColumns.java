package io.rackwright.plan.formulation;

import static io.rackwright.plan.formulation.Formulation.INFINITY;

import io.rackwright.model.BomLine;
import io.rackwright.model.Demand;
import io.rackwright.model.Item;
import io.rackwright.model.TimeBuckets;
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
        graph.places().forEach(this::addShipsFrom);
        graph.places().stream().filter(Place::keeps).forEach(this::addKeeps);
        graph.demands().forEach(this::addDeploys);
    }

    /** Megawatts that each deployment takes, by data center. */
    public Map<String, List<Formulation.Use>> deploysAtSite() {
        return deploysAtSite;
    }

    private void addMakes(SupplyPoint p) {
        Place place = graph.place(p.item().name(), p.site());
        if (place == null) {
            throw new IllegalStateException("no place for " + p);
        }
        SupplyGraph.UseWindow window = graph.window(p.item().name());
        double yield = p.source().yield();
        double usd = f.scale(p) * p.usdPerGoodUnit() * yield;
        int earliest = graph.firstCompletion(p);
        for (int t = 0; t < buckets.count(); t++) {
            int from = Math.max(buckets.start(t), earliest);
            // Not beyond the window: its components have none there, and would come for nothing.
            int to = Math.min(buckets.end(t), window.to() + 1);
            if (from >= to || to <= window.from()) {
                continue;
            }
            DaySet days = graph.closed().of(p.site()).freeWithin(from, to);
            if (days.isEmpty()) {
                continue;
            }
            Decision make = new Decision.Make(p, t, days);
            int column = f.column(make, usd, INFINITY);
            f.balance(place, t, column, yield);
            f.starts(p, t, column, 1);
            DaySet started = days.shifted(-p.source().leadTimeDays());
            consume(make, column, p.components(), p.site(), f.scale(p), started);
        }
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
        for (Place to : graph.places()) {
            boolean takes =
                    to.item().name().equals(item.name())
                            && (to.consumes() || to.site().equals(p.site()));
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
                        .filter(p -> graph.leavesFromPlace(p) && p.site().equals(origin.site()))
                        .findFirst()
                        .orElse(null);
        int lastStock = f.lastGivenDay(origin);
        if ((maker == null && lastStock < 0) || origin.isPool()) {
            return;
        }
        int earliest = lastStock >= 0 || maker == null ? 0 : graph.firstCompletion(maker);
        int latest = maker != null ? Integer.MAX_VALUE : lastStock + SHARE_OUT_DAYS;
        SupplyGraph.UseWindow window = graph.window(item.name());
        for (Place to : graph.consumersOf(item.name())) {
            if (to == origin) {
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
        Place racks = graph.place(graph.rackItemOf(demand), demand.site());
        if (racks == null) {
            throw new IllegalStateException("no place for the racks of " + demand.name());
        }
        double megawatts = graph.network().generation(demand.generation()).facilityMwPerRack();
        List<BomLine> kit = graph.siteKit(demand.generation());
        DaySet shut = graph.closed().of(demand.site());
        List<Integer> columns = new ArrayList<>();
        for (int t = 0; t < buckets.count(); t++) {
            int until = Math.min(buckets.end(t), graph.window(racks.item().name()).to() + 1);
            DaySet days = shut.freeWithin(buckets.start(t), until);
            boolean open =
                    buckets.end(t) > need - EARLY_DEPLOYMENT_DAYS - shut.days()
                            && t <= f.lastBucket(racks)
                            && !days.isEmpty();
            if (!open) {
                continue;
            }
            double usd =
                    meanWeeksLate(buckets.start(t), buckets.end(t), need)
                            * graph.rackWeekLateUsd(demand);
            Decision deploy = new Decision.Deploy(demand, t);
            int column = f.column(deploy, usd, demand.racks());
            columns.add(column);
            f.consume(racks, t, column, 1);
            consume(deploy, column, kit, demand.site(), 1, days);
            deploysAtSite
                    .computeIfAbsent(demand.site(), _ -> new ArrayList<>())
                    .add(new Formulation.Use(t, column, megawatts));
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

    /** Mean of the weeks late over the days of a bucket: racks are deployed evenly through it. */
    public static double meanWeeksLate(int from, int to, int needDay) {
        double sum = 0;
        for (int day = from; day < to; day++) {
            sum += SupplyGraph.weeksLate(day, needDay);
        }
        return sum / (to - from);
    }
}
