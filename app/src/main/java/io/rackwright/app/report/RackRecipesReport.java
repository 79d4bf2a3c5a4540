package io.rackwright.app.report;

import io.rackwright.plan.RackRecipe;
import java.util.List;

/** Which rack orders are made by which recipe. */
final class RackRecipesReport implements Report<RackRecipe> {
    @Override
    public String name() {
        return "rack_recipes";
    }

    @Override
    public Table<RackRecipe> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("order_id", RackRecipe::orderId),
                        Column.text("recipe_id", RackRecipe::recipeId),
                        Column.integer("racks", RackRecipe::racks)),
                plan.book().rackRecipes());
    }
}
