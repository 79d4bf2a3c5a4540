package io.rackwright.plan.audit;

import io.rackwright.model.Inventory;
import io.rackwright.model.Network;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an id in {@code pegging.csv} or {@code deliveries.csv} stands for: an order, stock on hand
 * ({@code stock:<site>}) or a receipt ({@code receipt:<site>:<date>}).
 */
final class Supplies {
    private record Given(String label, String item) {}

    private final LocalDate asOf;
    private final Map<String, PlannedOrder> orders = new HashMap<>();
    private final Map<Given, Double> given = new HashMap<>();
    private final Map<String, Inventory> labels = new HashMap<>();

    Supplies(Network network, List<PlannedOrder> orders) {
        asOf = network.settings().asOf();
        for (PlannedOrder o : orders) {
            this.orders.putIfAbsent(o.id(), o);
        }
        for (Inventory i : network.program().inventory()) {
            given.merge(new Given(i.label(), i.item()), i.quantity(), Double::sum);
            labels.putIfAbsent(i.label(), i);
        }
    }

    @Nullable PlannedOrder order(String id) {
        return orders.get(id);
    }

    /** Units of an item behind an id; null when it stands for none of that item. */
    @Nullable Double quantity(String id, String item) {
        PlannedOrder order = orders.get(id);
        if (order == null) {
            return given.get(new Given(id, item));
        }
        return order.item().equals(item) ? Double.valueOf(order.quantity()) : null;
    }

    /** The site where the units first are; null when the id stands for nothing. */
    @Nullable String site(String id) {
        PlannedOrder order = orders.get(id);
        Inventory label = labels.get(id);
        return order != null ? order.toSite() : label != null ? label.site() : null;
    }

    /** The first day on which the units are there. */
    LocalDate readyOn(String id) {
        PlannedOrder order = orders.get(id);
        Inventory label = labels.get(id);
        LocalDate ready = order != null ? order.available() : label != null ? label.date() : asOf;
        return ready.isBefore(asOf) ? asOf : ready;
    }
}
