package io.rackwright.plan.constraint;

import static io.rackwright.plan.formulation.Formulation.INFINITY;

import io.rackwright.model.Days;
import io.rackwright.model.Lane;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.formulation.Spread;
import java.util.Comparator;
import java.util.List;

/** Kilograms that a leg can carry in a bucket, counted when a shipment enters the leg. */
public final class LaneCapacity implements PlanConstraint {

    @Override
    public void addTo(Formulation f, NetworkColumns columns) {
        f.network().program().lanes().stream()
                .filter(l -> l.capacityKgPerWeek() != null)
                .sorted(
                        Comparator.comparing(Lane::from)
                                .thenComparing(Lane::mode)
                                .thenComparing(Lane::to))
                .forEach(lane -> addRows(f, lane));
    }

    private static void addRows(Formulation f, Lane lane) {
        TimeBuckets buckets = f.buckets();
        double perWeek = lane.capacityKgPerWeek() == null ? 0 : lane.capacityKgPerWeek();
        String subject = lane.from() + ">" + lane.mode() + ">" + lane.to();
        int[] rows = new int[buckets.count()];
        for (int t = 0; t < rows.length; t++) {
            rows[t] =
                    f.row(
                            f.name("lane", subject, t),
                            Math.max(1, perWeek),
                            -INFINITY,
                            perWeek * buckets.weeks(t));
        }
        for (int c = 0; c < f.decisions().size(); c++) {
            if (f.decisions().get(c) instanceof Decision.Ship ship) {
                enter(f, ship, c, lane, rows);
            }
        }
    }

    private static void enter(
            Formulation f, Decision.Ship ship, int column, Lane lane, int[] rows) {
        List<Lane> legs = ship.route().legs();
        int at = legs.indexOf(lane);
        if (at < 0) {
            return;
        }
        double weeksBefore = legs.subList(0, at).stream().mapToDouble(Lane::transitWeeks).sum();
        int shift = Days.ofWeeks(weeksBefore);
        double kg = f.scale(ship.to().item().name()) * ship.to().item().shippingWeightKg();
        Spread.over(
                f.buckets(),
                ship.days(),
                shift,
                (t, share) -> f.entry(rows[t], column, kg * share));
    }

    @Override
    public boolean owns(RowName row) {
        return row.kind().equals("lane");
    }

    @Override
    public String explain(RowName row) {
        return "capacity of the leg %s from %s".formatted(row.subject(), row.label());
    }
}
