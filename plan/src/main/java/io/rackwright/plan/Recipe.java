package io.rackwright.plan;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A choice of source for every component of a rack, which passes a content test by itself: rows of
 * {@code recipes.csv}.
 *
 * @param quarter in which the racks are finished, as 2028-Q1
 * @param sourceSites by component, where it is bought or made
 */
public record Recipe(
        String id, String generation, String quarter, SortedMap<String, String> sourceSites) {
    public Recipe {
        sourceSites = new TreeMap<>(Map.copyOf(sourceSites));
    }

    /** Where a component comes from; null when it is none of the recipe's. */
    public @Nullable String sourceOf(String component) {
        return sourceSites.get(component);
    }
}
