package io.rackwright.plan.constraint;

import static io.rackwright.plan.formulation.Formulation.INFINITY;

import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.Formulation.Use;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.formulation.RowName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Racks are deployed only where the data center has megawatts for them. */
public final class SitePower implements PlanConstraint {

    @Override
    public void addTo(Formulation f, NetworkColumns columns) {
        columns.deploysAtSite().forEach((site, deploys) -> addRows(f, site, deploys));
    }

    private static void addRows(Formulation f, String site, List<Use> deploys) {
        TreeMap<LocalDate, Double> steps = f.network().powerSteps(site).orElse(null);
        if (steps == null) {
            return;
        }
        TimeBuckets buckets = f.buckets();
        int first = deploys.stream().mapToInt(Use::bucket).min().orElse(0);
        int before = -1;
        for (int t = first; t < buckets.count(); t++) {
            LocalDate lastDay = buckets.startDate(t).plusDays(buckets.days(t) - 1);
            Map.Entry<LocalDate, Double> step = steps.floorEntry(lastDay);
            double megawatts = step == null ? 0 : step.getValue();
            int used = f.column(new Decision.PowerUsed(site, t), 0, INFINITY);
            int carry = f.row(f.name("power-carry", site, t), 1, 0, 0);
            f.entry(carry, used, 1);
            if (before >= 0) {
                f.entry(carry, before, -1);
            }
            for (Use deploy : deploys) {
                if (deploy.bucket() == t) {
                    f.entry(carry, deploy.column(), -deploy.perColumnUnit());
                }
            }
            int limit = f.row(f.name("power", site, t), 1, -INFINITY, megawatts);
            f.entry(limit, used, 1);
            before = used;
        }
    }

    @Override
    public boolean owns(RowName row) {
        return row.kind().equals("power") || row.kind().equals("power-carry");
    }

    @Override
    public String explain(RowName row) {
        return "power at %s from %s".formatted(row.subject(), row.label());
    }
}
