package io.rackwright.design.catalogue;

import io.rackwright.design.catalogue.ComponentType.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Components that can be bought.
 *
 * @param all by manufacturer and model
 */
public record Catalogue(List<ComponentType> all) {
    public Catalogue {
        all =
                all.stream()
                        .sorted(
                                Comparator.comparing(ComponentType::manufacturer)
                                        .thenComparing(ComponentType::model)
                                        .thenComparing(c -> c.place().file()))
                        .toList();
    }

    public List<ComponentType> of(Kind kind) {
        return all.stream().filter(c -> c.kind() == kind).toList();
    }

    public Optional<ComponentType> bySlug(String slug) {
        return all.stream().filter(c -> c.slug().equals(slug)).findFirst();
    }
}
