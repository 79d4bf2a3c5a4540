package io.rackwright.plan.audit;

import io.rackwright.model.BomLine;
import io.rackwright.model.Generation;
import io.rackwright.model.Network;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which generations' racks an item goes into, and so which lines of its bill can hold. */
final class GenerationChains {
    private final Network network;
    private final Map<String, Set<String>> generationsOf = new HashMap<>();

    GenerationChains(Network network) {
        this.network = network;
        for (Generation g : network.program().generations()) {
            if (g.modelled() && g.rackItem() != null) {
                walk(g.rackItem(), g.name());
            }
        }
    }

    private void walk(String item, String generation) {
        if (!generationsOf.computeIfAbsent(item, _ -> new LinkedHashSet<>()).add(generation)) {
            return;
        }
        for (BomLine line : network.componentsOf(item)) {
            if (appliesTo(line, generation)) {
                walk(line.component(), generation);
            }
        }
    }

    /** In the program's order; empty when no rack needs the item. */
    Set<String> of(String item) {
        return generationsOf.getOrDefault(item, Set.of());
    }

    /** The item's lines differ by generation, and it goes into several. */
    boolean differ(String item) {
        return of(item).size() > 1
                && network.componentsOf(item).stream().anyMatch(l -> l.generation() != null);
    }

    /** Lines in force on a day for a generation. */
    List<BomLine> lines(String item, String generation, LocalDate day, boolean atSite) {
        return network.componentsOf(item).stream()
                .filter(l -> l.consumedAtSite() == atSite && l.inForceOn(day))
                .filter(l -> appliesTo(l, generation))
                .toList();
    }

    private static boolean appliesTo(BomLine line, String generation) {
        return line.generation() == null || line.generation().equals(generation);
    }
}
