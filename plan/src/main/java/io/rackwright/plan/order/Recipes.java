package io.rackwright.plan.order;

import io.rackwright.model.Generation;
import io.rackwright.model.Network;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.RackRecipe;
import io.rackwright.plan.Recipe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The compositions of written rack orders, named by generation, quarter and number. */
record Recipes(List<Recipe> all, List<RackRecipe> ofOrders) {
    private record Quarter(String generation, String quarter) {}

    static Recipes of(Network network, List<BookWriter.Written> orders) {
        Map<String, SortedMap<String, Recipe>> byQuarter = new TreeMap<>();
        Map<String, Recipe> named = new HashMap<>();
        for (BookWriter.Written w : orders) {
            Composition c = w.drafts().getFirst().composition();
            if (c != null) {
                Quarter q = quarter(network, w.order());
                byQuarter
                        .computeIfAbsent(q.generation() + "-" + q.quarter(), _ -> new TreeMap<>())
                        .put(c.text(), new Recipe("", q.generation(), q.quarter(), c.sites()));
            }
        }
        List<Recipe> all = new ArrayList<>();
        byQuarter.forEach((quarter, recipes) -> {
            int number = 0;
            for (Map.Entry<String, Recipe> e : recipes.entrySet()) {
                Recipe r = e.getValue();
                String id = "R-%s-%d".formatted(quarter, ++number);
                Recipe recipe = new Recipe(id, r.generation(), r.quarter(), r.sourceSites());
                named.put(quarter + e.getKey(), recipe);
                all.add(recipe);
            }
        });
        List<RackRecipe> ofOrders = new ArrayList<>();
        for (BookWriter.Written w : orders) {
            Composition c = w.drafts().getFirst().composition();
            if (c != null) {
                Quarter q = quarter(network, w.order());
                Recipe recipe = named.get(q.generation() + "-" + q.quarter() + c.text());
                if (recipe == null) {
                    throw new IllegalStateException(w.order().id() + " has no recipe");
                }
                ofOrders.add(new RackRecipe(w.order().id(), recipe.id(), w.order().quantity()));
            }
        }
        return new Recipes(all, ofOrders);
    }

    private static Quarter quarter(Network network, PlannedOrder order) {
        String generation =
                network.generationOfRack(order.item()).map(Generation::name).orElse(order.item());
        return new Quarter(generation, Compositions.quarter(order.available()));
    }
}
