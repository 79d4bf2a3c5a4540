package io.rackwright.plan.supply;

import io.rackwright.model.BomLine;
import io.rackwright.model.Days;
import io.rackwright.model.Demand;
import io.rackwright.model.Expansion;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Generation;
import io.rackwright.model.Inventory;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.Settings;
import io.rackwright.model.Site;
import io.rackwright.model.Source;
import io.rackwright.plan.duty.DutyRates;
import io.rackwright.plan.route.ClosedDays;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.route.RouteFinder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who can supply what to whom. Built once from a program; immutable afterwards.
 *
 * <p>Only what the demands can pull is in it: items on the bills of demanded generations, at sites
 * that supply or consume them. Everything is in a fixed order that does not depend on the order of
 * the tables' rows: items by name, then sites by name.
 */
public final class SupplyGraph {
    private final Network network;
    private final Detail detail;
    private final ClosedDays closed;
    private final RouteFinder routeFinder;
    private final DutyRates dutyRates;
    private final Set<String> items = new LinkedHashSet<>();
    private final List<Demand> demands;
    private final List<SupplyPoint> supplyPoints = new ArrayList<>();
    private final Map<String, List<SupplyPoint>> pointsByItem = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<Network.Place, Place> placeOf = new HashMap<>();
    private final Map<String, List<Place>> consumersOf = new HashMap<>();
    private final Map<String, UseWindow> windows = new HashMap<>();

    /** Supply points whose goods may have to wait until a way to their consumer is open. */
    private final Set<Integer> waiting = new HashSet<>();

    /** By item and the site name of the pool's place. */
    private final Map<Network.Place, PlantPool> pools = new HashMap<>();

    /**
     * Plants that one place stands for.
     *
     * @param meanRoutes by source site: a route of mean freight and transit over the plants
     */
    private record PlantPool(List<String> plants, Map<String, Route> meanRoutes) {}

    /**
     * When supply of an item is of use at a place that consumes it, in days from {@code asOf}.
     *
     * @param from first useful day, build-ahead in
     * @param to last useful day
     */
    public record UseWindow(int from, int to) {
        UseWindow or(UseWindow other) {
            return new UseWindow(Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    /**
     * How much detail the graph has.
     *
     * @param buildAheadWeeks how much earlier than its first need an item may be made, beside the
     *     longest time for which something is closed
     * @param lateWeeks how much later than its last need racks may still be deployed
     * @param openEnded generations whose racks may be deployed as late as the horizon allows
     * @param poolFromConsumers a bought item with this many consuming plants or more may have one
     *     place for them all, at mean freight and transit
     * @param poolSpreadShare it has, when freight and holding in transit from any source differ
     *     between plants by no more than this share of the rack's price, over all its units
     */
    public record Detail(
            int buildAheadWeeks,
            int lateWeeks,
            Set<String> openEnded,
            int poolFromConsumers,
            double poolSpreadShare) {
        /** Every place apart, no window: what the orders need. */
        public static final Detail FULL =
                new Detail(10_000, 10_000, Set.of(), Integer.MAX_VALUE, 0);

        /** What the optimiser takes first. */
        public static final Detail GUIDE = new Detail(13, 26, Set.of(), 5, 2e-4);

        public Detail {
            openEnded = Set.copyOf(openEnded);
        }

        /** With more generations whose racks may be deployed as late as the horizon allows. */
        public Detail openEnded(Set<String> more) {
            Set<String> all = new HashSet<>(openEnded);
            all.addAll(more);
            return new Detail(buildAheadWeeks, lateWeeks, all, poolFromConsumers, poolSpreadShare);
        }
    }

    /** The site of a place that stands for every plant that consumes an item. */
    public static final String ALL_PLANTS = "*";

    /** The same for the plants in the country whose border duty is paid at, and for the others. */
    private static final String PLANTS_AT_HOME = "*home";

    private static final String PLANTS_ABROAD = "*abroad";

    private static boolean isPool(String site) {
        return site.startsWith(ALL_PLANTS);
    }

    /** Whether a place is in a country; of one that stands for plants in several, no. */
    public boolean isIn(Place place, String country) {
        PlantPool pool = pools.get(new Network.Place(place.item().name(), place.site()));
        return pool == null
                ? network.site(place.site()).country().equals(country)
                : pool.plants().stream()
                        .allMatch(plant -> network.site(plant).country().equals(country));
    }

    /** Sites whose place may stand for a plant in a graph with less detail. */
    public List<String> poolsOf(String plant) {
        return List.of(ALL_PLANTS, isAtHome(plant) ? PLANTS_AT_HOME : PLANTS_ABROAD);
    }

    private boolean isAtHome(String site) {
        return network.site(site).country().equals(network.settings().trade().country());
    }

    public SupplyGraph(Network network, Detail detail) {
        this.network = network;
        this.detail = detail;
        this.closed = new ClosedDays(network.program());
        this.routeFinder = new RouteFinder(network, closed);
        this.dutyRates = new DutyRates(network);
        this.demands =
                network.program().demands().stream()
                        .sorted(
                                Comparator.comparing(Demand::needBy)
                                        .thenComparing(Demand::priority)
                                        .thenComparing(Demand::name))
                        .toList();
        findWindows();
        items.addAll(windows.keySet().stream().sorted().toList());
        items.forEach(this::findSupplyPoints);
        findPlaces();
    }

    private void findWindows() {
        Settings settings = network.settings();
        int lastDay = settings.horizonDays() - 1;
        int ahead = 7 * detail.buildAheadWeeks() + closed.longestStretch(settings.horizonDays());
        Map<String, UseWindow> byGeneration = new TreeMap<>();
        for (Demand d : demands) {
            int need = Days.between(settings.asOf(), d.needBy());
            boolean openEnded = detail.openEnded().contains(d.generation());
            int last = openEnded ? lastDay : Math.min(lastDay, need + 7 * detail.lateWeeks());
            byGeneration.merge(
                    d.generation(), new UseWindow(Math.max(0, need - ahead), last), UseWindow::or);
        }
        byGeneration.forEach((name, w) -> use(rackItem(network.generation(name)), w));
        // A firm order is kept, whether or not a demand pulls its item.
        for (FirmOrder order : network.program().firmOrders()) {
            if (!windows.containsKey(order.item())) {
                use(order.item(), new UseWindow(0, lastDay));
            }
        }
    }

    private static String rackItem(Generation g) {
        String item = g.rackItem();
        if (item == null) {
            throw new IllegalArgumentException("generation " + g.name() + " has no rack item");
        }
        return item;
    }

    private void use(String item, UseWindow window) {
        UseWindow known = windows.get(item);
        UseWindow wider = known == null ? window : known.or(window);
        if (wider.equals(known)) {
            return;
        }
        windows.put(item, wider);
        int shortestLead =
                network.sourcesOf(item).stream().mapToInt(Source::leadTimeDays).min().orElse(0);
        int longestLead =
                network.sourcesOf(item).stream().mapToInt(Source::leadTimeDays).max().orElse(0);
        for (BomLine line : network.componentsOf(item)) {
            if (network.item(line.component()).money()) {
                continue;
            }
            use(
                    line.component(),
                    line.consumedAtSite()
                            ? wider
                            : new UseWindow(
                                    Math.max(0, wider.from() - longestLead),
                                    Math.max(0, wider.to() - shortestLead)));
        }
    }

    private void findSupplyPoints(String itemName) {
        Item item = network.item(itemName);
        List<SupplyPoint> points = new ArrayList<>();
        network.sourcesOf(itemName).forEach(s -> points.add(point(item, s, null)));
        for (Expansion option : network.program().expansions()) {
            if (option.items().contains(itemName)) {
                network.createdSource(option, itemName)
                        .ifPresent(s -> points.add(point(item, s, option.name())));
            }
        }
        points.sort(
                Comparator.comparing(SupplyPoint::site)
                        .thenComparing(p -> p.option() == null ? "" : p.option()));
        List<SupplyPoint> numbered = new ArrayList<>();
        for (SupplyPoint p : points) {
            SupplyPoint n =
                    new SupplyPoint(
                            supplyPoints.size(),
                            p.item(),
                            p.source(),
                            p.option(),
                            p.components(),
                            p.marginUsdPerGoodUnit(),
                            p.standardCostUsd());
            supplyPoints.add(n);
            numbered.add(n);
        }
        pointsByItem.put(itemName, List.copyOf(numbered));
    }

    private SupplyPoint point(Item item, Source source, @Nullable String option) {
        List<BomLine> components = new ArrayList<>();
        double margin = 0;
        for (BomLine line : network.componentsOf(item.name())) {
            if (line.consumedAtSite()) {
                continue;
            }
            Item component = network.item(line.component());
            if (component.money()) {
                margin += line.quantity() * moneyUnitUsd(component);
            } else {
                components.add(line);
            }
        }
        return new SupplyPoint(
                -1, item, source, option, components, margin, network.standardCostUsd(item.name()));
    }

    private double moneyUnitUsd(Item money) {
        return network.sourcesOf(money.name()).stream()
                .mapToDouble(Source::unitPriceUsd)
                .min()
                .orElse(money.unitCostUsd());
    }

    private void findPlaces() {
        Map<String, Map<String, Boolean>> consuming = new TreeMap<>();
        for (SupplyPoint p : supplyPoints) {
            for (BomLine line : p.components()) {
                consuming
                        .computeIfAbsent(line.component(), _ -> new TreeMap<>())
                        .put(p.site(), true);
            }
        }
        for (Demand d : demands) {
            String rack = rackItem(network.generation(d.generation()));
            consuming.computeIfAbsent(rack, _ -> new TreeMap<>()).put(d.site(), true);
            for (BomLine line : siteKit(d.generation())) {
                consuming
                        .computeIfAbsent(line.component(), _ -> new TreeMap<>())
                        .put(d.site(), true);
            }
        }
        Map<String, Set<String>> stocked = new HashMap<>();
        for (Inventory row : network.program().inventory()) {
            stocked.computeIfAbsent(row.item(), _ -> new LinkedHashSet<>()).add(row.site());
        }
        for (FirmOrder order : network.program().firmOrders()) {
            stocked.computeIfAbsent(order.item(), _ -> new LinkedHashSet<>()).add(order.fromSite());
            stocked.computeIfAbsent(order.item(), _ -> new LinkedHashSet<>()).add(order.toSite());
        }
        for (String item : items) {
            addPlaces(
                    item,
                    consuming.getOrDefault(item, Map.of()).keySet(),
                    stocked.getOrDefault(item, Set.of()));
        }
    }

    private void addPlaces(String itemName, Set<String> consuming, Set<String> stocked) {
        Item item = network.item(itemName);
        if (addPools(item, consuming, stocked)) {
            return;
        }
        Set<String> sites = new TreeSet<>(consuming);
        sites.addAll(stocked);
        Set<String> waitingAt = new TreeSet<>();
        for (SupplyPoint p : pointsByItem.getOrDefault(itemName, List.of())) {
            if (p.assembles()) {
                sites.add(p.site());
            }
            if (mayWait(p, consuming)) {
                waiting.add(p.index());
                waitingAt.add(p.site());
            }
        }
        sites.addAll(waitingAt);
        List<Place> consumers = new ArrayList<>();
        for (String site : sites) {
            boolean consumes = consuming.contains(site);
            boolean keeps =
                    item.maxStorageDays() == null
                            && (consumes || stocked.contains(site) || waitingAt.contains(site));
            Place place = new Place(places.size(), item, site, consumes, keeps);
            places.add(place);
            placeOf.put(new Network.Place(itemName, site), place);
            if (consumes) {
                consumers.add(place);
            }
        }
        consumersOf.put(itemName, List.copyOf(consumers));
    }

    /**
     * One place for every plant that takes the item; else, where duty sets those at home apart, one
     * for them and one for the others. False when they are too different, or too few.
     */
    private boolean addPools(Item item, Set<String> consuming, Set<String> stocked) {
        if (pools(item, consuming)) {
            addPool(item, ALL_PLANTS, consuming, stocked);
            return true;
        }
        if (network.program().rules() == null) {
            return false;
        }
        Map<Boolean, Set<String>> plants = byBorder(consuming);
        boolean both =
                plants.values().stream().noneMatch(Set::isEmpty)
                        && consuming.size() >= detail.poolFromConsumers()
                        && plants.values().stream().allMatch(group -> alike(item, group));
        if (both) {
            Map<Boolean, Set<String>> stocks = byBorder(stocked);
            addPool(item, PLANTS_AT_HOME, set(plants, true), set(stocks, true));
            addPool(item, PLANTS_ABROAD, set(plants, false), set(stocks, false));
        }
        return both;
    }

    private static Set<String> set(Map<Boolean, Set<String>> sets, boolean key) {
        return sets.getOrDefault(key, Set.of());
    }

    /** Those at home and the others. */
    private Map<Boolean, Set<String>> byBorder(Set<String> sites) {
        return sites.stream()
                .collect(
                        Collectors.partitioningBy(
                                this::isAtHome, Collectors.toCollection(TreeSet::new)));
    }

    private void addPool(Item item, String name, Set<String> consuming, Set<String> stocked) {
        Place all = new Place(places.size(), item, name, true, true);
        places.add(all);
        consuming.forEach(s -> placeOf.put(new Network.Place(item.name(), s), all));
        stocked.forEach(s -> placeOf.put(new Network.Place(item.name(), s), all));
        List<Place> consumers = new ArrayList<>(consumersOf.getOrDefault(item.name(), List.of()));
        consumers.add(all);
        consumersOf.put(item.name(), List.copyOf(consumers));
        pools.put(
                new Network.Place(item.name(), name),
                new PlantPool(List.copyOf(consuming), meanRoutes(item, consuming)));
    }

    /**
     * Whether what is finished at the source may find every way to a consumer closed, and keeps.
     */
    private boolean mayWait(SupplyPoint p, Set<String> consuming) {
        return p.item().maxStorageDays() == null
                && consuming.stream().anyMatch(to -> closesOnTheWay(p.item(), p.site(), to));
    }

    /** A route that is closed on days on which the site that it starts from is not. */
    private boolean closesOnTheWay(Item item, String from, String to) {
        return !closed.isEmpty()
                && routes(item, from, to).stream()
                        .anyMatch(route -> !closed.of(route).equals(closed.of(from)));
    }

    /**
     * One place will do for an item that many plants take, and that costs much the same to each.
     */
    private boolean pools(Item item, Set<String> consuming) {
        return consuming.size() >= detail.poolFromConsumers() && alike(item, consuming);
    }

    /** What an item costs to bring is much the same for each of some plants. */
    private boolean alike(Item item, Set<String> consuming) {
        boolean plantsOnly =
                consuming.stream().allMatch(s -> network.site(s).kind() != Site.Kind.DATACENTER);
        boolean simple =
                item.maxStorageDays() == null
                        && plantsOnly
                        && supplyPointsOf(item.name()).stream().noneMatch(SupplyPoint::assembles)
                        && network.program().lanes().stream()
                                .allMatch(l -> l.capacityKgPerWeek() == null);
        if (!simple) {
            return false;
        }
        double widest = 0;
        for (SupplyPoint p : supplyPointsOf(item.name())) {
            DoubleSummaryStatistics usd = new DoubleSummaryStatistics();
            for (String site : consuming) {
                List<Route> routes = routes(item, p.site(), site);
                if (routes.isEmpty() || closesOnTheWay(item, p.site(), site)) {
                    return false;
                }
                usd.accept(landingUsd(item, p.site(), routes.getFirst()));
            }
            widest = Math.max(widest, usd.getMax() - usd.getMin());
        }
        return widest * mostPerRackPrice(item.name()) <= detail.poolSpreadShare();
    }

    /** Units of an item per dollar of rack price, in the generation that takes most. */
    private double mostPerRackPrice(String item) {
        double most = 0;
        for (String name : demands.stream().map(Demand::generation).distinct().toList()) {
            Generation g = network.generation(name);
            most = Math.max(most, unitsIn(rackItem(g), item) / g.rackPriceUsd());
        }
        return most;
    }

    private double unitsIn(String parent, String item) {
        if (parent.equals(item)) {
            return 1;
        }
        double units = 0;
        for (BomLine line : network.componentsOf(parent)) {
            if (!network.item(line.component()).money()) {
                units += line.quantity() * unitsIn(line.component(), item);
            }
        }
        return units;
    }

    /** By source site: a route of mean freight and transit over the plants. */
    private Map<String, Route> meanRoutes(Item item, Set<String> consuming) {
        Map<String, Route> means = new HashMap<>();
        for (SupplyPoint p : supplyPointsOf(item.name())) {
            List<Route> routes =
                    consuming.stream().map(s -> routes(item, p.site(), s).getFirst()).toList();
            means.put(
                    p.site(),
                    new Route(
                            List.of(),
                            routes.stream().mapToDouble(Route::transitWeeks).average().orElse(0),
                            routes.stream().mapToDouble(Route::usdPerKg).average().orElse(0)));
        }
        return means;
    }

    /** Freight of a unit, and its holding on the way. */
    public double transitUsd(Item item, Route route) {
        return route.usdPerKg() * item.shippingWeightKg()
                + route.transitDays() * holdingUsdPerUnitDay(item.name());
    }

    /** Freight, holding on the way and mean duty of a unit: by what sources are compared. */
    public double landingUsd(Item item, String from, Route route) {
        return transitUsd(item, route) + dutyRates.meanUnitUsd(item.name(), from, route);
    }

    /**
     * Duty of a unit that leaves on some days; to plants that share a place, the mean over them.
     *
     * @param leaves not empty
     */
    public double dutyUsd(Item item, String from, String to, Route route, DaySet leaves) {
        PlantPool pool = pools.get(new Network.Place(item.name(), to));
        if (pool == null) {
            return dutyRates.unitUsd(item.name(), from, route, leaves);
        }
        return pool.plants().stream()
                .mapToDouble(plant ->
                        dutyRates.unitUsd(
                                item.name(), from, routes(item, from, plant).getFirst(), leaves))
                .average()
                .orElse(0);
    }

    public Network network() {
        return network;
    }

    /** When sites and routes are closed. */
    public ClosedDays closed() {
        return closed;
    }

    /**
     * Whether what a source finishes is told apart from what leaves it: it is made, or may wait.
     */
    public boolean leavesFromPlace(SupplyPoint p) {
        return p.assembles() || waiting.contains(p.index());
    }

    /** Items that demands pull, by name. */
    public Set<String> items() {
        return items;
    }

    /** Earliest need first, then priority, then name. */
    public List<Demand> demands() {
        return demands;
    }

    public List<SupplyPoint> supplyPoints() {
        return supplyPoints;
    }

    public List<SupplyPoint> supplyPointsOf(String item) {
        return pointsByItem.getOrDefault(item, List.of());
    }

    public List<Place> places() {
        return places;
    }

    public @Nullable Place place(String item, String site) {
        return placeOf.get(new Network.Place(item, site));
    }

    /** Places where something takes the item. */
    public List<Place> consumersOf(String item) {
        return consumersOf.getOrDefault(item, List.of());
    }

    public UseWindow window(String item) {
        UseWindow w = windows.get(item);
        if (w == null) {
            throw new IllegalArgumentException("no demand pulls item '" + item + "'");
        }
        return w;
    }

    public String rackItemOf(Demand d) {
        return rackItem(network.generation(d.generation()));
    }

    /** What a deployed rack takes at the data center, phantoms exploded. */
    public List<BomLine> siteKit(String generation) {
        return network.componentsOf(rackItem(network.generation(generation))).stream()
                .filter(BomLine::consumedAtSite)
                .filter(l -> !network.item(l.component()).money())
                .toList();
    }

    public double holdingUsdPerUnitDay(String item) {
        return network.standardCostUsd(item) * network.settings().holdingRatePerYear() / 365.25;
    }

    /** Best first; to plants that share a place, one of mean freight and transit. */
    public List<Route> routes(Item item, String from, String to) {
        if (isPool(to)) {
            PlantPool pool = pools.get(new Network.Place(item.name(), to));
            Route mean = pool == null ? null : pool.meanRoutes().get(from);
            return mean == null ? List.of() : List.of(mean);
        }
        return routeFinder.routes(item, from, to, holdingUsdPerUnitDay(item.name()));
    }

    /** A route as {@code orders.csv} writes it; empty when the lanes for it are not there. */
    public Optional<Route> route(Item item, String text) {
        return routeFinder.along(item, text);
    }

    /** Weeks between a day of the plan and a demand's need date, 0 when the day is not late. */
    public static double weeksLate(double day, int needDay) {
        return Math.max(0, day - needDay) / 7.0;
    }

    public int needDay(Demand d) {
        return Days.between(network.settings().asOf(), d.needBy());
    }

    /** What a week late costs one rack of the demand. */
    public double rackWeekLateUsd(Demand d) {
        Settings s = network.settings();
        return s.rackWeekLateShare()
                * s.priorityWeight(d.priority())
                * network.generation(d.generation()).rackPriceUsd();
    }

    /** What a rack that is never deployed costs. */
    public double undeliveredUsd(Demand d) {
        return network.settings().undeliveredMultiple()
                * network.generation(d.generation()).rackPriceUsd();
    }

    /** First day on which a source can complete an order: lead time, qualification, first ship. */
    public int firstCompletion(SupplyPoint p) {
        int day = Math.max(p.source().leadTimeDays(), day(p.source().qualifiedFrom()));
        LocalDate firstShip =
                network.generationOfRack(p.item().name()).map(Generation::firstShip).orElse(null);
        return Math.max(0, firstShip == null ? day : Math.max(day, day(firstShip)));
    }

    /**
     * Days within a period on which a source can complete something that is of use.
     *
     * @param until the day after the period
     */
    public DaySet completion(SupplyPoint p, int from, int until) {
        UseWindow window = window(p.item().name());
        int first = Math.max(from, firstCompletion(p));
        // Not beyond the window: its components have none there, and would come for nothing.
        int end = Math.min(until, window.to() + 1);
        return first >= end || end <= window.from()
                ? DaySet.NONE
                : closed.of(p.site()).freeWithin(first, end);
    }

    /** Days from asOf of a date. */
    public int day(LocalDate date) {
        return Days.between(network.settings().asOf(), date);
    }
}
