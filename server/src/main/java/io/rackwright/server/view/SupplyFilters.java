package io.rackwright.server.view;

import io.rackwright.model.Item;
import io.rackwright.model.Network;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the supply may be narrowed to.
 *
 * @param suppliers whom anything is ordered from, or where a move starts
 */
record SupplyFilters(List<String> families, List<Named> sites, List<Named> suppliers) {

    record Named(String name, String title) {}

    static SupplyFilters of(Network network, OpenRun run) {
        Set<String> from =
                new HashSet<>(
                        run.tables()
                                .ask(
                                        "select distinct from_site from orders",
                                        List.of(),
                                        r -> r.getString(1)));
        List<Named> sites =
                network.program().sites().stream()
                        .map(s -> new Named(s.name(), s.title()))
                        .sorted(java.util.Comparator.comparing(Named::title))
                        .toList();
        return new SupplyFilters(
                network.program().items().stream()
                        .filter(i -> !i.money())
                        .map(Item::family)
                        .distinct()
                        .sorted()
                        .toList(),
                sites,
                sites.stream().filter(s -> from.contains(s.name())).toList());
    }
}
