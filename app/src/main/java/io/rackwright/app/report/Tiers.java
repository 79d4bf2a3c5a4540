package io.rackwright.app.report;

import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far each item is from the finished rack: a rack is tier 0, its components tier 1, theirs tier
 * 2; an item used at several depths has the deepest. So every item comes after all that it goes
 * into.
 */
public final class Tiers {
    private final Map<String, Integer> tiers = new HashMap<>();
    private final List<String> parentsFirst;

    public Tiers(Network network) {
        List<String> childrenFirst = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Item item : network.program().items()) {
            visit(network, item.name(), seen, childrenFirst);
        }
        for (String item : childrenFirst.reversed()) {
            int below = tiers.computeIfAbsent(item, _ -> 0) + 1;
            for (BomLine line : network.componentsOf(item)) {
                tiers.merge(line.component(), below, Math::max);
            }
        }
        parentsFirst =
                network.program().items().stream()
                        .map(Item::name)
                        .sorted(Comparator.comparingInt(this::of))
                        .toList();
    }

    private static void visit(
            Network network, String item, Set<String> seen, List<String> childrenFirst) {
        if (seen.add(item)) {
            for (BomLine line : network.componentsOf(item)) {
                visit(network, line.component(), seen, childrenFirst);
            }
            childrenFirst.add(item);
        }
    }

    public int of(String item) {
        return tiers.getOrDefault(item, 0);
    }

    /** Every item, by tier, then in the program's order. */
    public List<String> parentsFirst() {
        return parentsFirst;
    }
}
