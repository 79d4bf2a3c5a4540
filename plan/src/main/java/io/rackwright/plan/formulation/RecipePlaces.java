package io.rackwright.plan.formulation;

import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import io.rackwright.model.Network;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.content.ContentStandard;
import io.rackwright.plan.content.ContentStandards;
import io.rackwright.plan.content.RackParts;
import io.rackwright.plan.content.RecipeDiagram;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.supply.Place;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Places for what must be told apart where racks must pass legal tests: components from home at the
 * plants that may need them, and racks by the standard that they pass. Beside each is the place
 * where the same thing lies and nothing is known of it; what is marked may always be taken for what
 * is not. Empty where the program asks for no test.
 */
public final class RecipePlaces {
    private static final String HOME = "home";

    private final SupplyGraph graph;
    private final TimeBuckets buckets;
    private final ContentStandards standards;
    private final RackParts parts;
    private final List<Place> all = new ArrayList<>();
    private final Map<Network.Place, Place> components = new HashMap<>();
    private final Map<Racks, Place> racks = new HashMap<>();
    private final Map<Make, RecipeDiagram> diagrams = new LinkedHashMap<>();
    private final Map<RackParts.Bill, RecipeDiagram> known = new HashMap<>();

    private record Racks(String item, String site, String standard) {}

    private record Make(SupplyPoint point, ContentStandard standard, int bucket) {}

    RecipePlaces(SupplyGraph graph, TimeBuckets buckets) {
        this.graph = graph;
        this.buckets = buckets;
        this.standards = new ContentStandards(graph.network());
        this.parts = new RackParts(graph);
        if (standards.areNone()) {
            return;
        }
        Map<String, Set<ContentStandard>> byGeneration = new LinkedHashMap<>();
        for (Demand d : graph.demands()) {
            for (int t = 0; t < buckets.count(); t++) {
                Set<ContentStandard> found =
                        byGeneration.computeIfAbsent(d.generation(), _ -> new LinkedHashSet<>());
                standard(d.generation(), t).ifPresent(found::add);
            }
        }
        byGeneration.forEach(this::findDiagrams);
        addComponents();
        addRacks();
    }

    private void findDiagrams(String generation, Set<ContentStandard> asked) {
        Generation g = graph.network().generation(generation);
        String rack = g.rackItem() == null ? "" : g.rackItem();
        for (SupplyPoint p : graph.supplyPointsOf(rack)) {
            for (ContentStandard standard : asked) {
                for (int t = 0; t < buckets.count() && parts.passesGate(p, standard); t++) {
                    DaySet started =
                            graph.completion(p, buckets.start(t), buckets.end(t))
                                    .shifted(-p.source().leadTimeDays());
                    if (!started.isEmpty()) {
                        RackParts.Bill bill = parts.bill(p, standard, started);
                        RecipeDiagram diagram =
                                known.computeIfAbsent(
                                        bill, b -> new RecipeDiagram(standard, b.parts()));
                        if (diagram.isPossible()) {
                            diagrams.put(new Make(p, standard, t), diagram);
                        }
                    }
                }
            }
        }
    }

    private void addComponents() {
        Map<String, Set<String>> sites = new LinkedHashMap<>();
        diagrams.forEach((make, diagram) -> {
            for (String item : diagram.components()) {
                sites.computeIfAbsent(item, _ -> new TreeSet<>()).add(make.point().site());
            }
        });
        for (Map.Entry<String, Set<String>> e : sites.entrySet()) {
            for (SupplyPoint p : graph.supplyPointsOf(e.getKey())) {
                if (graph.leavesFromPlace(p) && parts.isHome(p.site())) {
                    e.getValue().add(p.site());
                }
            }
            for (String site : e.getValue()) {
                Place plain = graph.place(e.getKey(), site);
                if (plain != null) {
                    Place marked =
                            new Place(
                                    nextIndex(),
                                    plain.item(),
                                    site,
                                    plain.consumes(),
                                    plain.keeps(),
                                    HOME);
                    all.add(marked);
                    components.put(new Network.Place(e.getKey(), site), marked);
                }
            }
        }
    }

    private void addRacks() {
        Set<Racks> wanted = new LinkedHashSet<>();
        for (Make make : diagrams.keySet()) {
            String item = make.point().item().name();
            String standard = make.standard().name();
            wanted.add(new Racks(item, make.point().site(), standard));
            for (Demand d : graph.demands()) {
                if (graph.rackItemOf(d).equals(item)) {
                    wanted.add(new Racks(item, d.site(), standard));
                }
            }
        }
        for (Racks r : wanted) {
            Place plain = graph.place(r.item(), r.site());
            if (plain != null) {
                Place marked =
                        new Place(
                                nextIndex(),
                                plain.item(),
                                r.site(),
                                plain.consumes(),
                                plain.keeps(),
                                r.standard());
                all.add(marked);
                racks.put(r, marked);
            }
        }
    }

    private int nextIndex() {
        return graph.places().size() + all.size();
    }

    /** All that racks are made to. */
    List<ContentStandard> standards() {
        return diagrams.keySet().stream().map(Make::standard).distinct().toList();
    }

    boolean isHome(String site) {
        return parts.isHome(site);
    }

    /** Whether racks of a plant's order pass whose components come from these sites. */
    boolean passes(
            String rackItem,
            String plant,
            ContentStandard standard,
            LocalDate release,
            Map<String, String> sites) {
        return graph.supplyPointsOf(rackItem).stream()
                .filter(p -> p.site().equals(plant))
                .anyMatch(p -> parts.passes(p, standard, graph.day(release), sites));
    }

    /** Numbered after those of the graph. */
    List<Place> all() {
        return all;
    }

    /** What a rack must pass to be deployed in a bucket, whatever the day. */
    Optional<ContentStandard> standard(String generation, int bucket) {
        LocalDate asOf = graph.network().settings().asOf();
        return standards.over(
                generation,
                asOf.plusDays(buckets.start(bucket)),
                asOf.plusDays(buckets.end(bucket) - 1));
    }

    /** What a rack costs that is deployed in a bucket without passing; empty when it must. */
    public Optional<Double> shortfallUsd(String generation, int bucket) {
        LocalDate asOf = graph.network().settings().asOf();
        return standards.shortfallUsd(generation, asOf.plusDays(buckets.end(bucket) - 1));
    }

    /** Standards that a source's racks can be made to in a bucket. */
    List<ContentStandard> standardsOf(SupplyPoint p, int bucket) {
        return diagrams.keySet().stream()
                .filter(make -> make.point() == p && make.bucket() == bucket)
                .map(Make::standard)
                .toList();
    }

    RecipeDiagram diagram(SupplyPoint p, ContentStandard standard, int bucket) {
        RecipeDiagram diagram = diagrams.get(new Make(p, standard, bucket));
        if (diagram == null) {
            throw new IllegalStateException("%s has no recipe for %s".formatted(p, standard));
        }
        return diagram;
    }

    /** The place of a component from home; null where it is not told apart. */
    public @Nullable Place home(String item, String site) {
        return components.get(new Network.Place(item, site));
    }

    /** The place of racks that pass; null where none can be made. */
    public @Nullable Place racks(String item, String site, ContentStandard standard) {
        return racks.get(new Racks(item, site, standard.name()));
    }

    /** Where what a source makes comes to lie when nothing more is known of it. */
    public @Nullable Place madeInto(SupplyPoint p) {
        Place home = parts.isHome(p.site()) ? home(p.item().name(), p.site()) : null;
        return home == null ? graph.place(p.item().name(), p.site()) : home;
    }

    /** Whether the source puts something into the place. */
    boolean makesInto(SupplyPoint p, Place place) {
        return p.site().equals(place.site())
                && (madeInto(p) == place
                        || diagrams.keySet().stream()
                                .anyMatch(make ->
                                        make.point() == p
                                                && racks(p.item().name(), p.site(), make.standard())
                                                        == place));
    }

    /** Whether what leaves a source as it is finished comes to the place. */
    boolean comesTo(SupplyPoint p, Place to) {
        boolean home = parts.isHome(p.site());
        return to.mark().isEmpty()
                ? !home || home(to.item().name(), to.site()) == null
                : home && to.mark().equals(HOME);
    }

    /** Whether what lies at one place may be brought to the other as what it is. */
    boolean moves(Place from, Place to) {
        if (from.mark().isEmpty() || !to.mark().isEmpty()) {
            return from.mark().equals(to.mark());
        }
        return from.mark().equals(HOME) && home(to.item().name(), to.site()) == null;
    }

    /** Places whose needs the racks or components of a marked place serve too. */
    List<Place> servedBy(Place marked) {
        List<Place> served = new ArrayList<>();
        Place plain = graph.place(marked.item().name(), marked.site());
        if (plain != null) {
            served.add(plain);
        }
        ContentStandard own = standardOf(marked).orElse(null);
        for (Place other : all) {
            boolean weaker =
                    own != null
                            && other != marked
                            && other.item().name().equals(marked.item().name())
                            && other.site().equals(marked.site())
                            && standardOf(other).filter(own::covers).isPresent();
            if (weaker) {
                served.add(other);
            }
        }
        return served;
    }

    private Optional<ContentStandard> standardOf(Place place) {
        return diagrams.keySet().stream()
                .map(Make::standard)
                .filter(s -> s.name().equals(place.mark()))
                .findFirst();
    }
}
