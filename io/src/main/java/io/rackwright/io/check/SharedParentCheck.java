package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An item that several generations share has one bill: units of it in stock do not know for which
 * generation they were built. A phantom is never built, so its lines may differ.
 */
final class SharedParentCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        if (findings.hasErrorsIn("items.csv", "bom.csv", "generations.csv")) {
            return;
        }
        Map<String, Set<String>> generationsOf = new HashMap<>();
        for (Needs.Need need : Needs.of(program)) {
            generationsOf
                    .computeIfAbsent(need.component(), _ -> new TreeSet<>())
                    .add(need.generation());
        }
        for (Located<BomLine> line : program.bom()) {
            String parent = line.record().parent();
            Set<String> generations = generationsOf.getOrDefault(parent, Set.of());
            Item item = program.item(parent);
            boolean built = item != null && item.kind() == Item.Kind.MAKE;
            if (line.record().generation() != null && built && generations.size() > 1) {
                findings.error(
                        line.row(),
                        "generation",
                        Fault.of(
                                        "shared-parent",
                                        "'%s' is built for %s alike"
                                                .formatted(
                                                        parent, String.join(" and ", generations)))
                                .expecting("a line for all")
                                .maybe("leave it empty, or make an item for each generation"));
            }
        }
    }
}
