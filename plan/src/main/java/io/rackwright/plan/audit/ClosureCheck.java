package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.LANE_CLOSED;
import static io.rackwright.plan.audit.ViolationCode.SITE_CLOSED;

import io.rackwright.model.Closure;
import io.rackwright.model.Lane;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import io.rackwright.plan.audit.Lanes.Route;
import java.time.LocalDate;
import java.util.List;

/**
 * Nothing is finished or deployed at a site, nothing leaves it and nothing enters a lane while it
 * is closed, to the day. A leg is entered when the legs before it are over, rounded up to whole
 * days.
 */
final class ClosureCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        List<Closure> closures = plan.network().program().closures();
        if (closures.isEmpty()) {
            return;
        }
        for (PlannedOrder o : plan.book().orders()) {
            if (plan.inProgress(o)) {
                continue; // begun before the plan, which takes its date as it is given
            }
            if (o.type() == Type.MOVE) {
                plan.lanes()
                        .route(o.route())
                        .ifPresent(route -> checkMove(o, route, closures, findings));
            } else {
                checkSupply(o, closures, findings);
            }
        }
        plan.book().deliveries().forEach(d -> checkDelivery(d, closures, findings));
    }

    private static void checkMove(
            PlannedOrder o, Route route, List<Closure> closures, Findings findings) {
        for (int leg = 0; leg < route.lanes().size(); leg++) {
            Lane lane = route.lanes().get(leg);
            LocalDate leaves = o.release().plusDays(route.daysBefore(leg));
            for (Closure closure : closures) {
                if (closure.closes(lane.from())) {
                    findings.require(
                            !closure.covers(leaves),
                            () ->
                                    Words.fault(
                                            SITE_CLOSED,
                                            o,
                                            open(closure),
                                            leaves,
                                            "leaves %s on %s, when the site is closed."
                                                    .formatted(lane.from(), leaves)));
                } else if (closure.closes(lane)) {
                    String name = lane.from() + ">" + lane.mode() + ">" + lane.to();
                    findings.require(
                            !closure.covers(leaves),
                            () ->
                                    Words.fault(
                                            LANE_CLOSED,
                                            o,
                                            open(closure),
                                            leaves,
                                            "leaves on %s on %s, when the lane is closed."
                                                    .formatted(name, leaves)));
                }
            }
        }
    }

    private static void checkSupply(PlannedOrder o, List<Closure> closures, Findings findings) {
        for (Closure closure : closures) {
            if (closure.closes(o.fromSite())) {
                findings.require(
                        !closure.covers(o.available()),
                        () ->
                                Words.fault(
                                        SITE_CLOSED,
                                        o,
                                        open(closure),
                                        o.available(),
                                        "is finished on %s, when %s is closed."
                                                .formatted(o.available(), o.fromSite())));
            }
        }
    }

    private static void checkDelivery(Delivery d, List<Closure> closures, Findings findings) {
        for (Closure closure : closures) {
            if (closure.closes(d.site())) {
                findings.require(
                        !closure.covers(d.deployed()),
                        () ->
                                new Violation(
                                        SITE_CLOSED,
                                        d.demandId(),
                                        d.deployed().toString(),
                                        open(closure),
                                        d.deployed().toString(),
                                        "Racks of %s are deployed on %s, when %s is closed."
                                                .formatted(d.demandId(), d.deployed(), d.site())));
            }
        }
    }

    private static String open(Closure closure) {
        return "before "
                + closure.from()
                + (closure.to() == null ? "" : " or after " + closure.to());
    }
}
