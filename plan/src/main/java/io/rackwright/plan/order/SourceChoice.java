package io.rackwright.plan.order;

import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask, in which order, for how much: the sources of a place by landed cost, what guidance
 * allots to each, order sizes, and the shares that sourcing rules set.
 */
final class SourceChoice {
    /**
     * A source and a route to a consuming place.
     *
     * @param firstCompletion first day on which it can complete an order
     * @param shut days on which it can complete nothing that leaves in time
     * @param wayShut days on which nothing can leave by the route
     * @param quotas what guidance allots and is not used yet, by bucket of leaving
     */
    record Way(
            SupplyPoint point,
            Route route,
            Place to,
            int transitDays,
            int firstCompletion,
            DaySet shut,
            DaySet wayShut,
            List<double[]> quotas) {

        /** The last day on which something can be completed that is there by a day. */
        int lastCompletion(int by) {
            return shut.lastFreeUpTo(wayShut.lastFreeUpTo(by - transitDays));
        }

        /** The day on which what is completed on a day can leave. */
        int leaves(int completed) {
            return wayShut.firstFreeFrom(completed);
        }
    }

    /**
     * A line of a bill, with the place that it draws on.
     *
     * @param from first day in force
     * @param to last day in force
     */
    record Component(BomLine line, Place place, int from, int to) {
        boolean inForceOn(int day) {
            return from <= day && day <= to;
        }
    }

    private final SupplyGraph graph;
    private final Guidance guidance;
    private final Shares shares;
    private final List<List<Component>> components = new ArrayList<>();
    private final List<List<Component>> perishables = new ArrayList<>();
    private final List<@Nullable List<Way>> ways;
    private final List<@Nullable List<Way>> allottedWays;
    private final List<@Nullable List<Other>> others;
    private final Map<String, List<Place>> placesOfItem = new HashMap<>();
    private final TargetWorth targets;
    private final Map<ToMeet, List<Way>> waysToMeet = new HashMap<>();

    private record ToMeet(Place place, List<TargetWorth.Binding> targets) {}

    /** Yields have a few decimals: beyond this, no multiple is whole. */
    private static final int LARGEST_WHOLE_LOT = 1000;

    private final long[] lots;

    SourceChoice(SupplyGraph graph, Guidance guidance, Shares shares) {
        this.graph = graph;
        this.guidance = guidance;
        this.shares = shares;
        this.targets = new TargetWorth(graph.network(), guidance.targets());
        this.ways = new ArrayList<>(Collections.nCopies(graph.places().size(), null));
        this.allottedWays = new ArrayList<>(Collections.nCopies(graph.places().size(), null));
        this.others = new ArrayList<>(Collections.nCopies(graph.places().size(), null));
        for (SupplyPoint p : graph.supplyPoints()) {
            List<Component> all = componentsAt(p.components(), p.site());
            components.add(all);
            perishables.add(
                    all.stream().filter(c -> c.place().item().maxStorageDays() != null).toList());
        }
        lots = graph.supplyPoints().stream().mapToLong(this::lotOf).toArray();
        for (Place place : graph.places()) {
            placesOfItem.computeIfAbsent(place.item().name(), _ -> new ArrayList<>()).add(place);
        }
    }

    boolean guided() {
        return guidance.present();
    }

    /** Sources and routes to a place, cheapest landed first. */
    List<Way> waysTo(Place to) {
        List<Way> known = ways.get(to.index());
        if (known == null) {
            known = findWays(to);
            ways.set(to.index(), known);
        }
        return known;
    }

    /**
     * The same as they rank where targets of traced value have their price, for a need on a day.
     */
    List<Way> waysTo(Place to, int by) {
        List<TargetWorth.Binding> binding =
                targets.on(graph.network().settings().asOf().plusDays(by));
        return binding.isEmpty()
                ? waysTo(to)
                : waysToMeet.computeIfAbsent(
                        new ToMeet(to, binding),
                        _ ->
                                waysTo(to).stream()
                                        .sorted(
                                                Comparator.comparingDouble(w ->
                                                        landedUsd(w)
                                                                + targets.usdPerGoodUnit(
                                                                        w.point(), binding)))
                                        .toList());
    }

    /** Those of them to which guidance gave anything. */
    List<Way> allottedWaysTo(Place to) {
        List<Way> known = allottedWays.get(to.index());
        if (known == null) {
            known = waysTo(to).stream().filter(w -> !w.quotas().isEmpty()).toList();
            allottedWays.set(to.index(), known);
        }
        return known;
    }

    private List<Way> findWays(Place to) {
        Item item = to.item();
        List<Way> found = new ArrayList<>();
        List<String> standingFor = new ArrayList<>(graph.poolsOf(to.site()));
        standingFor.add(to.site());
        for (SupplyPoint p : graph.supplyPointsOf(item.name())) {
            for (Route route : graph.routes(item, p.site(), to.site())) {
                found.add(
                        new Way(
                                p,
                                route,
                                to,
                                route.transitDays(),
                                graph.firstCompletion(p),
                                shut(p, route),
                                graph.closed().of(route),
                                guidance.quotas(item.name(), p.site(), standingFor)));
            }
        }
        found.sort(
                Comparator.comparingDouble(this::landedUsd)
                        .thenComparing(w -> w.point().site())
                        .thenComparing(w -> w.route().text()));
        return found;
    }

    /** Those to which guidance still allots most by a day first, then the cheapest. */
    List<Way> waysByAllotment(Place to, int by) {
        if (!guided()) {
            return waysTo(to);
        }
        Map<Way, Double> units = new IdentityHashMap<>();
        for (Way way : allottedWaysTo(to)) {
            double sum = 0;
            for (int t = bucketOf(by); t >= 0; t--) {
                sum += allotted(way, t);
            }
            units.put(way, Math.rint(sum));
        }
        return waysTo(to).stream()
                .sorted(Comparator.comparingDouble(w -> -units.getOrDefault(w, 0.0)))
                .toList();
    }

    double landedUsd(Way way) {
        SupplyPoint p = way.point();
        return p.usdPerGoodUnit() + graph.landingUsd(p.item(), p.site(), way.route());
    }

    /** What does not keep cannot wait at its source until the way is open. */
    private DaySet shut(SupplyPoint p, Route route) {
        DaySet site = graph.closed().of(p.site());
        return p.item().maxStorageDays() == null ? site : site.and(graph.closed().of(route));
    }

    /** Components of a source, with their places; the search puts them in its own order. */
    List<Component> componentsOf(SupplyPoint p) {
        return components.get(p.index());
    }

    /** Those of them that do not keep. */
    List<Component> perishablesOf(SupplyPoint p) {
        return perishables.get(p.index());
    }

    /** Lines of a bill with the places that they draw on at a site: a list of the caller's own. */
    List<Component> componentsAt(List<BomLine> lines, String site) {
        List<Component> found = new ArrayList<>();
        for (BomLine line : lines) {
            Place place = graph.place(line.component(), site);
            if (place == null) {
                throw new IllegalStateException("no place for " + line.component() + " at " + site);
            }
            int to = line.to() == null ? Integer.MAX_VALUE : graph.day(line.to());
            found.add(new Component(line, place, graph.day(line.from()), to));
        }
        return found;
    }

    /** Other places where the item may lie, with the best route from each. */
    List<Other> otherPlaces(Place place) {
        List<Other> known = others.get(place.index());
        if (known == null) {
            known = new ArrayList<>();
            for (Place o : placesOfItem.getOrDefault(place.item().name(), List.of())) {
                List<Route> routes = graph.routes(o.item(), o.site(), place.site());
                if (o != place && !routes.isEmpty()) {
                    addOthers(o, routes, known);
                }
            }
            known.sort(Comparator.comparing(o -> o.place().site()));
            others.set(place.index(), known);
        }
        return known;
    }

    /** The best route, and where it is closed at times, the best that is not. */
    private void addOthers(Place from, List<Route> routes, List<Other> into) {
        for (Route route : routes) {
            DaySet shut = graph.closed().of(route);
            into.add(new Other(from, route, route.transitDays(), shut));
            if (shut.isEmpty()) {
                return;
            }
        }
    }

    /**
     * A place from which an item could be brought.
     *
     * @param wayShut days on which nothing can leave by the route
     */
    record Other(Place place, Route route, int transitDays, DaySet wayShut) {
        /**
         * When a lot must leave that is to be there by a day: as late as it can, or, when it does
         * not keep, as soon as it may to be fresh on the day; {@link DaySet#NEVER} when it cannot.
         */
        int leaves(Lot lot, int by) {
            Integer keeps = place.item().maxStorageDays();
            int latest = wayShut.lastFreeUpTo(by - transitDays);
            int leaves = latest;
            if (keeps != null) {
                int fresh = by - keeps - transitDays;
                leaves = wayShut.firstFreeFrom(Math.max(lot.availableDay, fresh));
            }
            boolean inTime =
                    lot.availableDay <= leaves
                            && leaves <= latest
                            && (keeps == null || leaves <= lot.availableDay + keeps);
            return inTime ? leaves : DaySet.NEVER;
        }
    }

    /** The bucket of guidance that a day is in, or the last. */
    int bucketOf(int day) {
        TimeBuckets buckets = guidance.buckets();
        return Math.min(buckets.of(Math.max(0, day)), buckets.count() - 1);
    }

    int firstDayOf(int bucket) {
        return guidance.buckets().start(bucket);
    }

    int lastDayOf(int bucket) {
        return guidance.buckets().end(bucket) - 1;
    }

    /** Units that guidance still allots to a source, of what leaves in a bucket. */
    double allotted(Way way, int bucket) {
        double units = 0;
        for (double[] quota : way.quotas()) {
            units += quota[bucket];
        }
        return units;
    }

    /**
     * Counts supply against guidance, the bucket in which it leaves and then the earliest first,
     * and against sourcing rules.
     *
     * @param needed of what was made
     */
    void use(Ledger ledger, Way way, double needed, long made, int completed) {
        double open = needed;
        if (guided()) {
            open -= spend(ledger, way, bucketOf(way.leaves(completed)), open);
        }
        for (int t = 0; open > 0 && guided() && t < guidance.buckets().count(); t++) {
            open -= spend(ledger, way, t, open);
        }
        shares.use(ledger, way.point(), made, completed);
    }

    private static double spend(Ledger ledger, Way way, int bucket, double most) {
        double open = most;
        for (double[] quota : way.quotas()) {
            double spent = Math.min(open, quota[bucket]);
            if (spent > 0) {
                ledger.spend(quota, bucket, spent);
                open -= spent;
            }
        }
        return most - open;
    }

    /** Counts supply against sourcing rules alone: guidance knows nothing of it. */
    void count(Ledger ledger, SupplyPoint p, long made, int completed) {
        shares.use(ledger, p, made, completed);
    }

    long shareRoom(SupplyPoint p, int completed, long ask) {
        return shares.room(p, completed, ask);
    }

    /** Whole units to order for a need: at least the minimum order, in whole lots. */
    long orderSize(SupplyPoint p, double need) {
        long units = Math.max(p.source().minimumOrder(), (long) Math.ceil(need - 1e-7));
        long lot = lots[p.index()];
        return (units + lot - 1) / lot * lot;
    }

    /** The largest order that is allowed within a limit; 0 when none is. */
    long lotsWithin(SupplyPoint p, long limit) {
        long lot = lots[p.index()];
        long units = limit / lot * lot;
        return units < Math.max(1, p.source().minimumOrder()) ? 0 : units;
    }

    /**
     * Good units that an order is a multiple of. What does not keep is ordered whole and must be
     * used up: where a source takes such components, its orders take whole numbers of them.
     */
    private long lotOf(SupplyPoint p) {
        long lot = Math.max(1, p.source().lotSize());
        for (Component c : perishablesOf(p)) {
            double perGood = c.line().quantity() / p.source().yield();
            long whole = 1;
            while (whole < LARGEST_WHOLE_LOT
                    && Math.abs(whole * perGood - Math.rint(whole * perGood)) > 1e-9 * whole) {
                whole++;
            }
            lot = lot / gcd(lot, whole) * whole;
        }
        return lot;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
