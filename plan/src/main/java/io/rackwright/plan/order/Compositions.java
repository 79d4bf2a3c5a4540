package io.rackwright.plan.order;

import io.rackwright.model.BomLine;
import io.rackwright.plan.content.ContentStandard;
import io.rackwright.plan.content.RackParts;
import io.rackwright.plan.content.RecipeDiagram;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which sources racks that must pass a standard are made of. Those of a quarter that are in use are
 * tried first; while there are fewer than a plant can be asked to keep apart, others are made up of
 * what guidance allots, the cheapest next, with as much from home as the standard needs.
 */
final class Compositions {
    /** A generation's in a quarter. */
    private static final int MOST = 8;

    private static final int TRIES = 6;

    private final SupplyGraph graph;
    private final SourceChoice choice;
    private final RackParts parts;
    private final Map<Key, Map<Composition, Integer>> inUse = new HashMap<>();
    private final Map<RackParts.Bill, RecipeDiagram> diagrams = new HashMap<>();
    private final Map<Begun, RecipeDiagram> byDay = new HashMap<>();
    private final Map<RecipeDiagram, Set<String>> required = new IdentityHashMap<>();

    private record Begun(int rack, ContentStandard standard, int release) {}

    private record Key(String rackItem, String quarter) {}

    /** A component that a source could not bring. */
    record Short(String component, String site) {}

    Compositions(SupplyGraph graph, SourceChoice choice) {
        this.graph = graph;
        this.choice = choice;
        this.parts = new RackParts(graph);
    }

    /** As 2028-Q1. */
    static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    private Key key(SupplyPoint rack, int completed) {
        LocalDate day = graph.network().settings().asOf().plusDays(completed);
        return new Key(rack.item().name(), quarter(day));
    }

    /** Racks of an order that starts on a day, one choice after another. */
    final class Trial {
        private final SupplyPoint rack;
        private final ContentStandard standard;
        private final int completed;
        private final List<SourceChoice.Component> lines;
        private final RecipeDiagram diagram;
        private final List<Composition> known;
        private final Set<Short> shorts = new HashSet<>();
        private int tried;

        private Trial(SupplyPoint rack, ContentStandard standard, int completed) {
            this.rack = rack;
            this.standard = standard;
            this.completed = completed;
            int release = completed - rack.source().leadTimeDays();
            this.lines =
                    choice.componentsOf(rack).stream().filter(c -> c.inForceOn(release)).toList();
            this.diagram = diagram(rack, standard, release);
            this.known = new ArrayList<>(used(key(rack, completed)).keySet());
        }

        /** Empty when there is no more to try. */
        Optional<Composition> next() {
            while (!known.isEmpty()) {
                Composition c = known.removeFirst();
                if (serves(c)) {
                    return Optional.of(new Composition(List.of(standard), c.sites()));
                }
            }
            boolean full = used(key(rack, completed)).size() >= MOST;
            return full || tried++ >= TRIES ? Optional.empty() : compose();
        }

        /** A source of the last one could not bring enough. */
        void lacks(Short what) {
            shorts.add(what);
        }

        private boolean serves(Composition c) {
            Set<String> needed = new HashSet<>();
            Set<String> home = new HashSet<>();
            for (SourceChoice.Component line : lines) {
                String item = line.line().component();
                String site = c.siteOf(item);
                if (site != null) {
                    needed.add(item);
                    if (shorts.contains(new Short(item, site)) || way(line, site).isEmpty()) {
                        return false;
                    }
                    if (parts.isHome(site)) {
                        home.add(item);
                    }
                } else if (line.line().alternateGroup().isEmpty()) {
                    return false;
                }
            }
            return needed.equals(c.sites().keySet()) && diagram.passesWith(home);
        }

        private Optional<SourceChoice.Way> way(SourceChoice.Component line, String site) {
            return choice.waysTo(line.place()).stream()
                    .filter(w -> w.point().site().equals(site))
                    .findFirst();
        }

        private Optional<Composition> compose() {
            Map<String, String> any = new TreeMap<>();
            Map<String, String> home = new TreeMap<>();
            Map<String, Double> priceUsd = new HashMap<>();
            for (SourceChoice.Component line : oneOfEachGroup()) {
                List<SourceChoice.Way> ways = ranked(line);
                if (ways.isEmpty()) {
                    return Optional.empty();
                }
                String item = line.line().component();
                any.put(item, ways.getFirst().point().site());
                ways.stream()
                        .filter(w -> parts.isHome(w.point().site()))
                        .findFirst()
                        .ifPresent(w -> {
                            home.put(item, w.point().site());
                            double more = choice.landedUsd(w) - choice.landedUsd(ways.getFirst());
                            priceUsd.put(item, line.line().quantity() * Math.max(0, more));
                        });
            }
            for (String item : diagram.components()) {
                if (!home.containsKey(item)) {
                    priceUsd.put(item, Double.POSITIVE_INFINITY);
                }
            }
            return diagram.cheapest(priceUsd)
                    .filter(home.keySet()::containsAll)
                    .map(needed -> {
                        Map<String, String> sites = new TreeMap<>(any);
                        needed.forEach(item -> sites.put(item, home.getOrDefault(item, "")));
                        return new Composition(List.of(standard), new TreeMap<>(sites));
                    });
        }

        /** Lines in force, the preferred of alternates. */
        private List<SourceChoice.Component> oneOfEachGroup() {
            Map<String, SourceChoice.Component> first = new LinkedHashMap<>();
            for (SourceChoice.Component line : lines) {
                BomLine bom = line.line();
                String group =
                        bom.alternateGroup().isEmpty()
                                ? "=" + bom.component()
                                : bom.alternateGroup();
                first.merge(
                        group,
                        line,
                        (a, b) ->
                                b.line().alternatePriority() < a.line().alternatePriority()
                                        ? b
                                        : a);
            }
            return List.copyOf(first.values());
        }

        /** Most allotted by guidance first, then cheapest; without those that were short. */
        private List<SourceChoice.Way> ranked(SourceChoice.Component line) {
            int release = completed - rack.source().leadTimeDays();
            String item = line.line().component();
            return choice.waysByAllotment(line.place(), release).stream()
                    .filter(w -> !shorts.contains(new Short(item, w.point().site())))
                    .toList();
        }
    }

    Trial trial(SupplyPoint rack, ContentStandard standard, int completed) {
        return new Trial(rack, standard, completed);
    }

    /** Whether racks of an order pass that starts on a day, with components from these sites. */
    boolean passes(
            SupplyPoint rack, ContentStandard standard, int release, Map<String, String> sites) {
        return parts.passes(rack, standard, release, sites);
    }

    boolean canMake(SupplyPoint rack, ContentStandard standard) {
        return parts.passesGate(rack, standard);
    }

    /**
     * Whether racks of an order need a source from home for a component, whatever else they have.
     */
    boolean needsFromHome(
            SupplyPoint rack, ContentStandard standard, int release, String component) {
        return required.computeIfAbsent(diagram(rack, standard, release), RecipeDiagram::required)
                .contains(component);
    }

    boolean isHome(String site) {
        return parts.isHome(site);
    }

    private RecipeDiagram diagram(SupplyPoint rack, ContentStandard standard, int release) {
        return byDay.computeIfAbsent(
                new Begun(rack.index(), standard, release),
                _ ->
                        diagrams.computeIfAbsent(
                                parts.bill(rack, standard, DaySet.of(release, release + 1)),
                                bill -> new RecipeDiagram(standard, bill.parts())));
    }

    private Map<Composition, Integer> used(Key key) {
        return inUse.computeIfAbsent(key, _ -> new LinkedHashMap<>());
    }

    /** Counts what was drafted so far. */
    void useAllOf(Ledger ledger) {
        for (Draft d : ledger.drafts()) {
            if (d.composition() != null && d.point() != null) {
                use(ledger, d.point(), d.available(), d.composition());
            }
        }
        ledger.commit();
    }

    /** Counts an order that is made so. */
    void use(Ledger ledger, SupplyPoint rack, int completed, Composition made) {
        Map<Composition, Integer> used = used(key(rack, completed));
        Composition same =
                used.keySet().stream()
                        .filter(c -> c.sites().equals(made.sites()))
                        .findFirst()
                        .orElse(made);
        used.merge(same, 1, Integer::sum);
        ledger.undoBy(() -> used.computeIfPresent(same, (_, n) -> n == 1 ? null : n - 1));
    }
}
