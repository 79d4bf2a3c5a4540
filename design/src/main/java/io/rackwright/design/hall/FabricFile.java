package io.rackwright.design.hall;

import io.rackwright.design.file.Fields;
import io.rackwright.design.hall.Fabrics.Connects;
import io.rackwright.design.hall.Fabrics.Fabric;
import io.rackwright.design.hall.Fabrics.Medium;
import io.rackwright.design.hall.Fabrics.SwitchType;
import io.rackwright.design.hall.HallDesign.RackType;
import io.rackwright.io.finding.Fault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fabrics of a hall's design file. */
final class FabricFile {
    private static final double FASTEST_GBPS = 1_000_000;
    private static final double MOST_USD = 10_000_000;
    private static final int MOST_PORTS = 4096;

    private final Map<String, RackType> racks;
    private final Set<String> before = new LinkedHashSet<>();

    FabricFile(Map<String, RackType> racks) {
        this.racks = racks;
    }

    Fabric fabric(Fields in) {
        in.only(
                "name",
                "kind",
                "speed_gbps",
                "switch",
                "rails",
                "planes",
                "nodes_per_unit",
                "oversubscription",
                "uplinks",
                "spines",
                "service_ports",
                "connects",
                "leaves_in",
                "spines_in");
        String name = in.required("name");
        boolean rail = in.choice("kind", "leaf-spine", "rail-optimised").equals("rail-optimised");
        if (before.contains(name) || racks.containsKey(name)) {
            Fault twice = Fault.ofValue("duplicate-name", "names a rack or another fabric too");
            in.error("name", name, twice);
        }
        Double ratio = in.number("oversubscription", 0.01, 1000);
        SwitchType device = device(in.mapping("switch"));
        Fabric fabric =
                new Fabric(
                        name,
                        rail,
                        in.amount("speed_gbps", 0.001, FASTEST_GBPS),
                        device,
                        rail ? few(in, "rails", in.required("rails", 1)) : 0,
                        few(in, "planes", in.whole("planes", 1, 1)),
                        in.whole("nodes_per_unit", 1, 0),
                        ratio == null ? 1 : ratio,
                        in.has("uplinks") ? in.required("uplinks", 1) : null,
                        in.has("spines") ? in.required("spines", 1) : null,
                        in.whole("service_ports", 0, 0),
                        in.list("connects", this::connects),
                        leavesIn(in, rail),
                        racksFor(in, "spines_in", Set.of()),
                        in.line());
        checkShape(in, fabric);
        before.add(name);
        return fabric;
    }

    private static int few(Fields in, String key, int value) {
        if (value > 1000) {
            in.error(key, in.text(key), Fault.ofValue("out-of-range", "are too many"));
            return 1;
        }
        return value;
    }

    private static void checkShape(Fields in, Fabric fabric) {
        if (!fabric.railOptimised()) {
            for (String key : List.of("rails", "nodes_per_unit", "service_ports")) {
                if (in.has(key)) {
                    Fault no = Fault.of("not-of-leaf-spine", key + " is of rail-optimised fabrics");
                    in.error(key, "", no);
                }
            }
        }
        if (fabric.connects().isEmpty()) {
            in.error("connects", "", Fault.of("no-endpoints", "the fabric connects nothing"));
        }
        Integer uplinks = fabric.uplinks();
        if (uplinks != null && uplinks >= fabric.switchType().ports()) {
            Fault none = Fault.of("no-ports-left", "a leaf has no ports left for endpoints");
            in.error("uplinks", in.text("uplinks"), none);
        }
    }

    private List<String> leavesIn(Fields in, boolean rail) {
        List<String> found = racksFor(in, "leaves_in", Set.of(Fabrics.TOP_OF_RACK));
        boolean top = found.contains(Fabrics.TOP_OF_RACK);
        if (found.isEmpty() || (top && (rail || found.size() > 1))) {
            in.error(
                    "leaves_in",
                    "",
                    Fault.of("no-place-for-leaves", "leaves stand in racks with places for them")
                            .expecting(
                                    rail
                                            ? "types of racks with the key switches"
                                            : "types of racks with the key switches, or"
                                                    + " [top-of-rack]"));
        }
        return found;
    }

    private List<String> racksFor(Fields in, String key, Set<String> others) {
        Set<String> known = new TreeSet<>(others);
        racks.values().stream()
                .filter(r -> !r.switchesMm().isEmpty())
                .forEach(r -> known.add(r.name()));
        return in.words(key, known);
    }

    private Connects connects(Fields in) {
        in.only("of", "ports");
        String of = in.required("of");
        Set<String> known = new TreeSet<>(before);
        known.addAll(racks.keySet());
        if (!of.isEmpty() && in.known("of", of, known)) {
            RackType type = racks.get(of);
            if (type != null && type.nodesMm().isEmpty()) {
                in.error(
                        "of",
                        of,
                        Fault.ofValue("no-nodes", "has no nodes that could be connected")
                                .expecting("the key nodes in that type of racks"));
            }
        }
        return new Connects(of, few(in, "ports", in.whole("ports", 1, 1)), in.line());
    }

    private static SwitchType device(Fields in) {
        in.only("item", "part", "ports", "weight_kg", "maximum_w", "liquid_share", "revisions");
        int ports = in.required("ports", 2);
        if (ports > MOST_PORTS) {
            in.error("ports", in.text("ports"), Fault.ofValue("out-of-range", "are too many"));
            ports = 2;
        }
        return new SwitchType(
                in.required("item"),
                in.text("part"),
                ports,
                in.number("weight_kg", 0.01, 10_000),
                in.number("maximum_w", 0, 1_000_000),
                in.number("liquid_share", 0, 1),
                RackTypeFile.revisions(in),
                in.line());
    }

    static Medium medium(Fields in) {
        in.only(
                "name",
                "part",
                "speed_gbps",
                "maximum_m",
                "lengths_m",
                "price_usd",
                "price_usd_per_m",
                "end_item",
                "end_part",
                "end_price_usd");
        double most = in.amount("maximum_m", 0.01, 1_000_000);
        List<Double> lengths = in.numbers("lengths_m", 0.01, 1_000_000);
        if (lengths.stream().noneMatch(l -> l <= most)) {
            in.error(
                    "lengths_m",
                    "",
                    Fault.of("no-length", "no length can be bought that works")
                            .expecting("lengths of at most %s m".formatted(most)));
        }
        return new Medium(
                in.required("name"),
                in.text("part"),
                in.amount("speed_gbps", 0.001, FASTEST_GBPS),
                most,
                lengths,
                in.number("price_usd", 0, MOST_USD),
                in.number("price_usd_per_m", 0, MOST_USD),
                in.text("end_item"),
                in.text("end_part"),
                in.number("end_price_usd", 0, MOST_USD),
                in.line());
    }
}
