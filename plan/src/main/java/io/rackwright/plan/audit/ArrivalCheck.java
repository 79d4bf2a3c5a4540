package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.DELIVERY_NOT_MOVED;

import io.rackwright.model.Network;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Racks are moved to their data center by the day they are said to arrive: one move leaves after
 * they are made and is there in time, and no more are delivered from a site than have been moved.
 */
final class ArrivalCheck implements AuditCheck {

    /** Racks that go from where they are made to a data center. */
    private record Haul(String rack, String from, String to) {}

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Map<Haul, List<Delivery>> delivered = new LinkedHashMap<>();
        for (Delivery d : plan.book().deliveries()) {
            Network network = plan.network();
            String rack = network.generation(network.demand(d.demandId()).generation()).rackItem();
            String from = plan.supplies().site(d.rackOrderId());
            if (rack != null && from != null) {
                delivered
                        .computeIfAbsent(new Haul(rack, from, d.site()), _ -> new ArrayList<>())
                        .add(d);
            }
        }
        Map<Haul, List<PlannedOrder>> moves = new LinkedHashMap<>();
        for (PlannedOrder o : plan.book().orders()) {
            Haul haul = new Haul(o.item(), o.fromSite(), o.toSite());
            if (o.type() == Type.MOVE && delivered.containsKey(haul)) {
                moves.computeIfAbsent(haul, _ -> new ArrayList<>()).add(o);
            }
        }
        delivered.forEach((haul, deliveries) ->
                checkHaul(plan, haul, deliveries, moves.getOrDefault(haul, List.of()), findings));
    }

    private static void checkHaul(
            AuditedPlan plan,
            Haul haul,
            List<Delivery> deliveries,
            List<PlannedOrder> moves,
            Findings findings) {
        List<Delivery> byArrival = new ArrayList<>(deliveries);
        byArrival.sort(Comparator.comparing(Delivery::arrived));
        List<PlannedOrder> byArriving = new ArrayList<>(moves);
        byArriving.sort(Comparator.comparing(PlannedOrder::available));
        boolean onTheSpot = haul.from.equals(haul.to);
        LocalDate lastLeft = LocalDate.MIN;
        long moved = 0;
        long said = 0;
        int next = 0;
        for (Delivery d : byArrival) {
            said += d.racks();
            while (next < byArriving.size()
                    && !byArriving.get(next).available().isAfter(d.arrived())) {
                PlannedOrder move = byArriving.get(next++);
                moved += move.quantity();
                lastLeft = move.release().isAfter(lastLeft) ? move.release() : lastLeft;
            }
            LocalDate ready = plan.supplies().readyOn(d.rackOrderId());
            boolean there =
                    onTheSpot
                            ? !d.arrived().isBefore(ready)
                            : !lastLeft.isBefore(ready) && said <= moved;
            long enough = moved;
            long needed = said;
            findings.require(there, () -> notMoved(haul, d, ready, enough, needed));
        }
    }

    private static Violation notMoved(
            Haul haul, Delivery d, LocalDate ready, long moved, long needed) {
        return new Violation(
                DELIVERY_NOT_MOVED,
                d.demandId(),
                d.arrived().toString(),
                needed + " racks moved after they are ready",
                moved + " moved",
                "%d racks of %s, ready at %s on %s, are said to be at %s on %s: by then %d of that site's racks have been moved there, and %d are delivered."
                        .formatted(
                                d.racks(),
                                d.rackOrderId(),
                                haul.from,
                                ready,
                                haul.to,
                                d.arrived(),
                                moved,
                                needed));
    }
}
