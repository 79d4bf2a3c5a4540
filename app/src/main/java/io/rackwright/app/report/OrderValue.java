package io.rackwright.app.report;

import io.rackwright.model.Item;
import io.rackwright.plan.Consumption;
import io.rackwright.plan.PlannedOrder;
import java.util.HashMap;
import java.util.Map;

/** What an order costs. */
public final class OrderValue {
    private OrderValue() {}

    /** Price or conversion of what is started, freight and duty; design margin is apart. */
    public static double usd(PlannedOrder order) {
        return priceUsd(order) + order.freightUsd() + order.dutyUsd();
    }

    static double priceUsd(PlannedOrder order) {
        return order.started() * order.unitPriceUsd();
    }

    /**
     * Design margin by make order: an order takes it as consumption of items that stand for money,
     * and pays it with its own conversion.
     */
    static Map<String, Double> marginsUsd(PlanView plan) {
        Map<String, Double> moneyItems = new HashMap<>();
        for (Item item : plan.network().program().items()) {
            if (item.money()) {
                moneyItems.put(item.name(), item.unitCostUsd());
            }
        }
        Map<String, Double> margins = new HashMap<>();
        for (Consumption c : plan.book().consumption()) {
            Double unitCost = moneyItems.get(c.item());
            if (unitCost != null) {
                margins.merge(c.consumer(), c.quantity() * unitCost, Double::sum);
            }
        }
        return margins;
    }
}
