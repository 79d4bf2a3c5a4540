package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whatever a demanded rack needs can come from somewhere. */
final class SupplyCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        boolean whole =
                !findings.hasErrorsIn(
                        "items.csv",
                        "bom.csv",
                        "generations.csv",
                        "sources.csv",
                        "capacity.csv",
                        "pools.csv",
                        "inventory.csv",
                        "expansions.csv");
        if (!whole || program.settings().isEmpty()) {
            return;
        }
        Supply supply = new Supply(program, program.settings().get());
        Set<String> demanded = new HashSet<>();
        program.demands().forEach(d -> demanded.add(d.record().generation()));
        Map<String, Located<Item>> items = new HashMap<>();
        program.items().forEach(i -> items.put(i.record().name(), i));
        List<Needs.Need> needs =
                Needs.of(program).stream().filter(n -> demanded.contains(n.generation())).toList();
        Set<String> reported = new HashSet<>();
        for (Needs.Need need : needs) {
            Located<Item> item = items.get(need.component());
            if (item != null
                    && supply.makersOf(need.component()).isEmpty()
                    && reported.add(need.component())) {
                report(need, item, supply, hasSuppliedAlternate(need, needs, supply), findings);
            }
        }
    }

    private static boolean hasSuppliedAlternate(
            Needs.Need need, List<Needs.Need> needs, Supply supply) {
        return !need.alternateGroup().isEmpty()
                && needs.stream()
                        .filter(n -> n.parent().equals(need.parent()))
                        .filter(n -> n.alternateGroup().equals(need.alternateGroup()))
                        .anyMatch(n -> !supply.makersOf(n.component()).isEmpty());
    }

    private static void report(
            Needs.Need need,
            Located<Item> item,
            Supply supply,
            boolean hasAlternate,
            Findings findings) {
        String who = need.parent().isEmpty() ? "is demanded" : "is needed for " + need.chain();
        boolean stocked = !supply.stocksOf(need.component()).isEmpty();
        String what =
                "'%s' %s, and no source can supply it within the horizon"
                        .formatted(need.component(), who);
        if (hasAlternate) {
            findings.warning(item.row(), "item", Fault.of("no-source", what));
        } else if (stocked) {
            findings.warning(
                    item.row(), "item", Fault.of("no-source", what + ": there is stock only"));
        } else {
            findings.error(
                    item.row(),
                    "item",
                    Fault.of("no-source", what)
                            .expecting("a row in sources.csv with capacity before horizon_end"));
        }
    }
}
