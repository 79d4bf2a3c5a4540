package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.LANE_CAPACITY;

import io.rackwright.model.Lane;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.audit.Lanes.Route;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A lane carries no more in a week than it can: kilograms that leave on the leg in an ISO week. A
 * leg leaves when the legs before it are over, rounded up to whole days.
 */
final class LaneCapacityCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        IsoWeeks weeks = plan.weeks();
        Map<Lane, double[]> loads = new LinkedHashMap<>();
        for (PlannedOrder o : plan.book().orders()) {
            if (o.type() == Type.MOVE && !plan.inProgress(o)) {
                plan.lanes().route(o.route()).ifPresent(route -> load(plan, o, route, loads));
            }
        }
        Map<Lane, Double> firm = firmOfFirstWeek(plan);
        loads.forEach((lane, kg) -> {
            double[] limit = limitKg(plan, lane);
            limit[0] += Math.min(firm.getOrDefault(lane, 0.0), beforeThePlan(plan, lane));
            for (int week = 0; week < kg.length; week++) {
                int w = week;
                findings.require(
                        Tolerance.atMost(kg[w], limit[w]),
                        () -> overloaded(lane, weeks.label(w), kg[w], limit[w]));
            }
        });
    }

    /** What firm moves put on each leg in the week in which the plan begins. */
    private static Map<Lane, Double> firmOfFirstWeek(AuditedPlan plan) {
        Map<Lane, Double> kg = new LinkedHashMap<>();
        Map<Lane, double[]> firm = new LinkedHashMap<>();
        for (PlannedOrder o : plan.book().orders()) {
            if (o.type() == Type.MOVE && o.firm() && !plan.inProgress(o)) {
                plan.lanes().route(o.route()).ifPresent(route -> load(plan, o, route, firm));
            }
        }
        firm.forEach((lane, byWeek) -> kg.put(lane, byWeek[0]));
        return kg;
    }

    /** A leg's capacity is a week's: firm moves may count on the days of the week that are over. */
    private static double beforeThePlan(AuditedPlan plan, Lane lane) {
        int days = plan.network().settings().asOf().getDayOfWeek().getValue() - 1;
        Double perWeek = lane.capacityKgPerWeek();
        return perWeek == null ? 0 : perWeek * days / 7;
    }

    private static void load(
            AuditedPlan plan, PlannedOrder o, Route route, Map<Lane, double[]> loads) {
        double kg = o.quantity() * plan.network().item(o.item()).shippingWeightKg();
        for (int leg = 0; leg < route.lanes().size(); leg++) {
            Lane lane = route.lanes().get(leg);
            int departure = plan.day(o.release()) + route.daysBefore(leg);
            if (lane.capacityKgPerWeek() != null && departure >= 0) {
                double[] byWeek = loads.computeIfAbsent(lane, _ -> new double[plan.weekCount()]);
                byWeek[plan.weeks().of(departure)] += kg;
            }
        }
    }

    private static double[] limitKg(AuditedPlan plan, Lane lane) {
        TreeMap<LocalDate, Double> always = new TreeMap<>();
        if (lane.capacityKgPerWeek() != null) {
            always.put(LocalDate.MIN, lane.capacityKgPerWeek());
        }
        return plan.weeks().capacity(always, 0, plan.weekCount());
    }

    private static Violation overloaded(Lane lane, String week, double kg, double limitKg) {
        String name = lane.from() + ">" + lane.mode() + ">" + lane.to();
        return new Violation(
                LANE_CAPACITY,
                name,
                week,
                "at most " + Words.number(limitKg) + " kg",
                Words.number(kg) + " kg",
                "In %s, %s kg leave on lane %s, which carries %s kg."
                        .formatted(week, Words.number(kg), name, Words.number(limitKg)));
    }
}
