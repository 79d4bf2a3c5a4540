package io.rackwright.design.check;

import io.rackwright.design.cable.Cabling;
import io.rackwright.design.cable.Cabling.Cable;
import io.rackwright.design.cable.Device;
import io.rackwright.design.cable.Link;
import io.rackwright.design.cable.Link.Tier;
import io.rackwright.design.cable.Wiring.Endpoint;
import io.rackwright.design.cable.Wiring.WiredFabric;
import io.rackwright.design.check.Limits.Draft;
import io.rackwright.design.fabric.FabricSize;
import io.rackwright.design.hall.Fabrics.Fabric;
import io.rackwright.design.hall.Fabrics.Medium;
import io.rackwright.design.hall.HallDesign;
import io.rackwright.design.hall.HallDesign.RackType;
import io.rackwright.design.hall.HallDesign.ScaleUp;
import io.rackwright.design.rack.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fabrics as they are wired: ports, rails, uplinks, reach; and the network within each rack. */
final class FabricChecks {
    private final Cabling cabling;
    private final HallDesign hall;
    private final Limits limits;
    private final Map<String, List<Cable>> byFabric = new HashMap<>();

    FabricChecks(Cabling cabling, Limits limits) {
        this.cabling = cabling;
        this.hall = cabling.wiring().layout().hall();
        this.limits = limits;
        for (Cable cable : cabling.cables()) {
            byFabric.computeIfAbsent(cable.fabric().name(), _ -> new ArrayList<>()).add(cable);
        }
    }

    void add() {
        for (WiredFabric wired : cabling.wiring().fabrics()) {
            nodePorts(wired);
            FabricSize size = wired.size();
            if (size == null) {
                notBuilt(wired);
                continue;
            }
            places(wired);
            if (wired.trouble().isEmpty()) {
                radix(wired);
                if (wired.fabric().railOptimised()) {
                    rails(wired, size);
                }
                oversubscription(wired, size);
                uplinks(wired);
                reach(wired);
            }
        }
        scaleUp();
    }

    private List<Cable> cables(WiredFabric wired) {
        return byFabric.getOrDefault(wired.fabric().name(), List.of());
    }

    private void nodePorts(WiredFabric wired) {
        Fabric fabric = wired.fabric();
        if (!fabric.railOptimised()) {
            return;
        }
        Set<Integer> seen = new HashSet<>();
        for (Endpoint e : wired.endpoints()) {
            if (seen.add(e.ports())) {
                limits.add(
                        new Draft("rail-balance", "ports")
                                .of(
                                        "%s: %s has %d ports for %d rails"
                                                .formatted(
                                                        fabric.name(),
                                                        e.device().name(),
                                                        e.ports(),
                                                        fabric.rails()),
                                        "ports of a node that are more or fewer than the rails")
                                .holding((double) Math.abs(e.ports() - fabric.rails()), 0.0)
                                .from("", fabric.line())
                                .or(
                                        "build %d rails, or give each node %d ports"
                                                .formatted(e.ports(), fabric.rails()),
                                        ""));
            }
        }
    }

    private void notBuilt(WiredFabric wired) {
        limits.add(
                new Draft("fabric-size", "faults")
                        .of(
                                "%s: %s".formatted(wired.fabric().name(), wired.trouble()),
                                "what keeps the fabric from being built")
                        .holding(1.0, 0.0)
                        .from("", wired.fabric().line())
                        .or(
                                "%d endpoints; take switches with more than %d ports, smaller units, or mend what is said"
                                        .formatted(
                                                wired.endpoints().size(),
                                                wired.fabric().switchType().ports()),
                                ""));
    }

    private void places(WiredFabric wired) {
        limits.add(
                new Draft("switch-places", "places")
                        .of(
                                "%s: %d leaves, %d spines and %d cores"
                                        .formatted(
                                                wired.fabric().name(),
                                                size(wired).leaves(),
                                                spines(wired),
                                                size(wired).cores()),
                                "switches <= places that are free in the racks named for them")
                        .holding((double) wired.placesNeeded(), (double) wired.placesFree())
                        .from("", wired.fabric().line())
                        .or(
                                "%d more places for switches: name other racks in leaves_in or spines_in, or add some"
                                        .formatted(wired.placesNeeded() - wired.placesFree()),
                                ""));
    }

    /** As stated, else as counted out. */
    private static int spines(WiredFabric wired) {
        Integer stated = wired.fabric().spines();
        return stated == null || size(wired).tiers() != 2
                ? size(wired).spines()
                : stated * wired.fabric().planes();
    }

    private void radix(WiredFabric wired) {
        Map<String, Integer> used = new LinkedHashMap<>();
        for (Cable cable : cables(wired)) {
            used.merge(cable.link().upper().name(), 1, Integer::sum);
            if (cable.link().tier() != Tier.NODE_LEAF) {
                used.merge(cable.link().lower().name(), 1, Integer::sum);
            }
        }
        radix(wired, "leaf", wired.leaves(), used);
        radix(wired, "spine", wired.spines(), used);
        radix(wired, "core", wired.cores(), used);
    }

    private void radix(
            WiredFabric wired, String tier, List<Device> switches, Map<String, Integer> used) {
        String fullest = "";
        int most = 0;
        for (Device d : switches) {
            int own = used.getOrDefault(d.name(), 0);
            if (own > most) {
                most = own;
                fullest = d.name();
            }
        }
        if (switches.isEmpty()) {
            return;
        }
        int ports = wired.fabric().switchType().ports();
        limits.add(
                new Draft("radix-" + tier, "ports")
                        .of(
                                "%d of them, the fullest %s".formatted(switches.size(), fullest),
                                "ports in use <= ports of the switch")
                        .holding((double) most, (double) ports)
                        .from(wired.fabric().switchType().item(), wired.fabric().line())
                        .or(
                                "build at least %d of them, or take switches with %d ports"
                                        .formatted(
                                                Math.ceilDiv(switches.size() * most, ports), most),
                                ""));
    }

    /** In each scalable unit, nodes on a leaf of one rail and on that of any other. */
    private void rails(WiredFabric wired, FabricSize size) {
        Map<String, Integer> nodes = new HashMap<>();
        for (Cable cable : cables(wired)) {
            if (cable.link().tier() == Tier.NODE_LEAF) {
                nodes.merge(cable.link().upper().name(), 1, Integer::sum);
            }
        }
        int perUnit = size.leavesPerUnit();
        int rails = wired.fabric().rails();
        int worst = 0;
        String where = "";
        for (int first = 0; first < wired.leaves().size(); first += perUnit) {
            int least = Integer.MAX_VALUE;
            int most = 0;
            for (int rail = 0; rail < rails; rail++) {
                int sum = 0;
                for (int k = 0; k < perUnit / rails; k++) {
                    String leaf = wired.leaves().get(first + rail * perUnit / rails + k).name();
                    sum += nodes.getOrDefault(leaf, 0);
                }
                least = Math.min(least, sum);
                most = Math.max(most, sum);
            }
            if (most - least > worst) {
                worst = most - least;
                where = ", unit of " + wired.leaves().get(first).name();
            }
        }
        limits.add(
                new Draft("rail-balance", "ports")
                        .of(
                                "%s: %d rails over %d leaves%s"
                                        .formatted(
                                                wired.fabric().name(),
                                                rails,
                                                wired.leaves().size(),
                                                where),
                                "most ports of a rail in a unit - fewest")
                        .holding((double) worst, 0.0)
                        .from("", wired.fabric().line())
                        .or("give every node %d ports".formatted(rails), ""));
    }

    private void oversubscription(WiredFabric wired, FabricSize size) {
        if (size.tiers() == 1) {
            return;
        }
        Fabric fabric = wired.fabric();
        int down = size.need().down();
        int up = size.need().up();
        limits.add(
                new Draft("oversubscription", "to 1")
                        .of(
                                "%s: %d ports down and %d up, a leaf"
                                        .formatted(fabric.name(), down, up),
                                "ports down / ports up <= oversubscription as stated")
                        .holding((double) down / up, fabric.oversubscription())
                        .from("", fabric.line())
                        .or(
                                "give a leaf %d uplinks"
                                        .formatted(
                                                (int)
                                                        Math.ceil(
                                                                fabric.switchType().ports()
                                                                        / (1
                                                                                + fabric
                                                                                        .oversubscription()))),
                                ""));
    }

    /** Of all leaves, the one whose links to its spines differ most. */
    private void uplinks(WiredFabric wired) {
        Map<String, Map<String, Integer>> pairs = new HashMap<>();
        for (Cable cable : cables(wired)) {
            Link link = cable.link();
            if (link.tier() == Tier.LEAF_SPINE) {
                pairs.computeIfAbsent(link.lower().name(), _ -> new HashMap<>())
                        .merge(link.upper().name(), 1, Integer::sum);
            }
        }
        int worst = 0;
        for (Map<String, Integer> spines : pairs.values()) {
            int most = spines.values().stream().mapToInt(n -> n).max().orElse(0);
            int least = spines.values().stream().mapToInt(n -> n).min().orElse(0);
            boolean reachesAll =
                    spines.size() * size(wired).groups() * wired.fabric().planes()
                            >= wired.spines().size();
            worst = Math.max(worst, most - (reachesAll ? least : 0));
        }
        if (pairs.isEmpty()) {
            return;
        }
        int up = size(wired).need().up();
        limits.add(
                new Draft("uplink-spread", "links")
                        .of(
                                "%s: %d uplinks of a leaf, %d spines"
                                        .formatted(
                                                wired.fabric().name(), up, wired.spines().size()),
                                "most links from a leaf to a spine - fewest")
                        .holding((double) worst, 0.0)
                        .from("", wired.fabric().line())
                        .or(
                                "build a number of spines that divides the %d uplinks"
                                        .formatted(up),
                                ""));
    }

    private static FabricSize size(WiredFabric wired) {
        FabricSize size = wired.size();
        if (size == null) {
            throw new IllegalStateException(wired.fabric().name() + " is not sized");
        }
        return size;
    }

    private void reach(WiredFabric wired) {
        Fabric fabric = wired.fabric();
        Cable longest =
                cables(wired).stream().max(Comparator.comparingDouble(Cable::neededM)).orElse(null);
        if (longest == null) {
            return;
        }
        double farthest = 0;
        String name = "nothing of that speed";
        for (Medium m : hall.media()) {
            double own =
                    m.lengthsM().stream()
                            .filter(l -> l <= m.maximumM())
                            .mapToDouble(l -> l)
                            .max()
                            .orElse(0);
            if (m.speedGbps() == fabric.speedGbps() && own > farthest) {
                farthest = own;
                name = m.name();
            }
        }
        long without = cables(wired).stream().filter(c -> c.medium() == null).count();
        limits.add(
                new Draft("cable-reach", "m")
                        .of(
                                "%s at %s Gb/s: %s to %s is the longest; %s reaches farthest; %,d cables without a medium"
                                        .formatted(
                                                fabric.name(),
                                                Check.figure(fabric.speedGbps()),
                                                longest.link().lower().name(),
                                                longest.link().upper().name(),
                                                name,
                                                without),
                                "up to the tray + along + across + down + slack <= longest that can be bought")
                        .holding(longest.neededM(), farthest)
                        .from("", fabric.line())
                        .or(
                                "list a medium of %s Gb/s for %.1f m under media, or move %s nearer"
                                        .formatted(
                                                Check.figure(fabric.speedGbps()),
                                                longest.neededM(),
                                                longest.link().upper().stand().name()),
                                ""));
    }

    private void scaleUp() {
        Set<String> placed = new HashSet<>();
        cabling.wiring().layout().stands().forEach(s -> placed.add(s.type().name()));
        for (RackType type : hall.racks().values()) {
            ScaleUp up = type.scaleUp();
            if (up == null || !placed.contains(type.name())) {
                continue;
            }
            int links = up.accelerators() * up.links();
            int ports = up.switches() * up.ports();
            limits.add(
                    new Draft("scale-up", "ports")
                            .of(
                                    "%s: %d accelerators x %d links = %d; %d switches x %d ports = %d"
                                            .formatted(
                                                    type.name(),
                                                    up.accelerators(),
                                                    up.links(),
                                                    links,
                                                    up.switches(),
                                                    up.ports(),
                                                    ports),
                                    "links and ports of which one is left over")
                            .holding((double) Math.abs(links - ports), 0.0)
                            .from(type.source(), up.line())
                            .or(
                                    "%d links need %d switches of %d ports"
                                            .formatted(
                                                    links,
                                                    Math.ceilDiv(links, up.ports()),
                                                    up.ports()),
                                    ""));
        }
    }
}
