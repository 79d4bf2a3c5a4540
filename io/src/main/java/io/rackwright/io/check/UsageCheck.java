package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.Item;
import io.rackwright.model.Site;
import java.util.HashSet;
import java.util.Set;

/** Items that no rack needs and sites where nothing happens are probably mistyped elsewhere. */
final class UsageCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        if (!findings.hasErrorsIn("items.csv", "bom.csv", "generations.csv")) {
            warnOfUnusedItems(program, findings);
        }
        boolean whole =
                !findings.hasErrorsIn(
                        "sources.csv",
                        "lanes.csv",
                        "demand.csv",
                        "inventory.csv",
                        "expansions.csv",
                        "site_power.csv");
        if (whole) {
            warnOfUnusedSites(program, findings);
        }
    }

    private static void warnOfUnusedItems(DraftProgram program, Findings findings) {
        Set<String> used = new HashSet<>();
        for (Needs.Need need : Needs.of(program)) {
            used.add(need.component());
            used.addAll(Set.of(need.chain().split(" > ")));
        }
        for (Located<Item> item : program.items()) {
            if (!used.contains(item.record().name())) {
                findings.warning(
                        item.row(),
                        "item",
                        Fault.of(
                                "unused",
                                "no modelled rack needs '%s'".formatted(item.record().name())));
            }
        }
    }

    private static void warnOfUnusedSites(DraftProgram program, Findings findings) {
        Set<String> used = new HashSet<>();
        program.sources().forEach(s -> used.add(s.record().site()));
        program.demands().forEach(d -> used.add(d.record().site()));
        program.sitePower().forEach(p -> used.add(p.record().site()));
        program.inventory().forEach(i -> used.add(i.record().site()));
        program.expansions().forEach(x -> used.add(x.record().site()));
        Set<String> onLanes = new HashSet<>();
        program.lanes().forEach(l -> onLanes.add(l.record().from()));
        program.lanes().forEach(l -> onLanes.add(l.record().to()));
        for (Located<Site> site : program.sites()) {
            boolean hub = site.record().kind() == Site.Kind.HUB;
            boolean inUse = (hub ? onLanes : used).contains(site.record().name());
            if (!inUse) {
                String what =
                        hub ? "no lane touches it" : "nothing is made, sold, kept or needed there";
                findings.warning(site.row(), "site", Fault.of("unused", what));
            }
        }
    }
}
