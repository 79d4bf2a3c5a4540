package io.rackwright.design.cable;

import io.rackwright.design.cable.Cabling.Cable;
import io.rackwright.design.hall.Layout.Stand;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who is connected to whom, in Graphviz's language: a box for each device, within that of its rack;
 * a line for the cables between two devices, with their number and medium.
 */
public final class Graphviz {
    private Graphviz() {}

    public static String of(Cabling cabling) {
        StringBuilder text = new StringBuilder();
        String name = cabling.wiring().layout().hall().name();
        text.append("graph ").append(quoted(name)).append(" {\n");
        text.append("  rankdir=BT;\n  node [shape=box, fontname=\"sans-serif\"];\n");
        Map<Stand, Set<String>> devices = new LinkedHashMap<>();
        Map<Pair, String> lines = new LinkedHashMap<>();
        Map<Pair, Integer> counts = new LinkedHashMap<>();
        for (Cable cable : cabling.cables()) {
            Link link = cable.link();
            for (Device d : new Device[] {link.lower(), link.upper()}) {
                devices.computeIfAbsent(d.stand(), _ -> new LinkedHashSet<>()).add(d.name());
            }
            var medium = cable.medium();
            Pair pair = new Pair(link.lower().name(), link.upper().name());
            lines.putIfAbsent(pair, medium == null ? "none reaches" : medium.name());
            counts.merge(pair, 1, Integer::sum);
        }
        int cluster = 0;
        for (Map.Entry<Stand, Set<String>> rack : devices.entrySet()) {
            text.append("  subgraph cluster_").append(cluster++).append(" {\n    label=");
            text.append(quoted(rack.getKey().name())).append(";\n");
            for (String device : rack.getValue()) {
                text.append("    ").append(quoted(device)).append(";\n");
            }
            text.append("  }\n");
        }
        lines.forEach((pair, medium) -> {
            text.append("  ").append(quoted(pair.lower())).append(" -- ");
            text.append(quoted(pair.upper())).append(" [label=");
            text.append(quoted(counts.get(pair) + " x " + medium)).append("];\n");
        });
        return text.append("}\n").toString();
    }

    private record Pair(String lower, String upper) {}

    /** Within quotes only quotes and backslashes mean something; a label is one line. */
    static String quoted(String text) {
        return "\""
                + text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"";
    }
}
