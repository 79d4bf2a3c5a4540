package io.rackwright.plan;

/**
 * The recipe of a rack order: a row of {@code rack_recipes.csv}.
 *
 * @param racks good racks of the order
 */
public record RackRecipe(String orderId, String recipeId, long racks) {}
