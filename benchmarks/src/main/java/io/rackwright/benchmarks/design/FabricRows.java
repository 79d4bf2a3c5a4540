package io.rackwright.benchmarks.design;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.design.fabric.FabricNeed;
import io.rackwright.design.fabric.FabricSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Published counts of a pod's compute fabric: a row for each size. */
final class FabricRows {
    /** Ports of the appliances that manage a fabric, in the place of a node that is left out. */
    private static final int MANAGERS = 4;

    private static final Pattern PLANES =
            Pattern.compile("(?:(\\d+)|(single|one|two|twin|dual|four|quad))[ -]?plan(?:e|ar)");

    private FabricRows() {}

    static List<Figure> of(NamedCsvRecord row) {
        FabricNeed need = need(row);
        String name = row.getField("su") + " units, " + row.getField("nodes") + " nodes";
        FabricSize size;
        try {
            size = FabricSize.of(need);
        } catch (IllegalArgumentException e) {
            return List.of(Figure.unknown(name, String.valueOf(e.getMessage()), ""));
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(name, row, "pub_leaf", size.leaves()));
        figures.add(figure(name, row, "pub_spine", size.spines()));
        figures.add(figure(name, row, "pub_core", size.cores()));
        figures.add(figure(name, row, "pub_node_leaf", size.nodeCables()));
        figures.add(figure(name, row, "pub_leaf_spine", size.leafSpineCables()));
        figures.add(figure(name, row, "pub_spine_core", size.spineCoreCables()));
        return figures;
    }

    private static Figure figure(String name, NamedCsvRecord row, String column, int value) {
        String published = row.findField(column).orElse("");
        return Figure.exact(name, column, value, published);
    }

    /** Units are of as many nodes as a leaf reaches, unless a row has more of them to a unit. */
    private static FabricNeed need(NamedCsvRecord row) {
        int units = Integer.parseInt(row.getField("su"));
        int nodes = Integer.parseInt(row.getField("nodes"));
        int rails = Math.max(1, Math.round(Integer.parseInt(row.getField("gpus")) / (float) nodes));
        int radix = Integer.parseInt(row.getField("radix"));
        int planes = planes(row);
        int perUnit = Math.ceilDiv(nodes, units);
        boolean spread = planes > 1 && perUnit > radix / 2;
        int ports = spread ? radix * planes : radix;
        int reach = ports / 2;
        int wholeUnit = Math.ceilDiv(perUnit, reach) * reach;
        FabricNeed need = FabricNeed.nonBlocking(nodes, wholeUnit, rails, radix);
        if (planes > 1) {
            need =
                    spread
                            ? need.over(planes)
                            : new FabricNeed(nodes, wholeUnit, rails, planes, radix, 1, 1, 0);
        }
        return need.freed() > 0 ? need.serving(Math.min(MANAGERS, need.freed())) : need;
    }

    private static int planes(NamedCsvRecord row) {
        String own = row.findField("planes").orElse("");
        if (!own.isEmpty()) {
            return Integer.parseInt(own);
        }
        String words = row.findField("source").orElse("") + " " + row.findField("note").orElse("");
        Matcher said = PLANES.matcher(words.toLowerCase(Locale.ROOT));
        if (!said.find()) {
            return 1;
        }
        if (said.group(1) != null) {
            return Integer.parseInt(said.group(1));
        }
        return switch (said.group(2)) {
            case "single", "one" -> 1;
            case "four", "quad" -> 4;
            default -> 2;
        };
    }
}
