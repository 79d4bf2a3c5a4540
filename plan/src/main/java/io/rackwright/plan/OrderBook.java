package io.rackwright.plan;

import java.util.List;

/**
 * The plan in whole, dated orders: all that its audit and its reports need beside the program.
 * Lists are in a fixed order: orders by release day, then id; the others by their first columns.
 */
public record OrderBook(
        List<PlannedOrder> orders,
        List<Consumption> consumption,
        List<Delivery> deliveries,
        List<ExpansionTaken> expansionsTaken,
        List<Peg> pegging) {

    public OrderBook {
        orders = List.copyOf(orders);
        consumption = List.copyOf(consumption);
        deliveries = List.copyOf(deliveries);
        expansionsTaken = List.copyOf(expansionsTaken);
        pegging = List.copyOf(pegging);
    }
}
