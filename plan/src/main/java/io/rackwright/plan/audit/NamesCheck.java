package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.CONSUMPTION_UNKNOWN_NAME;
import static io.rackwright.plan.audit.ViolationCode.DELIVERY_UNKNOWN_DEMAND;
import static io.rackwright.plan.audit.ViolationCode.ORDER_ID_REPEATED;
import static io.rackwright.plan.audit.ViolationCode.ORDER_ID_RESERVED;
import static io.rackwright.plan.audit.ViolationCode.ORDER_UNKNOWN_ITEM;
import static io.rackwright.plan.audit.ViolationCode.ORDER_UNKNOWN_SITE;
import static io.rackwright.plan.audit.ViolationCode.PEG_UNKNOWN_DEMAND;

import io.rackwright.plan.Consumption;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ids are unique, and every row speaks of items, sites and demands of the program. */
final class NamesCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Set<String> ids = new HashSet<>();
        for (PlannedOrder o : plan.written().orders()) {
            findings.require(
                    ids.add(o.id()),
                    () -> order(ORDER_ID_REPEATED, o, "a unique id", o.id(), "stands twice"));
            findings.require(
                    !plan.isReserved(o.id()),
                    () ->
                            order(
                                    ORDER_ID_RESERVED,
                                    o,
                                    "an id of its own",
                                    o.id(),
                                    "has an id that stands for stock, a receipt or a demand"));
            findings.require(
                    plan.knowsItem(o.item()),
                    () ->
                            order(
                                    ORDER_UNKNOWN_ITEM,
                                    o,
                                    "an item",
                                    o.item(),
                                    "is for no known item"));
            for (String site : List.of(o.fromSite(), o.toSite())) {
                findings.require(
                        plan.knowsSite(site),
                        () ->
                                order(
                                        ORDER_UNKNOWN_SITE,
                                        o,
                                        "a site",
                                        site,
                                        "names '" + site + "', which is no site"));
            }
        }
        for (Consumption c : plan.written().consumption()) {
            findings.require(
                    plan.knowsItem(c.item()) && plan.knowsSite(c.site()), () -> unknownName(c));
        }
        for (Delivery d : plan.written().deliveries()) {
            findings.require(plan.knowsDemand(d.demandId()), () -> unknownDemand(d));
        }
        for (Peg p : plan.written().pegging()) {
            findings.require(plan.knowsDemand(p.demandId()), () -> unknownDemand(p));
        }
    }

    private static Violation order(
            ViolationCode code, PlannedOrder o, String expected, String found, String what) {
        return new Violation(
                code,
                o.id(),
                o.release().toString(),
                expected,
                found,
                "Order %s (%s of %s, released %s) %s."
                        .formatted(o.id(), Words.of(o.type()), o.item(), o.release(), what));
    }

    private static Violation unknownName(Consumption c) {
        return new Violation(
                CONSUMPTION_UNKNOWN_NAME,
                c.consumer(),
                c.date().toString(),
                "an item and a site of the program",
                c.item() + "@" + c.site(),
                "%s takes %s at %s on %s, and the program has no such item or site."
                        .formatted(c.consumer(), c.item(), c.site(), c.date()));
    }

    private static Violation unknownDemand(Delivery d) {
        return new Violation(
                DELIVERY_UNKNOWN_DEMAND,
                d.demandId(),
                d.deployed().toString(),
                "a demand of the program",
                d.demandId(),
                "%d racks are deployed on %s for '%s', and nobody asked for that."
                        .formatted(d.racks(), d.deployed(), d.demandId()));
    }

    private static Violation unknownDemand(Peg p) {
        return new Violation(
                PEG_UNKNOWN_DEMAND,
                p.demandId(),
                "",
                "a demand of the program",
                p.demandId(),
                "%s of %s is pegged to '%s', which is no demand."
                        .formatted(p.orderId(), p.item(), p.demandId()));
    }
}
