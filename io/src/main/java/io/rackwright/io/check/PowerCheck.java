package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import io.rackwright.model.Settings;
import io.rackwright.model.Site;
import io.rackwright.model.SitePower;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A data center has power for what it demands. Without a row in the table it counts as unlimited,
 * and with too little the last racks are never deployed: both plan, both are warned of.
 */
final class PowerCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        Map<String, List<Located<SitePower>>> steps = new LinkedHashMap<>();
        for (Located<SitePower> step : program.sitePower()) {
            Site site = program.site(step.record().site());
            if (site != null && site.kind() != Site.Kind.DATACENTER) {
                findings.error(
                        step.row(),
                        "site",
                        Fault.of("not-a-datacenter", "'%s' deploys no racks".formatted(site.name()))
                                .expecting("a data center"));
            }
            steps.computeIfAbsent(step.record().site(), _ -> new ArrayList<>()).add(step);
        }
        steps.values().forEach(s -> warnOfOrder(s, findings));
        boolean whole = !findings.hasErrorsIn("generations.csv", "demand.csv", "site_power.csv");
        if (whole && program.settings().isPresent()) {
            compare(program, program.settings().get(), steps, findings);
        }
    }

    private static void warnOfOrder(List<Located<SitePower>> steps, Findings findings) {
        for (int i = 1; i < steps.size(); i++) {
            SitePower before = steps.get(i - 1).record();
            SitePower step = steps.get(i).record();
            if (step.from().isBefore(before.from())) {
                findings.warning(
                        steps.get(i).row(),
                        "effective_from",
                        Fault.ofValue(
                                "out-of-order",
                                "is earlier than the step before it, " + before.from()));
            } else if (step.megawatts() < before.megawatts()) {
                findings.warning(
                        steps.get(i).row(),
                        "megawatts",
                        Fault.ofValue(
                                "power-falls",
                                "is less than before, %s MW: what is deployed stays"
                                        .formatted(megawatts(before.megawatts()))));
            }
        }
    }

    private static void compare(
            DraftProgram program,
            Settings settings,
            Map<String, List<Located<SitePower>>> steps,
            Findings findings) {
        Map<String, Double> megawattsPerRack = new HashMap<>();
        for (Located<Generation> g : program.generations()) {
            megawattsPerRack.put(g.record().name(), g.record().facilityMwPerRack());
        }
        Map<String, Double> needed = new LinkedHashMap<>();
        Map<String, Located<Demand>> first = new HashMap<>();
        for (Located<Demand> demand : program.demands()) {
            Demand d = demand.record();
            double perRack = megawattsPerRack.getOrDefault(d.generation(), 0.0);
            needed.merge(d.site(), d.racks() * perRack, Double::sum);
            first.putIfAbsent(d.site(), demand);
        }
        for (Map.Entry<String, Double> site : needed.entrySet()) {
            List<Located<SitePower>> own = steps.getOrDefault(site.getKey(), List.of());
            Located<Demand> demand = first.get(site.getKey());
            if (own.isEmpty() && demand != null) {
                findings.warning(
                        demand.row(),
                        "site",
                        Fault.of(
                                "no-power",
                                "site_power.csv has no row for %s: its power counts as unlimited"
                                        .formatted(site.getKey())));
            } else if (!own.isEmpty()) {
                warnOfTooLittle(site.getKey(), site.getValue(), own, settings, findings);
            }
        }
    }

    private static void warnOfTooLittle(
            String site,
            double neededMw,
            List<Located<SitePower>> steps,
            Settings settings,
            Findings findings) {
        double most = 0;
        Located<SitePower> last = steps.getFirst();
        for (Located<SitePower> step : steps) {
            boolean inTime = !step.record().from().isAfter(settings.horizonEnd());
            if (inTime && step.record().megawatts() >= most) {
                most = step.record().megawatts();
                last = step;
            }
        }
        if (neededMw > most * (1 + 1e-9)) {
            findings.warning(
                    last.row(),
                    "megawatts",
                    Fault.of(
                            "too-little-power",
                            "the racks that %s demands take %s MW, and there are at most %s"
                                    .formatted(site, megawatts(neededMw), megawatts(most))));
        }
    }

    private static String megawatts(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }
}
