package io.rackwright.plan.origin;

import io.rackwright.model.BomLine;
import io.rackwright.model.Expansion;
import io.rackwright.model.Network;
import io.rackwright.model.Source;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From which countries a generation could have an item: its sources that are qualified within the
 * horizon, those that an option not forbidden would create, and the same of the alternates that
 * stand in for it in every assembly of the generation which takes it. Capacity is not asked for.
 */
final class OtherSources {
    private final Network network;
    private final Map<String, Set<String>> countries = new HashMap<>();

    /** By item: countries of the alternates that it has wherever it is used. */
    private final Map<String, Set<String>> alternates = new HashMap<>();

    OtherSources(Network network, String generation) {
        this.network = network;
        String rack = network.generation(generation).rackItem();
        if (rack != null) {
            walk(rack, generation);
        }
    }

    /** Countries other than one, in which an item can be had; empty: it hangs on that one. */
    Set<String> of(String item, String country) {
        Set<String> others = new TreeSet<>(countriesOf(item));
        others.addAll(alternates.getOrDefault(item, Set.of()));
        others.remove(country);
        return others;
    }

    private void walk(String rack, String generation) {
        Deque<String> toVisit = new ArrayDeque<>(Set.of(rack));
        Set<String> visited = new HashSet<>();
        while (!toVisit.isEmpty()) {
            String parent = toVisit.remove();
            if (!visited.add(parent)) {
                continue;
            }
            for (BomLine line : network.componentsOf(parent)) {
                if (holdsFor(line, generation)) {
                    toVisit.add(line.component());
                    Set<String> here = alternatesOf(line, generation);
                    alternates.merge(line.component(), here, OtherSources::common);
                }
            }
        }
    }

    private Set<String> alternatesOf(BomLine line, String generation) {
        Set<String> found = new TreeSet<>();
        if (line.alternateGroup().isEmpty()) {
            return found;
        }
        for (BomLine other : network.componentsOf(line.parent())) {
            boolean standsIn =
                    other.alternateGroup().equals(line.alternateGroup())
                            && !other.component().equals(line.component())
                            && holdsFor(other, generation)
                            && startsBy(other, line.to())
                            && startsBy(line, other.to());
            if (standsIn) {
                found.addAll(countriesOf(other.component()));
            }
        }
        return found;
    }

    private static boolean holdsFor(BomLine line, String generation) {
        return line.generation() == null || line.generation().equals(generation);
    }

    private static boolean startsBy(BomLine line, @Nullable LocalDate end) {
        return end == null || !line.from().isAfter(end);
    }

    private static Set<String> common(Set<String> a, Set<String> b) {
        Set<String> both = new TreeSet<>(a);
        both.retainAll(b);
        return both;
    }

    private Set<String> countriesOf(String item) {
        Set<String> known = countries.get(item);
        if (known == null) {
            known = new TreeSet<>();
            for (Source source : network.sourcesOf(item)) {
                if (!source.qualifiedFrom().isAfter(network.settings().horizonEnd())) {
                    known.add(network.site(source.site()).country());
                }
            }
            for (Expansion option : network.program().expansions()) {
                boolean adds =
                        option.decide() != Expansion.Decide.FORBIDDEN
                                && option.items().contains(item)
                                && network.createdSource(option, item).isPresent();
                if (adds) {
                    known.add(network.site(option.site()).country());
                }
            }
            countries.put(item, known);
        }
        return known;
    }
}
