package io.rackwright.plan.constraint;

import static io.rackwright.plan.formulation.Formulation.INFINITY;

import io.rackwright.model.Item;
import io.rackwright.model.Lane;
import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.formulation.Decision;
import io.rackwright.plan.formulation.Formulation;
import io.rackwright.plan.formulation.NetworkColumns;
import io.rackwright.plan.formulation.RowName;
import io.rackwright.plan.formulation.Spread;
import io.rackwright.plan.route.Route;
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
        double[] firmKg = firmKg(f, subject, lane);
        int[] rows = new int[buckets.count()];
        for (int t = 0; t < rows.length; t++) {
            rows[t] =
                    f.row(
                            f.name("lane", subject, t),
                            Math.max(1, perWeek),
                            -INFINITY,
                            Math.max(0, perWeek * buckets.weeks(t) - firmKg[t]));
        }
        for (int c = 0; c < f.decisions().size(); c++) {
            if (f.decisions().get(c) instanceof Decision.Ship ship) {
                enter(f, ship, c, lane, rows);
            }
        }
    }

    /** What firm moves put on a leg, by the bucket in which they enter it. */
    private static double[] firmKg(Formulation f, String subject, Lane lane) {
        double[] kg = new double[f.buckets().count()];
        for (PlannedOrder order : f.firm().orders()) {
            if (!order.route().contains(subject)) {
                continue;
            }
            Item item = f.network().item(order.item());
            Route route = f.graph().route(item, order.route()).orElse(Route.STAY);
            int at = route.legs().indexOf(lane);
            int day = f.graph().day(order.release()) + (at < 0 ? 0 : route.daysBefore(at));
            if (at >= 0 && day >= 0 && day < f.buckets().horizonDays()) {
                kg[f.buckets().of(day)] += order.quantity() * item.shippingWeightKg();
            }
        }
        return kg;
    }

    private static void enter(
            Formulation f, Decision.Ship ship, int column, Lane lane, int[] rows) {
        List<Lane> legs = ship.route().legs();
        int at = legs.indexOf(lane);
        if (at < 0) {
            return;
        }
        int shift = ship.route().daysBefore(at);
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
