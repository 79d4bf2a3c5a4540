package io.rackwright.plan.audit;

import static io.rackwright.plan.audit.ViolationCode.PEG_COMPONENTS;

import io.rackwright.model.Item;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.Peg;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.PlannedOrder.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pegging holds together down the tiers: to whom a make order is pegged, its share of what the
 * order took is pegged too, and what a demand takes at its data center as well. What rounding to
 * whole orders left over is pegged to nobody, so more may be made than is pegged, never less.
 */
final class PegCoverageCheck implements AuditCheck {

    @Override
    public void check(AuditedPlan plan, Findings findings) {
        Map<String, List<Peg>> parents = new HashMap<>();
        Map<String, Map<String, Double>> pegged = new HashMap<>();
        for (Peg peg : plan.book().pegging()) {
            PlannedOrder order = plan.supplies().order(peg.orderId());
            if (order != null && order.type() == Type.MOVE && !plan.inProgress(order)) {
                continue;
            }
            add(pegged, peg.demandId(), peg.item(), peg.quantity());
            if (order != null && order.type() == Type.MAKE) {
                parents.computeIfAbsent(peg.orderId(), _ -> new ArrayList<>()).add(peg);
            }
        }
        Map<String, Map<String, Double>> needed = needed(plan, parents);
        for (var demand : plan.network().program().demands()) {
            Map<String, Double> there = pegged.getOrDefault(demand.name(), Map.of());
            needed.getOrDefault(demand.name(), Map.of()).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(need -> {
                        double has = there.getOrDefault(need.getKey(), 0.0);
                        findings.require(
                                Tolerance.atMost(need.getValue(), has),
                                () ->
                                        tooLittle(
                                                demand.name(),
                                                need.getKey(),
                                                need.getValue(),
                                                has));
                    });
        }
    }

    /** Units of each component that each demand's share of consumption comes to. */
    private static Map<String, Map<String, Double>> needed(
            AuditedPlan plan, Map<String, List<Peg>> parents) {
        Map<String, Map<String, Double>> needed = new HashMap<>();
        for (Consumption c : plan.book().consumption()) {
            Item item = plan.network().item(c.item());
            if (item.money()) {
                continue;
            }
            PlannedOrder order = plan.supplies().order(c.consumer());
            if (order == null) {
                add(needed, c.consumer(), c.item(), c.quantity());
                continue;
            }
            for (Peg peg : parents.getOrDefault(c.consumer(), List.of())) {
                double share = peg.quantity() / order.quantity();
                add(needed, peg.demandId(), c.item(), c.quantity() * share);
            }
        }
        return needed;
    }

    private static void add(
            Map<String, Map<String, Double>> sums, String demand, String item, double quantity) {
        sums.computeIfAbsent(demand, _ -> new HashMap<>()).merge(item, quantity, Double::sum);
    }

    private static Violation tooLittle(String demand, String item, double needed, double pegged) {
        return new Violation(
                PEG_COMPONENTS,
                demand,
                "",
                "at least " + Words.number(needed),
                Words.number(pegged),
                "What serves %s takes %s %s, and %s are pegged to it."
                        .formatted(demand, Words.number(needed), item, Words.number(pegged)));
    }
}
