package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.PEG_ITEM;
import static io.rackwright.plan.audit.ViolationCode.PEG_OVER_ORDER;
import static io.rackwright.plan.audit.ViolationCode.PEG_QUANTITY;
import static io.rackwright.plan.audit.ViolationCode.PEG_RACKS;
import static io.rackwright.plan.audit.ViolationCode.PEG_TOO_LATE;
import static io.rackwright.plan.audit.ViolationCode.PEG_UNKNOWN_ORDER;

import io.rackwright.plan.Delivery;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pegs speak of supply that exists and peg no more than it holds, delivered racks are pegged to
 * their demand, and nothing is pegged that came too late to serve it.
 */
final class PeggingCheck implements AuditCheck {
    /** An order, stock or a receipt, of an item. */
    private record Supply(String id, String item) {}

    private record RackPeg(String demand, String order) {}

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Map<Supply, Double> pegged = new LinkedHashMap<>();
        for (Peg peg : plan.book().pegging()) {
            checkRow(plan, peg, findings);
            pegged.merge(new Supply(peg.orderId(), peg.item()), peg.quantity(), Double::sum);
        }
        pegged.forEach((supply, quantity) -> {
            Double held = plan.supplies().quantity(supply.id, supply.item);
            if (held != null) {
                findings.require(
                        Tolerance.atMost(quantity, held), () -> overPegged(supply, quantity, held));
            }
        });
        checkRacks(plan, findings);
        checkDates(plan, findings);
    }

    private static void checkRow(AuditedPlan plan, Peg peg, Findings findings) {
        PlannedOrder order = plan.supplies().order(peg.orderId());
        boolean exists =
                order != null || plan.supplies().quantity(peg.orderId(), peg.item()) != null;
        findings.require(
                exists,
                () ->
                        fault(
                                PEG_UNKNOWN_ORDER,
                                peg,
                                "an order, stock or receipt",
                                peg.orderId(),
                                "comes from no order, stock or receipt."));
        String item = order == null ? peg.item() : order.item();
        findings.require(
                item.equals(peg.item()),
                () ->
                        fault(
                                PEG_ITEM,
                                peg,
                                item,
                                peg.item(),
                                "comes from an order of " + item + "."));
        findings.require(
                peg.quantity() > 0,
                () ->
                        fault(
                                PEG_QUANTITY,
                                peg,
                                "more than 0",
                                Words.number(peg.quantity()),
                                "is nothing."));
    }

    private static void checkRacks(AuditedPlan plan, Findings findings) {
        Map<RackPeg, Double> racks = new LinkedHashMap<>();
        for (Delivery d : plan.book().deliveries()) {
            racks.merge(
                    new RackPeg(d.demandId(), d.rackOrderId()), (double) d.racks(), Double::sum);
        }
        Map<RackPeg, Double> pegged = new LinkedHashMap<>();
        for (Peg peg : plan.book().pegging()) {
            RackPeg key = new RackPeg(peg.demandId(), peg.orderId());
            String generation = plan.network().demand(peg.demandId()).generation();
            if (peg.item().equals(plan.network().generation(generation).rackItem())) {
                pegged.merge(key, peg.quantity(), Double::sum);
            }
        }
        racks.forEach((key, delivered) -> {
            double there = pegged.getOrDefault(key, 0.0);
            findings.require(
                    Tolerance.atMost(delivered, there),
                    () -> racksNotPegged(key, delivered, there));
        });
    }

    /** Of a demand that got all its racks: nothing that came after the last one served it. */
    private static void checkDates(AuditedPlan plan, Findings findings) {
        Map<String, LocalDate> last = new HashMap<>();
        Map<String, Long> racks = new HashMap<>();
        for (Delivery d : plan.book().deliveries()) {
            last.merge(d.demandId(), d.deployed(), (a, b) -> a.isAfter(b) ? a : b);
            racks.merge(d.demandId(), d.racks(), Long::sum);
        }
        for (Peg peg : plan.book().pegging()) {
            LocalDate end = last.get(peg.demandId());
            long demanded = plan.network().demand(peg.demandId()).racks();
            if (end == null || racks.getOrDefault(peg.demandId(), 0L) < demanded) {
                continue;
            }
            LocalDate ready = plan.supplies().readyOn(peg.orderId());
            findings.require(!ready.isAfter(end), () -> tooLate(peg, ready, end));
        }
    }

    private static Violation tooLate(Peg peg, LocalDate ready, LocalDate end) {
        return fault(
                PEG_TOO_LATE,
                peg,
                "there by " + end,
                ready.toString(),
                "is there on %s; the demand's last rack is deployed on %s.".formatted(ready, end));
    }

    private static Violation fault(
            ViolationCode code, Peg peg, String expected, String found, String sentence) {
        return new Violation(
                code,
                peg.orderId(),
                "",
                expected,
                found,
                "The peg of %s %s from %s to %s %s"
                        .formatted(
                                Words.number(peg.quantity()),
                                peg.item(),
                                peg.orderId(),
                                peg.demandId(),
                                sentence));
    }

    private static Violation overPegged(Supply supply, double quantity, double held) {
        return new Violation(
                PEG_OVER_ORDER,
                supply.id,
                "",
                "at most " + Words.number(held),
                Words.number(quantity),
                "%s %s of %s are pegged; it holds %s."
                        .formatted(
                                Words.number(quantity),
                                supply.item,
                                supply.id,
                                Words.number(held)));
    }

    private static Violation racksNotPegged(RackPeg key, double delivered, double pegged) {
        return new Violation(
                PEG_RACKS,
                key.demand,
                "",
                "at least " + Words.number(delivered),
                Words.number(pegged),
                "%s racks of %s are delivered for %s, and %s are pegged to it."
                        .formatted(
                                Words.number(delivered),
                                key.order,
                                key.demand,
                                Words.number(pegged)));
    }
}
