package io.rackwright.plan.content;

import io.rackwright.model.BomLine;
import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.plan.content.RecipeDiagram.Part;
import io.rackwright.plan.route.DaySet;
import io.rackwright.plan.route.Route;
import io.rackwright.plan.supply.SupplyGraph;
import io.rackwright.plan.supply.SupplyPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the components of a rack may count for, by the plant that makes it: the least from home and
 * the most from abroad, over every source, route and turn of the law.
 *
 * <p>Components are the lines of the rack's own bill that the plant takes. What the data center
 * takes with a rack is another product, and design margin is no component.
 */
public final class RackParts {
    private final SupplyGraph graph;
    private final Network network;
    private final List<ContentStandard> every;
    private final Map<String, Boolean> home = new HashMap<>();
    private final ComponentCosts costs;
    private final List<LocalDate> turns = new ArrayList<>();
    private final Map<Comes, double[]> range = new LinkedHashMap<>();

    /** Parts of a rack under a standard. */
    public record Bill(ContentStandard standard, List<Part> parts) {
        public Bill {
            parts = List.copyOf(parts);
        }
    }

    private record Comes(String item, String from, String to) {}

    public RackParts(SupplyGraph graph) {
        this.graph = graph;
        this.network = graph.network();
        this.every = new ContentStandards(network).every();
        this.costs = new ComponentCosts(network);
        LocalDate asOf = network.settings().asOf();
        LocalDate end = network.settings().horizonEnd();
        turns.add(asOf);
        RuleSet rules = network.program().rules();
        if (rules != null) {
            new TreeSet<>(rules.rules().turns()).subSet(asOf, end).forEach(turns::add);
        }
    }

    /** Whether what a site makes counts under every test that the program asks for. */
    public boolean isHome(String site) {
        return home.computeIfAbsent(
                site,
                _ ->
                        every.stream()
                                .allMatch(s -> costs.isHome(site, s, network.settings().asOf())));
    }

    public boolean passesGate(SupplyPoint rack, ContentStandard standard) {
        return costs.passesGate(rack.site(), standard);
    }

    /** Whether racks of an order pass that starts on a day, with components from these sites. */
    public boolean passes(
            SupplyPoint rack, ContentStandard standard, int release, Map<String, String> sites) {
        Set<String> home = new HashSet<>();
        sites.forEach((item, site) -> {
            if (isHome(site)) {
                home.add(item);
            }
        });
        return passesGate(rack, standard)
                && new RecipeDiagram(
                                standard,
                                bill(rack, standard, DaySet.of(release, release + 1)).parts())
                        .passesWith(home);
    }

    /** Of racks whose orders start on some days. */
    public Bill bill(SupplyPoint rack, ContentStandard standard, DaySet started) {
        LocalDate first = network.settings().asOf().plusDays(started.first());
        LocalDate last = network.settings().asOf().plusDays(started.end() - 1);
        Map<String, Part> parts = new LinkedHashMap<>();
        for (BomLine line : rack.components()) {
            boolean ever = line.from().isBefore(last.plusDays(1)) && !endsBefore(line, first);
            if (ever) {
                boolean always =
                        !line.from().isAfter(first)
                                && !endsBefore(line, last)
                                && line.alternateGroup().isEmpty();
                parts.merge(line.component(), part(rack, line, always), RackParts::together);
            }
        }
        return new Bill(standard, List.copyOf(parts.values()));
    }

    private static boolean endsBefore(BomLine line, LocalDate day) {
        LocalDate to = line.to();
        return to != null && to.isBefore(day);
    }

    /** Two lines of one component. */
    private static Part together(Part a, Part b) {
        return new Part(
                a.component(),
                sum(a.homeUsd(), b.homeUsd()),
                sum(a.foreignUsd(), b.foreignUsd()),
                a.always() && b.always());
    }

    private static @Nullable Double sum(@Nullable Double a, @Nullable Double b) {
        return a == null || b == null ? null : Double.valueOf(a + b);
    }

    private Part part(SupplyPoint rack, BomLine line, boolean always) {
        Double home = null;
        Double foreign = null;
        String item = line.component();
        for (SupplyPoint p : graph.supplyPointsOf(item)) {
            double[] usd = range(item, p.site(), rack.site());
            if (usd.length > 0 && isHome(p.site())) {
                home = home == null ? usd[0] : Math.min(home, usd[0]);
            } else if (usd.length > 0) {
                foreign = foreign == null ? usd[1] : Math.max(foreign, usd[1]);
            }
        }
        for (Inventory row : network.program().inventory()) {
            if (row.item().equals(item)) {
                double usd = costs.unitUsd(item, row.site());
                foreign = foreign == null ? usd : Math.max(foreign, usd);
            }
        }
        double perRack = line.quantity() / rack.source().yield();
        return new Part(
                item,
                home == null ? null : Double.valueOf(perRack * home),
                foreign == null ? null : Double.valueOf(perRack * foreign),
                always);
    }

    /** Least and most of a unit that comes from a source; empty when it cannot come. */
    private double[] range(String item, String from, String to) {
        return range.computeIfAbsent(
                new Comes(item, from, to),
                _ -> {
                    double least = Double.POSITIVE_INFINITY;
                    double most = 0;
                    for (Route route : graph.routes(network.item(item), from, to)) {
                        for (LocalDate turn : turns) {
                            // What leaves before a turn may enter, or be loaded, after it.
                            LocalDate before = turn.minusDays(route.transitDays());
                            boolean begun = !before.isBefore(turns.getFirst());
                            for (LocalDate leaves : begun ? List.of(turn, before) : List.of(turn)) {
                                double usd = costs.landedUsd(item, from, route, leaves);
                                least = Math.min(least, usd);
                                most = Math.max(most, usd);
                            }
                        }
                    }
                    return most == 0 ? new double[0] : new double[] {least, most};
                });
    }
}
