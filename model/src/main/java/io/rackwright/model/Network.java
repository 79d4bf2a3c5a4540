package io.rackwright.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Program} indexed for those who walk it: rows by name, bills of materials with phantoms
 * exploded, capacity by date, standard cost.
 *
 * <p>It expects a valid program; a name that does not resolve is an {@link
 * IllegalArgumentException}. It may be asked by several threads at once.
 */
public final class Network {
    /** An item at a site. */
    public record Place(String item, String site) {}

    private static final Comparator<BomLine> WHATEVER_THE_ORDER_OF_ROWS =
            Comparator.comparing(BomLine::component)
                    .thenComparing(BomLine::from)
                    .thenComparing(BomLine::alternateGroup)
                    .thenComparing(BomLine::consumedAtSite)
                    .thenComparingDouble(BomLine::quantity);

    private final Program program;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Map<String, Generation> generations = new LinkedHashMap<>();
    private final Map<String, Generation> generationByRack = new HashMap<>();
    private final Map<String, Demand> demands = new LinkedHashMap<>();
    private final Map<Place, Source> sources = new LinkedHashMap<>();
    private final Map<String, List<Source>> sourcesByItem = new LinkedHashMap<>();
    private final Map<String, List<BomLine>> bom = new HashMap<>();
    private final Map<String, List<BomLine>> exploded = new ConcurrentHashMap<>();
    private final Map<Place, TreeMap<LocalDate, Double>> capacity = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, Double>> pools = new LinkedHashMap<>();
    private final Map<String, TreeMap<LocalDate, Double>> power = new HashMap<>();
    private final Map<String, Double> standardCost = new ConcurrentHashMap<>();

    public Network(Program program) {
        this.program = program;
        program.items().forEach(i -> items.put(i.name(), i));
        program.sites().forEach(s -> sites.put(s.name(), s));
        for (Generation g : program.generations()) {
            generations.put(g.name(), g);
            if (g.modelled() && g.rackItem() != null) {
                generationByRack.put(g.rackItem(), g);
            }
        }
        program.demands().forEach(d -> demands.put(d.name(), d));
        for (Source s : program.sources()) {
            sources.put(new Place(s.item(), s.site()), s);
            sourcesByItem.computeIfAbsent(s.item(), _ -> new ArrayList<>()).add(s);
        }
        program.bom().forEach(l -> bom.computeIfAbsent(l.parent(), _ -> new ArrayList<>()).add(l));
        for (CapacityStep c : program.capacity()) {
            capacity.computeIfAbsent(new Place(c.item(), c.site()), _ -> new TreeMap<>())
                    .put(c.from(), c.unitsPerWeek());
        }
        for (PoolStep p : program.pools()) {
            pools.computeIfAbsent(p.pool(), _ -> new TreeMap<>()).put(p.from(), p.unitsPerWeek());
        }
        capacity.replaceAll((place, steps) -> openOnly(steps, place.site()));
        program.pools().stream()
                .collect(Collectors.toMap(PoolStep::pool, PoolStep::site, (a, _) -> a))
                .forEach((pool, site) ->
                        pools.computeIfPresent(pool, (_, steps) -> openOnly(steps, site)));
        for (SitePower p : program.sitePower()) {
            power.computeIfAbsent(p.site(), _ -> new TreeMap<>()).put(p.from(), p.megawatts());
        }
    }

    public Program program() {
        return program;
    }

    public Settings settings() {
        return program.settings();
    }

    public Item item(String name) {
        return found(items.get(name), "item", name);
    }

    public Site site(String name) {
        return found(sites.get(name), "site", name);
    }

    public Generation generation(String name) {
        return found(generations.get(name), "generation", name);
    }

    public Demand demand(String name) {
        return found(demands.get(name), "demand", name);
    }

    private static <T> T found(@Nullable T value, String what, String name) {
        if (value == null) {
            throw new IllegalArgumentException("no " + what + " is called '" + name + "'");
        }
        return value;
    }

    /** The modelled generation whose rack this item is. */
    public Optional<Generation> generationOfRack(String item) {
        return Optional.ofNullable(generationByRack.get(item));
    }

    public Optional<Source> source(String item, String site) {
        return Optional.ofNullable(sources.get(new Place(item, site)));
    }

    public List<Source> sourcesOf(String item) {
        return sourcesByItem.getOrDefault(item, List.of());
    }

    /**
     * The source that asks least for a good unit, yield in; of equals the first by site. Empty when
     * the item has none.
     */
    public Optional<Source> cheapestSource(String item) {
        return sourcesOf(item).stream()
                .min(
                        Comparator.comparingDouble((Source s) -> s.unitPriceUsd() / s.yield())
                                .thenComparing(Source::site));
    }

    /**
     * The items that are built from the bills of these parents: a parent itself, or in place of a
     * phantom, which is never built, the items that hold it.
     */
    public Set<String> buildersOf(Collection<String> parents) {
        Set<String> built = new LinkedHashSet<>();
        for (String parent : parents) {
            if (item(parent).kind() != Item.Kind.PHANTOM) {
                built.add(parent);
            } else {
                built.addAll(
                        buildersOf(
                                program.bom().stream()
                                        .filter(line -> line.component().equals(parent))
                                        .map(BomLine::parent)
                                        .toList()));
            }
        }
        return built;
    }

    /** The lines of an item's own bill, phantoms as they stand, in the order of the table. */
    public List<BomLine> billOf(String item) {
        return List.copyOf(bom.getOrDefault(item, List.of()));
    }

    /**
     * The country in which design margin is earned: that of the money item's source that asks
     * least, of equals the first by site. Empty when it has no source.
     */
    public Optional<String> marginCountry(String moneyItem) {
        return sourcesOf(moneyItem).stream()
                .min(Comparator.comparingDouble(Source::unitPriceUsd).thenComparing(Source::site))
                .map(source -> site(source.site()).country());
    }

    /**
     * Components of an item with every phantom replaced by its own components: quantities
     * multiplied, dates in force intersected. A phantom's components decide where they are
     * consumed. By component and date, so that the order of the table's rows does not matter.
     */
    public List<BomLine> componentsOf(String item) {
        List<BomLine> known = exploded.get(item);
        if (known == null) {
            List<BomLine> lines = new ArrayList<>();
            for (BomLine line : bom.getOrDefault(item, List.of())) {
                explode(line, lines);
            }
            lines.sort(WHATEVER_THE_ORDER_OF_ROWS);
            known = List.copyOf(lines);
            exploded.put(item, known);
        }
        return known;
    }

    private void explode(BomLine line, List<BomLine> into) {
        if (item(line.component()).kind() != Item.Kind.PHANTOM) {
            into.add(line);
            return;
        }
        for (BomLine child : bom.getOrDefault(line.component(), List.of())) {
            LocalDate from = child.from().isAfter(line.from()) ? child.from() : line.from();
            LocalDate to = earlier(child.to(), line.to());
            if (to != null && to.isBefore(from)) {
                continue;
            }
            explode(
                    new BomLine(
                            line.parent(),
                            child.component(),
                            line.quantity() * child.quantity(),
                            line.generation() != null ? line.generation() : child.generation(),
                            from,
                            to,
                            child.alternateGroup(),
                            child.alternatePriority(),
                            child.consumedAtSite(),
                            child.provenance()),
                    into);
        }
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    /**
     * The source that an expansion creates at its site for a listed item which the site cannot
     * supply without it: at the item's unit cost plus the option's premium, with the median lead
     * time and yield of the item's other sources (the mean of the middle two of an even number).
     * Empty when the site has a source already, or the item no other.
     */
    public Optional<Source> createdSource(Expansion option, String itemName) {
        List<Source> others = sourcesOf(itemName);
        if (others.isEmpty() || source(itemName, option.site()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new Source(
                        itemName,
                        option.site(),
                        item(itemName).unitCostUsd() * (1 + option.unitPriceDeltaPct() / 100),
                        median(others.stream().mapToDouble(Source::leadTimeWeeks).toArray()),
                        median(others.stream().mapToDouble(Source::yield).toArray()),
                        1,
                        0,
                        settings().asOf(),
                        null,
                        0,
                        null,
                        null,
                        option.provenance()));
    }

    /**
     * The options that are taken whatever they are worth, those that they require first, each with
     * the first day on which it can be decided.
     */
    public Map<Expansion, LocalDate> forcedOptions() {
        Map<Expansion, LocalDate> forced = new LinkedHashMap<>();
        for (Expansion option : program.expansions()) {
            if (option.decided() != null || option.decide() == Expansion.Decide.FORCED) {
                force(option, forced);
            }
        }
        return forced;
    }

    /** Returns the day on which the option is available. */
    private LocalDate force(Expansion option, Map<Expansion, LocalDate> forced) {
        LocalDate known = forced.get(option);
        if (known == null) {
            known = option.decided() == null ? settings().asOf() : option.decided();
            if (option.decided() == null && option.requires() != null) {
                known = force(expansion(option.requires()), forced);
            }
            forced.put(option, known);
        }
        return known.plusDays(option.leadTimeDays());
    }

    public Expansion expansion(String name) {
        return found(
                program.expansions().stream()
                        .filter(x -> x.name().equals(name))
                        .findFirst()
                        .orElse(null),
                "option",
                name);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int mid = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[mid] : (sorted[mid - 1] + sorted[mid]) / 2;
    }

    /**
     * Weekly capacity steps of a source's own capacity, none while its site is closed; empty when
     * it has no limit of its own.
     */
    public Optional<TreeMap<LocalDate, Double>> capacitySteps(String item, String site) {
        return Optional.ofNullable(capacity.get(new Place(item, site)));
    }

    /**
     * Weekly capacity steps of what an option adds from a day on, none while its site is closed.
     */
    public TreeMap<LocalDate, Double> optionSteps(Expansion option, LocalDate available) {
        TreeMap<LocalDate, Double> steps = new TreeMap<>();
        steps.put(available, option.unitsPerWeek());
        return openOnly(steps, option.site());
    }

    /** The steps with none on the days on which the site is closed. */
    private TreeMap<LocalDate, Double> openOnly(TreeMap<LocalDate, Double> steps, String site) {
        TreeMap<LocalDate, Double> open = steps;
        for (Closure closure : program.closures()) {
            if (closure.closes(site)) {
                open = without(open, closure);
            }
        }
        return open;
    }

    private static TreeMap<LocalDate, Double> without(
            TreeMap<LocalDate, Double> steps, Closure closure) {
        TreeMap<LocalDate, Double> open = new TreeMap<>(steps.headMap(closure.from()));
        open.put(closure.from(), 0.0);
        if (closure.to() != null) {
            LocalDate again = closure.to().plusDays(1);
            Map.Entry<LocalDate, Double> inForce = steps.floorEntry(again);
            if (inForce != null) {
                open.put(again, inForce.getValue());
                open.putAll(steps.tailMap(again, false));
            }
        }
        return open;
    }

    /** Weekly capacity steps of a pool, none while its site is closed. */
    public TreeMap<LocalDate, Double> poolSteps(String pool) {
        return found(pools.get(pool), "pool", pool);
    }

    public Iterable<String> pools() {
        return pools.keySet();
    }

    /** Megawatts available to the program at a data center; empty when the table has no row. */
    public Optional<TreeMap<LocalDate, Double>> powerSteps(String site) {
        return Optional.ofNullable(power.get(site));
    }

    /**
     * Rolled-up unit cost without yield: the item's own unit cost and that of everything its plant
     * consumes. Of alternates the preferred one counts; where lines change by date, those in force
     * on {@code asOf}, else the first to come. What the data center consumes is not in the rack.
     */
    public double standardCostUsd(String itemName) {
        Double known = standardCost.get(itemName);
        if (known != null) {
            return known;
        }
        double cost = item(itemName).unitCostUsd();
        LocalDate day = settings().asOf();
        for (BomLine line : componentsOf(itemName)) {
            boolean counts =
                    !line.consumedAtSite()
                            && line.alternatePriority() <= 1
                            && (line.inForceOn(day) || firstToCome(itemName, line, day));
            if (counts) {
                cost += line.quantity() * standardCostUsd(line.component());
            }
        }
        standardCost.put(itemName, cost);
        return cost;
    }

    /**
     * What a unit that leaves a site counts for at the border, whoever carries it: what its supply
     * asks there, the item's own unit cost where the site has none, and the standard cost of what
     * went into it. A standard transfer price, the same on every day.
     */
    public double transferPriceUsd(String itemName, String site) {
        double ownUsd = item(itemName).unitCostUsd();
        double askedUsd = source(itemName, site).map(Source::unitPriceUsd).orElse(ownUsd);
        return standardCostUsd(itemName) - ownUsd + askedUsd;
    }

    /** Nothing of the parent's bill is in force on the day, and this line starts first after it. */
    private boolean firstToCome(String parent, BomLine line, LocalDate day) {
        return line.from().isAfter(day)
                && componentsOf(parent).stream()
                        .noneMatch(l -> l.inForceOn(day) || l.from().isBefore(line.from()));
    }
}
