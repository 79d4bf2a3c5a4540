package io.rackwright.design.pod;

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
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.yaml.YamlDocument;
import io.rackwright.io.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** A pod's design file to a design; what does not make sense is a finding with its line. */
public final class PodFile {
    private static final Map<String, Set<String>> KEYS =
            Map.of(
                    "", Set.of("pod", "nodes", "appliances", "racks", "fabrics"),
                    "nodes", Set.of("item", "part", "count", "per_unit"),
                    "appliances", Set.of("item", "part", "group", "count"),
                    "racks", Set.of("item", "part", "holds_nodes", "count", "each"),
                    "each", Set.of("item", "part", "group", "count"),
                    "fabrics",
                            Set.of(
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
                                    "transceivers"),
                    "switch", Set.of("item", "part", "ports"),
                    "leaves", Set.of("of", "ports", "count", "down", "up"),
                    "cables", Set.of("item", "part", "carries", "ports"),
                    "transceivers", Set.of("item", "part", "at", "ports", "fill", "without"));

    private static final int MOST = 10_000_000;

    private final String file;
    private final Findings findings;

    private PodFile(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Empty when there is an error: the findings say which. */
    public static Optional<PodDesign> read(String file, String text, Findings findings) {
        YamlDocument document = YamlDocument.read(file, text, findings);
        if (!document.whole() || findings.hasErrorsIn(file)) {
            return Optional.empty();
        }
        PodDesign pod = new PodFile(file, findings).pod(document.top());
        return findings.hasErrorsIn(file) ? Optional.empty() : Optional.of(pod);
    }

    private PodDesign pod(YamlNode.Mapping top) {
        checkKeys(top, "");
        YamlNode.Mapping nodes = mapping(top, "nodes");
        checkKeys(nodes, "nodes");
        return new PodDesign(
                required(top, "pod"),
                new Nodes(part(nodes), whole(nodes, "count", 1, 0), whole(nodes, "per_unit", 1, 0)),
                list(top, "appliances", (node, path) -> counted(node, path, "Nodes")),
                list(top, "racks", this::racks),
                list(top, "fabrics", this::fabric));
    }

    private void checkKeys(YamlNode.Mapping in, String path) {
        Set<String> known = KEYS.getOrDefault(path, Set.of());
        for (String key : in.entries().keySet()) {
            if (!known.contains(key)) {
                findings.error(
                        file,
                        in.lineOf(key),
                        path.isEmpty() ? key : path + "." + key,
                        "",
                        Fault.of("unknown-key", "there is no such key")
                                .expecting("one of " + String.join(", ", new TreeSet<>(known)))
                                .maybe(NearestName.of(key, known)));
            }
        }
    }

    private Part part(YamlNode.Mapping in) {
        return new Part(required(in, "item"), text(in, "part"));
    }

    private Counted counted(YamlNode.Mapping in, String path, String group) {
        checkKeys(in, path);
        String own = text(in, "group");
        return new Counted(part(in), own.isEmpty() ? group : own, whole(in, "count", 1, 0));
    }

    private Racks racks(YamlNode.Mapping in, String path) {
        checkKeys(in, path);
        int holds = whole(in, "holds_nodes", 0, 0);
        int count = whole(in, "count", 0, 0);
        if ((holds == 0) == (count == 0)) {
            findings.error(
                    file,
                    in.line(),
                    "racks",
                    "",
                    Fault.of("racks-not-counted", "racks hold nodes or are counted, one of the two")
                            .expecting("holds_nodes or count"));
        }
        return new Racks(
                part(in), holds, count, list(in, "each", (node, p) -> counted(node, p, "Racks")));
    }

    private Fabric fabric(YamlNode.Mapping in, String path) {
        checkKeys(in, path);
        YamlNode.Mapping device = mapping(in, "switch");
        checkKeys(device, "switch");
        String name = required(in, "name");
        String group = text(in, "group");
        int ports = whole(device, "ports", 2, 0);
        int rails = whole(in, "rails", 0, 0);
        boolean together = flag(in, "together");
        int uplinks = whole(in, "uplinks", 0, 0);
        List<Leaves> leaves = list(in, "leaves", (node, p) -> leaves(node, p, together));
        if (rails == 0 && leaves.isEmpty()) {
            fault(in, "leaves", "no-endpoints", "the fabric connects nothing", "rails, or leaves");
        }
        if (together && uplinks >= ports) {
            fault(in, "uplinks", "no-ports-left", "a leaf has no ports left for endpoints", "");
        }
        for (Leaves kind : leaves) {
            if (kind.down() + kind.up() > ports) {
                fault(
                        in,
                        "leaves",
                        "more-ports-than-a-switch-has",
                        "%d ports down and %d up are more than the %d of the switch"
                                .formatted(kind.down(), kind.up(), ports),
                        "");
            }
        }
        Integer spines = in.get("spines").isPresent() ? whole(in, "spines", 1, 1) : null;
        return new Fabric(
                name,
                group.isEmpty() ? name : group,
                part(device),
                ports,
                rails,
                leaves,
                together,
                uplinks,
                flag(in, "pairs"),
                spines,
                whole(in, "service_ports", 0, 0),
                list(in, "cables", (node, p) -> cable(node, p, leaves)),
                list(in, "transceivers", (node, p) -> transceiver(node, p, leaves)));
    }

    private Leaves leaves(YamlNode.Mapping in, String path, boolean together) {
        checkKeys(in, path);
        String of = required(in, "of");
        boolean nodes = of.equals(PodDesign.NODES);
        return new Leaves(
                of,
                whole(in, "ports", 1, 1),
                nodes ? 0 : whole(in, "count", 1, 0),
                together ? 0 : whole(in, "down", 1, 0),
                together ? 0 : whole(in, "up", 0, 0));
    }

    private Cable cable(YamlNode.Mapping in, String path, List<Leaves> leaves) {
        checkKeys(in, path);
        return new Cable(part(in), ends(in, "carries", leaves), whole(in, "ports", 1, 1));
    }

    private Transceiver transceiver(YamlNode.Mapping in, String path, List<Leaves> leaves) {
        checkKeys(in, path);
        String fill = text(in, "fill");
        if (!Set.of("", "all", "used").contains(fill)) {
            findings.error(
                    file,
                    in.lineOf("fill"),
                    "fill",
                    fill,
                    Fault.ofValue("unknown-choice", "is none").expecting("all or used"));
        }
        String at = required(in, "at");
        if (!at.equals(PodDesign.SWITCHES)) {
            checkEnd(in, "at", at, leaves);
        }
        return new Transceiver(
                part(in),
                at,
                whole(in, "ports", 1, 1),
                fill.equals("all"),
                ends(in, "without", leaves));
    }

    private List<String> ends(YamlNode.Mapping in, String key, List<Leaves> leaves) {
        List<String> ends = new ArrayList<>();
        if (in.get(key).orElse(null) instanceof YamlNode.Sequence(_, List<YamlNode> items)) {
            for (YamlNode item : items) {
                if (item instanceof YamlNode.Text(_, String text)) {
                    checkEnd(in, key, text, leaves);
                    ends.add(text);
                }
            }
        } else if (in.get(key).isPresent()) {
            fault(in, key, "not-a-list", "is not a list", "as in [nodes, uplinks]");
        }
        return ends;
    }

    private void checkEnd(YamlNode.Mapping in, String key, String end, List<Leaves> leaves) {
        Set<String> known =
                new TreeSet<>(Set.of(PodDesign.NODES, PodDesign.UPLINKS, PodDesign.SERVICE));
        leaves.forEach(l -> known.add(l.of()));
        if (!known.contains(end)) {
            findings.error(
                    file,
                    in.lineOf(key),
                    key,
                    end,
                    Fault.ofValue("unknown-end", "is at the end of no link of this fabric")
                            .expecting("one of " + String.join(", ", known))
                            .maybe(NearestName.of(end, known)));
        }
    }

    private void fault(
            YamlNode.Mapping in, String key, String code, String message, String expected) {
        findings.error(file, in.lineOf(key), key, "", Fault.of(code, message).expecting(expected));
    }

    private String text(YamlNode.Mapping in, String key) {
        YamlNode node = in.get(key).orElse(null);
        if (node == null || node instanceof YamlNode.Text) {
            return node instanceof YamlNode.Text(_, String text) ? text : "";
        }
        fault(in, key, "not-a-value", "is a list, not a value", "a value");
        return "";
    }

    private String required(YamlNode.Mapping in, String key) {
        String text = text(in, key);
        if (text.isEmpty()) {
            fault(in, key, "missing-key", "%s is missing".formatted(key), "");
        }
        return text;
    }

    private boolean flag(YamlNode.Mapping in, String key) {
        String text = text(in, key);
        if (!Set.of("", "true", "false").contains(text)) {
            findings.error(
                    file,
                    in.lineOf(key),
                    key,
                    text,
                    Fault.ofValue("not-a-flag", "is neither true nor false"));
        }
        return text.equals("true");
    }

    /**
     * @param least that is allowed; 0 when the key may be left out
     * @param standard in its place; where it is below what is allowed the key is required
     */
    private int whole(YamlNode.Mapping in, String key, int least, int standard) {
        String text = text(in, key);
        if (text.isEmpty()) {
            if (standard < least) {
                fault(in, key, "missing-key", "%s is missing".formatted(key), "a whole number");
            }
            return standard;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= MOST) {
                return value;
            }
        } catch (NumberFormatException e) {
            findings.error(
                    file,
                    in.lineOf(key),
                    key,
                    text,
                    Fault.ofValue("not-whole", "is not a whole number"));
            return Math.max(1, least);
        }
        findings.error(
                file,
                in.lineOf(key),
                key,
                text,
                Fault.ofValue("out-of-range", "is out of range")
                        .expecting("from %d to %d".formatted(least, MOST)));
        return Math.max(1, least);
    }

    private YamlNode.Mapping mapping(YamlNode.Mapping in, String key) {
        if (in.get(key).orElse(null) instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        fault(in, key, "missing-key", "%s is missing".formatted(key), "a mapping");
        return new YamlNode.Mapping(in.lineOf(key), Map.of(), Map.of());
    }

    private <T> List<T> list(
            YamlNode.Mapping in, String key, BiFunction<YamlNode.Mapping, String, T> read) {
        List<T> found = new ArrayList<>();
        YamlNode node = in.get(key).orElse(null);
        if (node instanceof YamlNode.Sequence(_, List<YamlNode> items)) {
            for (YamlNode item : items) {
                if (item instanceof YamlNode.Mapping mapping) {
                    found.add(read.apply(mapping, key));
                } else {
                    findings.error(
                            file, item.line(), key, "", Fault.of("not-a-mapping", "is no entry"));
                }
            }
        } else if (node != null) {
            fault(in, key, "not-a-list", "is not a list", "a list");
        }
        return found;
    }
}
