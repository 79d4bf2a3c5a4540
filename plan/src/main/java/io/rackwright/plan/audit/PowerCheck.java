package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.POWER_EXCEEDED;

import io.rackwright.plan.Delivery;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Deployed racks have power every day, counted by facility megawatts. A data center that the table
 * of site power does not name has no known limit.
 */
final class PowerCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Map<String, TreeMap<LocalDate, Double>> added = new TreeMap<>();
        for (Delivery d : plan.book().deliveries()) {
            String generation = plan.network().demand(d.demandId()).generation();
            double megawatts =
                    d.racks() * plan.network().generation(generation).facilityMwPerRack();
            added.computeIfAbsent(d.site(), _ -> new TreeMap<>())
                    .merge(d.deployed(), megawatts, Double::sum);
        }
        added.forEach((site, byDay) ->
                plan.network()
                        .powerSteps(site)
                        .ifPresent(steps -> check(site, byDay, steps, findings)));
    }

    private static void check(
            String site,
            TreeMap<LocalDate, Double> added,
            TreeMap<LocalDate, Double> steps,
            Findings findings) {
        TreeMap<LocalDate, Double> days = new TreeMap<>(added);
        steps.keySet().forEach(day -> days.putIfAbsent(day, 0.0));
        double online = 0;
        boolean known = false;
        for (Map.Entry<LocalDate, Double> day : days.entrySet()) {
            online += day.getValue();
            Map.Entry<LocalDate, Double> step = steps.floorEntry(day.getKey());
            double there = step == null ? 0 : step.getValue();
            double needed = online;
            boolean fits = Tolerance.atMost(needed, there);
            findings.require(fits || known, () -> exceeded(site, day.getKey(), needed, there));
            known = !fits;
        }
    }

    private static Violation exceeded(String site, LocalDate day, double needed, double there) {
        return new Violation(
                POWER_EXCEEDED,
                site,
                day.toString(),
                "at most " + Words.number(there) + " MW",
                Words.number(needed) + " MW",
                "From %s on, racks at %s need %s MW; %s MW are there."
                        .formatted(day, site, Words.number(needed), Words.number(there)));
    }
}
