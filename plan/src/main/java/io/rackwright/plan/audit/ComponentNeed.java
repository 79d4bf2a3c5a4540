package io.rackwright.plan.audit;

import io.rackwright.model.BomLine;
import io.rackwright.model.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bill of materials asks for, held against what was taken. Lines add up by component; the
 * lines of an alternate group together cover the parent, each by its own quantity. Components that
 * stand for money are paid on good units, the others go into started ones.
 */
final class ComponentNeed {
    /** A difference between the bill and what was taken. */
    sealed interface Gap {
        /** Another quantity of a component than the bill asks for. */
        record Quantity(String component, double needed, double taken) implements Gap {}

        /** Alternates that do not make up the parents, in units of the parent. */
        record Cover(String components, double parents, double covered) implements Gap {}

        /** A component that the bill in force does not have. */
        record Unneeded(String component, double taken) implements Gap {}
    }

    private final Network network;
    private final List<BomLine> lines;
    private final double started;
    private final double good;

    ComponentNeed(Network network, List<BomLine> lines, double started, double good) {
        this.network = network;
        this.lines = lines;
        this.started = started;
        this.good = good;
    }

    /** Empty when what was taken is what is needed. */
    List<Gap> gaps(Map<String, Double> taken) {
        Map<String, Double> plain = new TreeMap<>();
        Map<String, List<BomLine>> groups = new LinkedHashMap<>();
        Map<String, Integer> groupsOf = new TreeMap<>();
        for (BomLine line : lines) {
            if (line.alternateGroup().isEmpty()) {
                plain.merge(line.component(), line.quantity() * parents(line), Double::sum);
            } else {
                groups.computeIfAbsent(line.alternateGroup(), _ -> new ArrayList<>()).add(line);
                groupsOf.merge(line.component(), 1, Integer::sum);
            }
        }
        List<Gap> gaps = new ArrayList<>();
        Map<String, Double> left = new TreeMap<>(taken);
        plain.forEach((component, needed) -> {
            double there = taken.getOrDefault(component, 0.0);
            boolean enough =
                    groupsOf.containsKey(component)
                            ? Tolerance.atMost(needed, there)
                            : Tolerance.same(there, needed);
            if (!enough) {
                gaps.add(new Gap.Quantity(component, needed, there));
            }
            left.put(component, Math.max(0, there - needed));
        });
        groups.values().forEach(group -> cover(group, groupsOf, left, gaps));
        left.forEach((component, there) -> {
            if (!plain.containsKey(component) && !groupsOf.containsKey(component)) {
                gaps.add(new Gap.Unneeded(component, there));
            }
        });
        return gaps;
    }

    private void cover(
            List<BomLine> group,
            Map<String, Integer> groupsOf,
            Map<String, Double> left,
            List<Gap> gaps) {
        double parents = parents(group.getFirst());
        double covered = 0;
        for (BomLine line : group) {
            double there = left.getOrDefault(line.component(), 0.0);
            boolean shared = groupsOf.getOrDefault(line.component(), 0) > 1;
            double used = shared ? Math.min(there, (parents - covered) * line.quantity()) : there;
            covered += used / line.quantity();
            left.put(line.component(), there - used);
        }
        if (!Tolerance.same(covered, parents)) {
            String names = String.join(" or ", group.stream().map(BomLine::component).toList());
            gaps.add(new Gap.Cover(names, parents, covered));
        }
    }

    private double parents(BomLine line) {
        return network.item(line.component()).money() ? good : started;
    }
}
