package io.rackwright.design.cable;

import io.rackwright.design.cable.Link.Tier;
import io.rackwright.design.cable.Wiring.Endpoint;
import io.rackwright.design.cable.Wiring.Slot;
import io.rackwright.design.cable.Wiring.WiredFabric;
import io.rackwright.design.fabric.FabricNeed;
import io.rackwright.design.fabric.FabricSize;
import io.rackwright.design.hall.Fabrics.Connects;
import io.rackwright.design.hall.Fabrics.Fabric;
import io.rackwright.design.hall.Layout;
import io.rackwright.design.hall.Layout.Stand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fabric from port to port, sized by {@link FabricSize}.
 *
 * <p>Rail-optimised: nodes are taken in the order of the rows, so many a scalable unit; port i of
 * each is on the leaves of rail i of its unit, over which nodes are spread evenly. Leaf-spine:
 * first the first port of every endpoint, then the second, spread evenly over the leaves, so that
 * the ports of one are on different leaves; at the top of the rack, its own leaves take a rack's
 * ports. Uplinks of a leaf go to each of its spines in turn, those of a spine to each of its cores.
 * A switch has its ports down first.
 */
final class FabricWiring {
    private static final int MOST_PORTS = 2_000_000;

    private final Layout layout;
    private final Fabric fabric;
    private final Map<String, Deque<Slot>> free;
    private final List<Endpoint> endpoints;
    private final List<Link> links = new ArrayList<>();
    private final Map<Device, Integer> used = new HashMap<>();

    FabricWiring(
            Layout layout, Fabric fabric, List<WiredFabric> before, Map<String, Deque<Slot>> free) {
        this.layout = layout;
        this.fabric = fabric;
        this.free = free;
        this.endpoints = endpoints(before);
    }

    WiredFabric wired() {
        String trouble = troubleOfPorts();
        if (!trouble.isEmpty()) {
            return without(null, trouble, 0, 0);
        }
        FabricSize size;
        try {
            size = FabricSize.of(need());
        } catch (IllegalArgumentException e) {
            return without(null, String.valueOf(e.getMessage()), 0, 0);
        }
        Integer stated = fabric.spines();
        int spines = stated == null || size.tiers() != 2 ? size.spines() : stated * planes();
        return wired(size, spines);
    }

    private WiredFabric wired(FabricSize size, int spineCount) {
        int inRacks = fabric.atTopOfRack() ? 0 : size.leaves();
        int above = spineCount + size.cores();
        List<String> spinesIn =
                fabric.spinesIn().isEmpty() && !fabric.atTopOfRack()
                        ? fabric.leavesIn()
                        : fabric.spinesIn();
        int freeForLeaves = fabric.atTopOfRack() ? 0 : freeIn(fabric.leavesIn());
        List<Device> leaves =
                fabric.atTopOfRack()
                        ? topOfRack(size)
                        : place("L", inRacks, size.leaves() / planes(), fabric.leavesIn());
        int freeAbove = freeIn(spinesIn);
        List<Device> spines = place("S", spineCount, spineCount / planes(), spinesIn);
        List<Device> cores = place("C", size.cores(), size.cores() / planes(), spinesIn);
        boolean leavesAreShorter =
                !fabric.atTopOfRack() && freeForLeaves - inRacks < freeAbove - above;
        int needed = leavesAreShorter ? inRacks : above;
        int have = leavesAreShorter ? freeForLeaves : freeAbove;
        if (have < needed) {
            return without(size, "no places for its switches", needed, have);
        }
        for (int plane = 0; plane < planes(); plane++) {
            wire(size, plane, of(leaves, plane), of(spines, plane), of(cores, plane));
        }
        return new WiredFabric(
                fabric, size, "", needed, have, endpoints, leaves, spines, cores, links);
    }

    private WiredFabric without(@Nullable FabricSize size, String trouble, int needed, int have) {
        List<Device> none = List.of();
        return new WiredFabric(
                fabric, size, trouble, needed, have, endpoints, none, none, none, List.of());
    }

    private int planes() {
        return fabric.planes();
    }

    private static List<Device> of(List<Device> all, int plane, int planes) {
        int each = all.size() / planes;
        return all.subList(plane * each, (plane + 1) * each);
    }

    private List<Device> of(List<Device> all, int plane) {
        return of(all, plane, planes());
    }

    private List<Endpoint> endpoints(List<WiredFabric> before) {
        List<Endpoint> found = new ArrayList<>();
        for (Connects connects : fabric.connects()) {
            for (WiredFabric other : before) {
                if (other.fabric().name().equals(connects.of())) {
                    other.switches().forEach(s -> found.add(new Endpoint(s, connects.ports())));
                }
            }
            for (Stand stand : layout.stands()) {
                if (stand.type().name().equals(connects.of())) {
                    List<Double> heights = stand.type().nodesMm();
                    for (int n = 0; n < heights.size(); n++) {
                        String name = "%s-n%02d".formatted(stand.name(), n + 1);
                        Device node = new Device(name, stand, heights.get(n));
                        found.add(new Endpoint(node, connects.ports()));
                    }
                }
            }
        }
        return found;
    }

    private long ports() {
        return endpoints.stream().mapToLong(Endpoint::ports).sum();
    }

    private String troubleOfPorts() {
        if (endpoints.isEmpty()) {
            return "there is nothing that it connects";
        }
        if (ports() * planes() > MOST_PORTS) {
            return "it has more than %,d ports of nodes".formatted(MOST_PORTS);
        }
        for (Endpoint e : endpoints) {
            if (fabric.railOptimised() && e.ports() != fabric.rails()) {
                return "%s has %d ports for %d rails"
                        .formatted(e.device().name(), e.ports(), fabric.rails());
            }
        }
        return "";
    }

    private FabricNeed need() {
        int radix = fabric.switchType().ports();
        Integer uplinks = fabric.uplinks();
        double ratio =
                uplinks == null ? fabric.oversubscription() : (double) (radix - uplinks) / uplinks;
        FabricNeed one = new FabricNeed(1, 1, 1, planes(), radix, 1, ratio, 0);
        int perLeaf = Math.max(1, one.down());
        if (fabric.railOptimised()) {
            return new FabricNeed(
                    endpoints.size(),
                    fabric.nodesPerUnit() == 0 ? perLeaf : fabric.nodesPerUnit(),
                    fabric.rails(),
                    planes(),
                    radix,
                    1,
                    ratio,
                    fabric.servicePorts());
        }
        if (fabric.atTopOfRack()) {
            Map<Stand, Integer> byRack = portsByRack();
            int most = byRack.values().stream().mapToInt(p -> p).max().orElse(1);
            return new FabricNeed(byRack.size() * most, most, 1, planes(), radix, 1, ratio, 0);
        }
        return new FabricNeed((int) ports(), perLeaf, 1, planes(), radix, 1, ratio, 0);
    }

    private Map<Stand, Integer> portsByRack() {
        Map<Stand, Integer> byRack = new LinkedHashMap<>();
        endpoints.forEach(e -> byRack.merge(e.device().stand(), e.ports(), Integer::sum));
        return byRack;
    }

    private int freeIn(List<String> types) {
        return types.stream().mapToInt(t -> free.getOrDefault(t, new ArrayDeque<>()).size()).sum();
    }

    private String name(String tier, int number, int inPlane) {
        String plane = planes() == 1 ? "" : "P%d-".formatted(1 + number / inPlane);
        return String.format(
                Locale.ROOT, "%s-%s%s%03d", fabric.name(), plane, tier, 1 + number % inPlane);
    }

    /** As many as there are places for. */
    private List<Device> place(String tier, int count, int inPlane, List<String> types) {
        List<Device> placed = new ArrayList<>();
        for (String type : types) {
            Deque<Slot> slots = free.get(type);
            while (slots != null && !slots.isEmpty() && placed.size() < count) {
                Slot slot = slots.removeFirst();
                String name = name(tier, placed.size(), inPlane);
                placed.add(new Device(name, slot.stand(), slot.heightMm()));
            }
        }
        return placed;
    }

    private List<Device> topOfRack(FabricSize size) {
        List<Device> placed = new ArrayList<>();
        int inPlane = size.leaves() / planes();
        for (int plane = 0; plane < planes(); plane++) {
            for (Stand stand : portsByRack().keySet()) {
                for (int k = 0; k < size.leavesPerUnit(); k++) {
                    String name = name("L", placed.size(), inPlane);
                    placed.add(new Device(name, stand, stand.type().heightMm()));
                }
            }
        }
        return placed;
    }

    private void wire(
            FabricSize size,
            int plane,
            List<Device> leaves,
            List<Device> spines,
            List<Device> cores) {
        if (fabric.railOptimised()) {
            wireRails(size, plane, leaves);
        } else if (fabric.atTopOfRack()) {
            wireTopOfRack(size, plane, leaves);
        } else {
            wireLeaves(plane, leaves);
        }
        if (size.tiers() == 1) {
            return;
        }
        int groups = size.tiers() == 3 ? size.groups() : 1;
        int half = size.need().ports() / 2;
        int leavesPerGroup =
                size.tiers() == 3
                        ? half / size.leavesPerUnit() * size.leavesPerUnit()
                        : leaves.size();
        int perGroup = spines.size() / groups;
        for (int l = 0; l < leaves.size(); l++) {
            for (int u = 0; u < size.need().up(); u++) {
                Device spine = spines.get(l / leavesPerGroup * perGroup + u % perGroup);
                int port = size.need().down() + u + 1;
                link(Tier.LEAF_SPINE, leaves.get(l), Integer.toString(port), spine);
            }
        }
        if (size.tiers() == 3) {
            wireCores(half, perGroup, spines, cores);
        }
    }

    /** The spines of a place in their groups share cores. */
    private void wireCores(int half, int perGroup, List<Device> spines, List<Device> cores) {
        int perPlace = cores.size() / perGroup;
        for (int s = 0; s < spines.size(); s++) {
            for (int v = 0; v < half; v++) {
                Device core = cores.get(s % perGroup * perPlace + v % perPlace);
                link(Tier.SPINE_CORE, spines.get(s), Integer.toString(half + v + 1), core);
            }
        }
    }

    private void wireRails(FabricSize size, int plane, List<Device> leaves) {
        int perUnit = size.need().nodesPerUnit();
        int perRail = size.leavesPerUnit() / fabric.rails();
        for (int n = 0; n < endpoints.size(); n++) {
            int within = n % perUnit;
            int first = n / perUnit * size.leavesPerUnit() + within * perRail / perUnit;
            for (int rail = 0; rail < fabric.rails(); rail++) {
                linkNode(endpoints.get(n), rail, plane, leaves.get(first + rail * perRail));
            }
        }
    }

    private void wireTopOfRack(FabricSize size, int plane, List<Device> leaves) {
        Map<Stand, Integer> rackNumbers = new HashMap<>();
        portsByRack().keySet().forEach(s -> rackNumbers.put(s, rackNumbers.size()));
        Map<Stand, Integer> taken = new HashMap<>();
        int down = size.need().down();
        for (Endpoint e : endpoints) {
            Stand stand = e.device().stand();
            int rack = rackNumbers.getOrDefault(stand, 0);
            for (int port = 0; port < e.ports(); port++) {
                int before = taken.merge(stand, 1, Integer::sum) - 1;
                linkNode(e, port, plane, leaves.get(rack * size.leavesPerUnit() + before / down));
            }
        }
    }

    private void wireLeaves(int plane, List<Device> leaves) {
        int most = endpoints.stream().mapToInt(Endpoint::ports).max().orElse(0);
        long all = ports();
        long q = 0;
        for (int port = 0; port < most; port++) {
            for (Endpoint e : endpoints) {
                if (port < e.ports()) {
                    linkNode(e, port, plane, leaves.get((int) (q++ * leaves.size() / all)));
                }
            }
        }
    }

    private void linkNode(Endpoint node, int port, int plane, Device leaf) {
        String name =
                "%s:%d%s"
                        .formatted(fabric.name(), port + 1, planes() == 1 ? "" : "." + (plane + 1));
        link(Tier.NODE_LEAF, node.device(), name, leaf);
    }

    /** To the next port of the upper that is free. */
    private void link(Tier tier, Device lower, String port, Device upper) {
        int next = used.merge(upper, 1, Integer::sum);
        links.add(new Link(tier, lower, port, upper, Integer.toString(next)));
    }
}
