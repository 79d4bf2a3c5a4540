package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.DELIVERY_DATES;
import static io.rackwright.plan.audit.ViolationCode.DELIVERY_EXCESS;
import static io.rackwright.plan.audit.ViolationCode.DELIVERY_GENERATION;
import static io.rackwright.plan.audit.ViolationCode.DELIVERY_ORDER;
import static io.rackwright.plan.audit.ViolationCode.DELIVERY_OVER_ORDER;
import static io.rackwright.plan.audit.ViolationCode.DELIVERY_RACKS;
import static io.rackwright.plan.audit.ViolationCode.DELIVERY_SITE;

import io.rackwright.model.Demand;
import io.rackwright.model.Settings;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.util.Map;
import java.util.TreeMap;

/** What is delivered was asked for, is of the right kind, and comes from racks that exist. */
final class DeliveryCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Map<String, Long> byDemand = new TreeMap<>();
        Map<String, Map<String, Long>> byOrder = new TreeMap<>();
        for (Delivery d : plan.book().deliveries()) {
            Demand demand = plan.network().demand(d.demandId());
            checkRow(plan, d, demand, findings);
            byDemand.merge(d.demandId(), d.racks(), Long::sum);
            String rack = plan.network().generation(demand.generation()).rackItem();
            if (rack != null) {
                checkOrder(plan, d, rack, findings);
                byOrder.computeIfAbsent(d.rackOrderId(), _ -> new TreeMap<>())
                        .merge(rack, d.racks(), Long::sum);
            }
        }
        byDemand.forEach((demand, racks) -> checkDemanded(plan, demand, racks, findings));
        byOrder.forEach((order, racks) ->
                racks.forEach((rack, count) -> checkHeld(plan, order, rack, count, findings)));
    }

    private static void checkRow(AuditedPlan plan, Delivery d, Demand demand, Findings findings) {
        findings.require(
                d.racks() > 0,
                () -> fault(DELIVERY_RACKS, d, "at least 1", d.racks(), "holds no rack."));
        findings.require(
                d.site().equals(demand.site()),
                () ->
                        fault(
                                DELIVERY_SITE,
                                d,
                                demand.site(),
                                d.site(),
                                "goes to "
                                        + d.site()
                                        + "; the demand is at "
                                        + demand.site()
                                        + "."));
        findings.require(
                d.generation().equals(demand.generation()),
                () ->
                        fault(
                                DELIVERY_GENERATION,
                                d,
                                demand.generation(),
                                d.generation(),
                                "is of generation %s; %s was asked for."
                                        .formatted(d.generation(), demand.generation())));
        Settings settings = plan.network().settings();
        boolean inOrder =
                !d.arrived().isBefore(settings.asOf())
                        && !d.deployed().isBefore(d.arrived())
                        && !d.deployed().isAfter(settings.horizonEnd());
        findings.require(
                inOrder,
                () ->
                        fault(
                                DELIVERY_DATES,
                                d,
                                "%s <= arrived <= deployed <= %s"
                                        .formatted(settings.asOf(), settings.horizonEnd()),
                                d.arrived() + ", " + d.deployed(),
                                "arrives on %s and is deployed on %s."
                                        .formatted(d.arrived(), d.deployed())));
    }

    private static void checkOrder(AuditedPlan plan, Delivery d, String rack, Findings findings) {
        PlannedOrder order = plan.supplies().order(d.rackOrderId());
        boolean supplies =
                plan.supplies().quantity(d.rackOrderId(), rack) != null
                        && (order == null || order.type() != Type.MOVE || plan.inProgress(order));
        findings.require(
                supplies,
                () ->
                        fault(
                                DELIVERY_ORDER,
                                d,
                                "an order, stock or a receipt of " + rack,
                                d.rackOrderId(),
                                "comes from %s, which supplies no %s."
                                        .formatted(d.rackOrderId(), rack)));
    }

    private static void checkDemanded(
            AuditedPlan plan, String name, long racks, Findings findings) {
        Demand demand = plan.network().demand(name);
        findings.require(
                racks <= demand.racks(),
                () ->
                        new Violation(
                                DELIVERY_EXCESS,
                                name,
                                "",
                                "at most " + demand.racks(),
                                Long.toString(racks),
                                "Demand %s gets %d racks and asks for %d."
                                        .formatted(name, racks, demand.racks())));
    }

    private static void checkHeld(
            AuditedPlan plan, String order, String rack, long racks, Findings findings) {
        Double held = plan.supplies().quantity(order, rack);
        if (held == null) {
            return;
        }
        findings.require(
                racks <= held,
                () ->
                        new Violation(
                                DELIVERY_OVER_ORDER,
                                order,
                                "",
                                "at most " + Words.number(held),
                                Long.toString(racks),
                                "%d racks are delivered of %s, which holds %s."
                                        .formatted(racks, order, Words.number(held))));
    }

    private static Violation fault(
            ViolationCode code, Delivery d, Object expected, Object found, String sentence) {
        return new Violation(
                code,
                d.demandId(),
                d.deployed().toString(),
                expected.toString(),
                found.toString(),
                "The delivery of %d racks of %s for %s %s"
                        .formatted(d.racks(), d.rackOrderId(), d.demandId(), sentence));
    }
}
