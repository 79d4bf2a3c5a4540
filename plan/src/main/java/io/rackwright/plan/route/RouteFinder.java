package io.rackwright.plan.route;

import io.rackwright.model.ForbiddenMode;
import io.rackwright.model.Item;
import io.rackwright.model.Lane;
import io.rackwright.model.Network;
import io.rackwright.model.Settings.ModeRule;
import io.rackwright.model.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the routes of an item from a site to another.
 *
 * <p>A label-setting search from each origin keeps, at every site, the labels that no other beats
 * in both weeks and cost; only hubs are passed through. What a mode does to a heavy piece splits
 * items into a few weight classes, so one search serves every item of a class; so do modes that are
 * forbidden to some. Where a leg has a capacity or is closed for a time, the best routes that avoid
 * all such legs are kept beside.
 */
public final class RouteFinder {
    private final Network network;
    private final Map<String, List<Lane>> lanesFrom = new HashMap<>();
    private final ClosedDays closed;
    private final boolean anyLimitedLane;
    private final Map<String, Set<Lane>> forbidden = new HashMap<>();
    private final Map<Set<Lane>, Integer> forbiddenClasses = new HashMap<>();
    private final Map<String, Map<String, List<Route>>> found = new HashMap<>();

    public RouteFinder(Network network, ClosedDays closed) {
        this.network = network;
        this.closed = closed;
        for (Lane lane : network.program().lanes()) {
            lanesFrom.computeIfAbsent(lane.from(), _ -> new ArrayList<>()).add(lane);
        }
        anyLimitedLane = network.program().lanes().stream().anyMatch(this::isLimited);
        for (ForbiddenMode f : network.program().forbiddenModes()) {
            network.program().lanes().stream()
                    .filter(f::forbids)
                    .forEach(lane ->
                            forbidden.computeIfAbsent(f.item(), _ -> new HashSet<>()).add(lane));
        }
    }

    private boolean isLimited(Lane lane) {
        return lane.capacityKgPerWeek() != null || !closed.of(lane).isEmpty();
    }

    /**
     * Routes worth having for an item of a value: the one with the least freight and holding in
     * transit first, then each faster one, fastest last; with limited lanes, also the best that
     * avoids them. Empty when the sites are not connected; {@link Route#STAY} alone when they are
     * one.
     *
     * @param holdingUsdPerUnitDay what a day in transit costs a unit
     */
    public List<Route> routes(Item item, String from, String to, double holdingUsdPerUnitDay) {
        if (from.equals(to)) {
            return List.of(Route.STAY);
        }
        double weightKg = item.shippingWeightKg();
        Comparator<Route> cheapest =
                Comparator.<Route>comparingDouble(r ->
                                r.usdPerKg() * weightKg + holdingUsdPerUnitDay * r.transitDays())
                        .thenComparingInt(Route::transitDays)
                        .thenComparing(Route::text);
        List<Route> kept = withFaster(search(from, item, false).get(to), cheapest);
        if (anyLimitedLane) {
            for (Route open : withFaster(search(from, item, true).get(to), cheapest)) {
                if (!kept.contains(open)) {
                    kept.add(open);
                }
            }
        }
        return kept;
    }

    /**
     * A route as its text says; empty when it is none, a leg is no lane, or the item may not go
     * that way.
     */
    public Optional<Route> along(Item item, String text) {
        List<String> words = List.of(text.split(">", -1));
        if (words.size() < 3 || words.size() % 2 == 0) {
            return Optional.empty();
        }
        Set<Lane> barred = forbidden.getOrDefault(item.name(), Set.of());
        Route route = Route.STAY;
        for (int w = 0; w + 2 < words.size(); w += 2) {
            String mode = words.get(w + 1);
            String to = words.get(w + 2);
            Lane lane =
                    lanesFrom.getOrDefault(words.get(w), List.of()).stream()
                            .filter(l -> l.mode().equals(mode) && l.to().equals(to))
                            .findFirst()
                            .orElse(null);
            boolean fits = item.shippingWeightKg() <= network.settings().mode(mode).maxPieceKg();
            if (lane == null || !fits || barred.contains(lane)) {
                return Optional.empty();
            }
            route = extend(route, lane, item.shippingWeightKg());
        }
        return Optional.of(route);
    }

    private static List<Route> withFaster(
            @Nullable List<Route> candidates, Comparator<Route> cheapest) {
        List<Route> kept = new ArrayList<>();
        if (candidates == null) {
            return kept;
        }
        int fastestYet = Integer.MAX_VALUE;
        for (Route route : candidates.stream().sorted(cheapest).toList()) {
            if (route.transitDays() < fastestYet) {
                kept.add(route);
                fastestYet = route.transitDays();
            }
        }
        return kept;
    }

    private Map<String, List<Route>> search(String from, Item item, boolean unlimitedOnly) {
        double weightKg = item.shippingWeightKg();
        Set<Lane> barred = forbidden.getOrDefault(item.name(), Set.of());
        int others = forbiddenClasses.computeIfAbsent(barred, _ -> forbiddenClasses.size());
        String key = from + "|" + weightClass(weightKg) + others + "|" + unlimitedOnly;
        Map<String, List<Route>> known = found.get(key);
        if (known == null) {
            known = labels(from, weightKg, barred, unlimitedOnly);
            found.put(key, known);
        }
        return known;
    }

    /** Pieces that every mode treats alike share a class. */
    private String weightClass(double weightKg) {
        StringBuilder text = new StringBuilder();
        network.settings().modes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e ->
                        text.append(weightKg > e.getValue().maxPieceKg() ? 'x' : '-')
                                .append(weightKg > e.getValue().heavyOverKg() ? 'h' : '-'));
        return text.toString();
    }

    private Map<String, List<Route>> labels(
            String origin, double weightKg, Set<Lane> forbiddenLanes, boolean unlimitedOnly) {
        Map<String, List<Route>> settled = new LinkedHashMap<>();
        PriorityQueue<Route> open =
                new PriorityQueue<>(
                        Comparator.comparingDouble(Route::transitWeeks)
                                .thenComparingDouble(Route::usdPerKg)
                                .thenComparing(Route::text));
        open.add(Route.STAY);
        while (!open.isEmpty()) {
            Route route = open.poll();
            String at = route.stays() ? origin : route.legs().getLast().to();
            if (!route.stays() && !settle(settled, at, route)) {
                continue;
            }
            if (route.stays() || network.site(at).kind() == Site.Kind.HUB) {
                for (Lane lane : lanesFrom.getOrDefault(at, List.of())) {
                    boolean barred =
                            (unlimitedOnly && isLimited(lane))
                                    || lane.to().equals(origin)
                                    || forbiddenLanes.contains(lane)
                                    || weightKg > network.settings().mode(lane.mode()).maxPieceKg();
                    if (!barred) {
                        open.add(extend(route, lane, weightKg));
                    }
                }
            }
        }
        return settled;
    }

    /** Keeps the label unless one kept before, which is as fast, is as cheap. */
    private static boolean settle(Map<String, List<Route>> settled, String at, Route route) {
        List<Route> here = settled.computeIfAbsent(at, _ -> new ArrayList<>());
        boolean beaten = here.stream().anyMatch(r -> r.usdPerKg() <= route.usdPerKg());
        if (!beaten) {
            here.add(route);
        }
        return !beaten;
    }

    private Route extend(Route route, Lane lane, double weightKg) {
        ModeRule rule = network.settings().mode(lane.mode());
        double rate = lane.costUsdPerKg();
        if (weightKg > rule.heavyOverKg()) {
            rate *= rule.heavyMultiple();
        }
        List<Lane> legs = new ArrayList<>(route.legs());
        legs.add(lane);
        return new Route(legs, route.transitWeeks() + lane.transitWeeks(), route.usdPerKg() + rate);
    }
}
