package io.rackwright.design.pod;

import io.rackwright.design.pod.PodDesign.Cable;
import io.rackwright.design.pod.PodDesign.Counted;
import io.rackwright.design.pod.PodDesign.Fabric;
import io.rackwright.design.pod.PodDesign.Part;
import io.rackwright.design.pod.PodDesign.Racks;
import io.rackwright.design.pod.PodDesign.Transceiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a pod takes, counted out of its design. */
public final class PodBill {
    private final PodDesign pod;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line of the bill.
     *
     * @param why how the quantity came about
     */
    public record Line(String group, String item, String part, int quantity, String why) {}

    private PodBill(PodDesign pod) {
        this.pod = pod;
    }

    /**
     * @throws IllegalArgumentException when a fabric cannot be built: its message says why
     */
    public static List<Line> of(PodDesign pod) {
        PodBill bill = new PodBill(pod);
        pod.racks().forEach(bill::addRacks);
        bill.add("Nodes", pod.nodes().part(), pod.nodes().count(), "as designed");
        for (Counted c : pod.appliances()) {
            bill.add(c.group(), c.part(), c.count(), "as designed");
        }
        pod.fabrics().forEach(bill::addFabric);
        return bill.together();
    }

    /** One line for a part of a group, in the order of the groups. */
    private List<Line> together() {
        Map<String, Map<String, Line>> byGroup = new LinkedHashMap<>();
        for (Line line : lines) {
            byGroup.computeIfAbsent(line.group(), _ -> new LinkedHashMap<>())
                    .merge(line.item() + "\n" + line.part(), line, PodBill::sum);
        }
        return byGroup.values().stream().flatMap(own -> own.values().stream()).toList();
    }

    private static Line sum(Line a, Line b) {
        return new Line(
                a.group(),
                a.item(),
                a.part(),
                a.quantity() + b.quantity(),
                "%d: %s; %d: %s".formatted(a.quantity(), a.why(), b.quantity(), b.why()));
    }

    private void add(String group, Part part, int quantity, String why) {
        if (quantity > 0) {
            lines.add(new Line(group, part.item(), part.part(), quantity, why));
        }
    }

    private void addRacks(Racks racks) {
        int count = racks.count();
        String why = "as designed";
        if (racks.holdsNodes() > 0) {
            count = Math.ceilDiv(pod.nodes().count(), racks.holdsNodes());
            why =
                    "%d nodes, %d in a rack, rounded up"
                            .formatted(pod.nodes().count(), racks.holdsNodes());
        }
        add("Racks", racks.part(), count, why);
        for (Counted each : racks.each()) {
            add(
                    each.group(),
                    each.part(),
                    count * each.count(),
                    "%d in each of %d racks".formatted(each.count(), count));
        }
    }

    private void addFabric(Fabric fabric) {
        FabricCount count = FabricCount.of(pod, fabric);
        add(fabric.group(), fabric.switchPart(), count.switches(), count.why());
        for (Cable cable : fabric.cables()) {
            int links = 0;
            for (String end : cable.carries()) {
                links += count.links().getOrDefault(end, 0);
            }
            String why =
                    "%d links of %s%s"
                            .formatted(
                                    links,
                                    String.join(", ", cable.carries()),
                                    cable.ports() > 1
                                            ? ", %d a cable".formatted(cable.ports())
                                            : "");
            add(fabric.name() + " cables", cable.part(), Math.ceilDiv(links, cable.ports()), why);
        }
        for (Transceiver t : fabric.transceivers()) {
            addTransceivers(fabric, t, count);
        }
    }

    /** An uplink has a switch at both ends, any other link at one. */
    private void addTransceivers(Fabric fabric, Transceiver t, FabricCount count) {
        int ports;
        String why;
        if (!t.at().equals(PodDesign.SWITCHES)) {
            ports = count.links().getOrDefault(t.at(), 0);
            why = "%d ports of %s".formatted(ports, t.at());
        } else if (t.all()) {
            ports = count.switches() * fabric.ports();
            why = "every port of %d switches".formatted(count.switches());
        } else {
            ports = 2 * count.links().getOrDefault(PodDesign.UPLINKS, 0);
            for (var link : count.links().entrySet()) {
                boolean own =
                        link.getKey().equals(PodDesign.UPLINKS)
                                || t.without().contains(link.getKey());
                ports += own ? 0 : link.getValue();
            }
            why = "%d ports of switches in use".formatted(ports);
        }
        add(
                fabric.name() + " transceivers",
                t.part(),
                Math.ceilDiv(ports, t.ports()),
                why + (t.ports() > 1 ? ", %d a transceiver".formatted(t.ports()) : ""));
    }
}
