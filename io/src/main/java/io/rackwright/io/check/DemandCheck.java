package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import io.rackwright.model.Settings;
import io.rackwright.model.Site;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A demand is for a modelled generation, at a data center, within its dates. */
final class DemandCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        Map<String, Generation> generations = new HashMap<>();
        program.generations().forEach(g -> generations.put(g.record().name(), g.record()));
        for (Located<Demand> located : program.demands()) {
            Site site = program.site(located.record().site());
            if (site != null && site.kind() != Site.Kind.DATACENTER) {
                String kind = site.kind().name().toLowerCase(Locale.ROOT);
                findings.error(
                        located.row(),
                        "site",
                        Fault.of("not-a-datacenter", "'%s' is a %s".formatted(site.name(), kind))
                                .expecting("a data center"));
            }
            Generation generation = generations.get(located.record().generation());
            if (generation != null) {
                checkGeneration(located, generation, findings);
            }
            program.settings().ifPresent(s -> checkSettings(located, s, findings));
        }
    }

    private static void checkGeneration(
            Located<Demand> located, Generation generation, Findings findings) {
        if (!generation.modelled()) {
            findings.error(
                    located.row(),
                    "generation",
                    Fault.of(
                                    "not-modelled",
                                    "'%s' is kept for reference only".formatted(generation.name()))
                            .expecting("a generation whose modelled is true"));
        }
        if (generation.lastOrder() != null
                && located.record().needBy().isAfter(generation.lastOrder())) {
            findings.error(
                    located.row(),
                    "need_by",
                    Fault.ofValue(
                                    "after-last-order",
                                    "is after the last order of " + generation.name())
                            .expecting("at most " + generation.lastOrder()));
        }
    }

    private static void checkSettings(
            Located<Demand> located, Settings settings, Findings findings) {
        Demand demand = located.record();
        if (demand.needBy().isAfter(settings.horizonEnd())) {
            findings.error(
                    located.row(),
                    "need_by",
                    Fault.ofValue("after-horizon", "is after the horizon")
                            .expecting("at most " + settings.horizonEnd()));
        }
        if (demand.needBy().isBefore(settings.asOf())) {
            findings.warning(
                    located.row(),
                    "need_by",
                    Fault.ofValue("before-as-of", "is before as_of: it is late from the start")
                            .expecting("at least " + settings.asOf()));
        }
        boolean weighs = settings.priorityWeights().containsKey(demand.priority());
        if (!weighs && !settings.priorityWeights().isEmpty()) {
            findings.warning(
                    located.row(),
                    "priority",
                    Fault.of(
                                    "no-weight",
                                    "program.yaml has no weight for priority %d, which then weighs 1"
                                            .formatted(demand.priority()))
                            .expecting("one of " + priorities(settings)));
        }
    }

    private static String priorities(Settings settings) {
        return String.join(", ", settings.priorities().stream().map(String::valueOf).toList());
    }
}
