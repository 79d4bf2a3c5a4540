package io.rackwright.design.pod;

import io.rackwright.design.file.Fields;
import io.rackwright.design.pod.PodDesign.Cable;
import io.rackwright.design.pod.PodDesign.Counted;
import io.rackwright.design.pod.PodDesign.Fabric;
import io.rackwright.design.pod.PodDesign.Leaves;
import io.rackwright.design.pod.PodDesign.Nodes;
import io.rackwright.design.pod.PodDesign.Part;
import io.rackwright.design.pod.PodDesign.Racks;
import io.rackwright.design.pod.PodDesign.Transceiver;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A pod's design file to a design; what does not make sense is a finding with its line. */
public final class PodFile {
    private PodFile() {}

    /** Empty when there is an error: the findings say which. */
    public static Optional<PodDesign> read(String file, String text, Findings findings) {
        return Fields.read(file, text, findings, PodFile::of);
    }

    /** Of the top of a file. */
    public static PodDesign of(Fields top) {
        top.only("pod", "nodes", "appliances", "racks", "fabrics");
        Fields nodes = top.mapping("nodes").only("item", "part", "count", "per_unit");
        return new PodDesign(
                top.required("pod"),
                new Nodes(part(nodes), nodes.required("count", 1), nodes.required("per_unit", 1)),
                top.list("appliances", in -> counted(in, "Nodes")),
                top.list("racks", PodFile::racks),
                top.list("fabrics", PodFile::fabric));
    }

    private static Part part(Fields in) {
        return new Part(in.required("item"), in.text("part"));
    }

    private static Counted counted(Fields in, String group) {
        in.only("item", "part", "group", "count");
        String own = in.text("group");
        return new Counted(part(in), own.isEmpty() ? group : own, in.required("count", 1));
    }

    private static Racks racks(Fields in) {
        in.only("item", "part", "holds_nodes", "count", "each");
        int holds = in.whole("holds_nodes", 1, 0);
        int count = in.whole("count", 1, 0);
        if ((holds == 0) == (count == 0)) {
            in.error(
                    "holds_nodes",
                    "",
                    Fault.of("racks-not-counted", "racks hold nodes or are counted, one of the two")
                            .expecting("holds_nodes or count"));
        }
        return new Racks(part(in), holds, count, in.list("each", each -> counted(each, "Racks")));
    }

    private static Fabric fabric(Fields in) {
        in.only(
                "name",
                "group",
                "switch",
                "rails",
                "leaves",
                "together",
                "uplinks",
                "pairs",
                "spines",
                "service_ports",
                "cables",
                "transceivers");
        Fields device = in.mapping("switch").only("item", "part", "ports");
        String name = in.required("name");
        String group = in.text("group");
        int ports = device.required("ports", 2);
        int rails = in.whole("rails", 1, 0);
        boolean together = in.flag("together");
        int uplinks = in.whole("uplinks", 0, 0);
        List<Leaves> leaves = in.list("leaves", kind -> leaves(kind, together));
        checkPorts(in, leaves, ports, rails, together ? uplinks : 0);
        Set<String> ends =
                new TreeSet<>(Set.of(PodDesign.NODES, PodDesign.UPLINKS, PodDesign.SERVICE));
        leaves.forEach(kind -> ends.add(kind.of()));
        return new Fabric(
                name,
                group.isEmpty() ? name : group,
                part(device),
                ports,
                rails,
                leaves,
                together,
                uplinks,
                in.flag("pairs"),
                in.has("spines") ? in.required("spines", 1) : null,
                in.whole("service_ports", 0, 0),
                in.list("cables", cable -> cable(cable, ends)),
                in.list("transceivers", t -> transceiver(t, ends)));
    }

    private static void checkPorts(
            Fields in, List<Leaves> leaves, int ports, int rails, int uplinks) {
        if (rails == 0 && leaves.isEmpty()) {
            in.error(
                    "leaves",
                    "",
                    Fault.of("no-endpoints", "the fabric connects nothing")
                            .expecting("rails, or leaves"));
        }
        if (uplinks >= ports) {
            Fault none = Fault.of("no-ports-left", "a leaf has no ports left for endpoints");
            in.error("uplinks", "", none);
        }
        for (Leaves kind : leaves) {
            if (kind.down() + kind.up() > ports) {
                in.error(
                        "leaves",
                        "",
                        Fault.of(
                                "more-ports-than-a-switch-has",
                                "%d ports down and %d up are more than the %d of the switch"
                                        .formatted(kind.down(), kind.up(), ports)));
            }
        }
    }

    private static Leaves leaves(Fields in, boolean together) {
        in.only("of", "ports", "count", "down", "up");
        String of = in.required("of");
        return new Leaves(
                of,
                in.whole("ports", 1, 1),
                of.equals(PodDesign.NODES) ? 0 : in.required("count", 1),
                together ? 0 : in.required("down", 1),
                together ? 0 : in.whole("up", 0, 0));
    }

    private static Cable cable(Fields in, Set<String> ends) {
        in.only("item", "part", "carries", "ports");
        return new Cable(part(in), in.words("carries", ends), in.whole("ports", 1, 1));
    }

    private static Transceiver transceiver(Fields in, Set<String> ends) {
        in.only("item", "part", "at", "ports", "fill", "without");
        String at = in.required("at");
        if (!at.isEmpty() && !at.equals(PodDesign.SWITCHES)) {
            in.known("at", at, ends);
        }
        return new Transceiver(
                part(in),
                at,
                in.whole("ports", 1, 1),
                in.choice("fill", "used", "all").equals("all"),
                in.words("without", ends));
    }
}
