package io.rackwright.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan in whole, dated orders: all that its audit and its reports need beside the program.
 * Lists are in a fixed order: orders by release day, then id; the others by their first columns.
 *
 * @param firmChanges the program's firm orders that do not stand as they were placed; all others do
 * @param recipes of racks that must pass a content test, by id
 * @param rackRecipes which orders are made by them, in the order of the orders
 */
public record OrderBook(
        List<PlannedOrder> orders,
        List<Consumption> consumption,
        List<Delivery> deliveries,
        List<ExpansionTaken> expansionsTaken,
        List<Peg> pegging,
        List<FirmChange> firmChanges,
        List<Recipe> recipes,
        List<RackRecipe> rackRecipes) {

    public OrderBook {
        orders = List.copyOf(orders);
        consumption = List.copyOf(consumption);
        deliveries = List.copyOf(deliveries);
        expansionsTaken = List.copyOf(expansionsTaken);
        pegging = List.copyOf(pegging);
        firmChanges = List.copyOf(firmChanges);
        recipes = List.copyOf(recipes);
        rackRecipes = List.copyOf(rackRecipes);
    }

    /** A plan in which no racks are made by recipe. */
    public OrderBook(
            List<PlannedOrder> orders,
            List<Consumption> consumption,
            List<Delivery> deliveries,
            List<ExpansionTaken> expansionsTaken,
            List<Peg> pegging,
            List<FirmChange> firmChanges) {
        this(
                orders,
                consumption,
                deliveries,
                expansionsTaken,
                pegging,
                firmChanges,
                List.of(),
                List.of());
    }

    /** A plan whose firm orders all stand as they were placed. */
    public OrderBook(
            List<PlannedOrder> orders,
            List<Consumption> consumption,
            List<Delivery> deliveries,
            List<ExpansionTaken> expansionsTaken,
            List<Peg> pegging) {
        this(orders, consumption, deliveries, expansionsTaken, pegging, List.of());
    }

    /**
     * The recipe of each rack order that has one.
     *
     * @throws IllegalArgumentException when an order names a recipe that there is not
     */
    public Map<String, Recipe> recipesByOrder() {
        Map<String, Recipe> byId = new HashMap<>();
        recipes.forEach(r -> byId.put(r.id(), r));
        Map<String, Recipe> byOrder = new LinkedHashMap<>();
        for (RackRecipe row : rackRecipes) {
            Recipe recipe = byId.get(row.recipeId());
            if (recipe == null) {
                throw new IllegalArgumentException(row + " names a recipe that there is not");
            }
            byOrder.put(row.orderId(), recipe);
        }
        return byOrder;
    }
}
