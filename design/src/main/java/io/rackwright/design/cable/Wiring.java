package io.rackwright.design.cable;

import io.rackwright.design.fabric.FabricSize;
import io.rackwright.design.hall.Fabrics.Fabric;
import io.rackwright.design.hall.Layout;
import io.rackwright.design.hall.Layout.Stand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every fabric of a hall, from port to port.
 *
 * <p>Switches stand in the order of their numbers in the places that racks have for them, in the
 * order of the rows; a fabric that does not fit is not wired.
 *
 * @param fabrics in the order of the design
 */
public record Wiring(Layout layout, List<WiredFabric> fabrics) {
    public Wiring {
        fabrics = List.copyOf(fabrics);
    }

    /**
     * A fabric as it is built.
     *
     * @param size null when it cannot be sized: the trouble says why
     * @param trouble why there are no links; empty when there are
     * @param placesNeeded for switches, of the racks that are named
     * @param placesFree when its turn came
     * @param endpoints in the order of rows
     * @param leaves of all planes, one plane after the other; the same of spines and cores
     */
    public record WiredFabric(
            Fabric fabric,
            @Nullable FabricSize size,
            String trouble,
            int placesNeeded,
            int placesFree,
            List<Endpoint> endpoints,
            List<Device> leaves,
            List<Device> spines,
            List<Device> cores,
            List<Link> links) {
        public WiredFabric {
            endpoints = List.copyOf(endpoints);
            leaves = List.copyOf(leaves);
            spines = List.copyOf(spines);
            cores = List.copyOf(cores);
            links = List.copyOf(links);
        }

        /** Leaves, then spines, then cores. */
        public List<Device> switches() {
            List<Device> all = new ArrayList<>(leaves);
            all.addAll(spines);
            all.addAll(cores);
            return all;
        }
    }

    /** A device that a fabric connects with so many ports. */
    public record Endpoint(Device device, int ports) {}

    public static Wiring of(Layout layout) {
        Map<String, Deque<Slot>> free = new LinkedHashMap<>();
        for (Stand stand : layout.stands()) {
            for (double height : stand.type().switchesMm()) {
                free.computeIfAbsent(stand.type().name(), _ -> new ArrayDeque<>())
                        .add(new Slot(stand, height));
            }
        }
        List<WiredFabric> wired = new ArrayList<>();
        for (Fabric fabric : layout.hall().fabrics()) {
            wired.add(new FabricWiring(layout, fabric, wired, free).wired());
        }
        return new Wiring(layout, wired);
    }

    /** A place for a switch. */
    record Slot(Stand stand, double heightMm) {}

    /** Switches that stand in each rack, with the fabric that each is of. */
    public Map<Stand, List<Fabric>> switchesByStand() {
        Map<Stand, List<Fabric>> by = new LinkedHashMap<>();
        for (WiredFabric wired : fabrics) {
            for (Device device : wired.switches()) {
                by.computeIfAbsent(device.stand(), _ -> new ArrayList<>()).add(wired.fabric());
            }
        }
        return by;
    }
}
