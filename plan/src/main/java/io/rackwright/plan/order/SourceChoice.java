package io.rackwright.plan.order;

import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Source;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
     */
    record Way(SupplyPoint point, Route route, Place to, int transitDays, int firstCompletion) {}

    private final SupplyGraph graph;
    private final Guidance guidance;
    private final Shares shares;
    private final Map<Integer, List<Way>> ways = new HashMap<>();
    private final Map<Integer, List<Place>> others = new HashMap<>();
    private final Map<Way, List<double[]>> quotas = new HashMap<>();
    private final Map<String, List<Place>> placesOfItem = new HashMap<>();

    SourceChoice(SupplyGraph graph, Guidance guidance) {
        this.graph = graph;
        this.guidance = guidance;
        this.shares = new Shares(graph);
        for (Place place : graph.places()) {
            placesOfItem.computeIfAbsent(place.item().name(), _ -> new ArrayList<>()).add(place);
        }
    }

    boolean guided() {
        return guidance.present();
    }

    /** Sources and routes to a place, cheapest landed first. */
    List<Way> waysTo(Place to) {
        return ways.computeIfAbsent(to.index(), _ -> findWays(to));
    }

    private List<Way> findWays(Place to) {
        Item item = to.item();
        List<Way> found = new ArrayList<>();
        for (SupplyPoint p : graph.supplyPointsOf(item.name())) {
            for (Route route : graph.routes(item, p.site(), to.site())) {
                found.add(new Way(p, route, to, route.transitDays(), firstCompletion(p)));
            }
        }
        found.sort(
                Comparator.<Way>comparingDouble(
                                w -> w.point().usdPerGoodUnit() + graph.transitUsd(item, w.route()))
                        .thenComparing(w -> w.point().site())
                        .thenComparing(w -> w.route().text()));
        return found;
    }

    private int firstCompletion(SupplyPoint p) {
        int day = Math.max(p.source().leadTimeDays(), graph.day(p.source().qualifiedFrom()));
        LocalDate firstShip =
                graph.network()
                        .generationOfRack(p.item().name())
                        .map(Generation::firstShip)
                        .orElse(null);
        return firstShip == null ? day : Math.max(day, graph.day(firstShip));
    }

    /** Other places where the item may lie. */
    List<Place> otherPlaces(Place place) {
        return others.computeIfAbsent(
                place.index(),
                _ ->
                        placesOfItem.getOrDefault(place.item().name(), List.of()).stream()
                                .filter(o -> o != place)
                                .filter(o -> firstRoute(o.item(), o.site(), place.site()) != null)
                                .sorted(Comparator.comparing(Place::site))
                                .toList());
    }

    @Nullable Route firstRoute(Item item, String from, String to) {
        List<Route> routes = graph.routes(item, from, to);
        return routes.isEmpty() ? null : routes.getFirst();
    }

    /** Units that guidance still allots to a source, of what leaves by a day. */
    double allotted(Way way, int leavesBy) {
        double units = 0;
        int last =
                Math.min(
                        guidance.buckets().of(Math.max(0, leavesBy)),
                        guidance.buckets().count() - 1);
        for (double[] quota : quotasOf(way)) {
            for (int t = 0; t <= last; t++) {
                units += quota[t];
            }
        }
        return units;
    }

    private List<double[]> quotasOf(Way way) {
        return quotas.computeIfAbsent(
                way,
                w -> guidance.quotas(w.point().item().name(), w.point().site(), w.to().site()));
    }

    /**
     * Counts supply against guidance, earliest bucket first, and against sourcing rules.
     *
     * @param needed of what was made
     */
    void use(Ledger ledger, Way way, double needed, long made, int completed) {
        double open = needed;
        for (double[] quota : quotasOf(way)) {
            for (int t = 0; t < quota.length && open > 0; t++) {
                double spent = Math.min(open, quota[t]);
                if (spent > 0) {
                    ledger.spend(quota, t, spent);
                    open -= spent;
                }
            }
        }
        shares.use(ledger, way.point(), made, completed);
    }

    long shareRoom(SupplyPoint p, int completed, long ask) {
        return shares.room(p, completed, ask);
    }

    /** Whole units to order for a need: at least the minimum order, in whole lots. */
    long orderSize(SupplyPoint p, double need) {
        Source s = p.source();
        long units = Math.max(s.minimumOrder(), (long) Math.ceil(need - 1e-7));
        long lot = Math.max(1, s.lotSize());
        return (units + lot - 1) / lot * lot;
    }

    /** The largest order that is allowed within a limit; 0 when none is. */
    long lotsWithin(SupplyPoint p, long limit) {
        Source s = p.source();
        long lot = Math.max(1, s.lotSize());
        long units = limit / lot * lot;
        return units < Math.max(1, s.minimumOrder()) ? 0 : units;
    }
}
