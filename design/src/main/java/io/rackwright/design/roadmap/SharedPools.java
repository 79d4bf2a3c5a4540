package io.rackwright.design.roadmap;

import io.rackwright.model.Network;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Requirements;
import io.rackwright.model.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Pools that supply several generations. An item may have sources in several pools; pools that an
 * item joins so are looked at together, and what the items need of them is a lower bound: each at
 * the least pool units that one of its sources takes, less all that sources outside pools can do.
 * Where even that is more than the pools have in a quarter, something was built ahead or is late.
 */
final class SharedPools {
    private final Network network;
    private final SupplyCapacity capacity;

    private SharedPools(Network network, SupplyCapacity capacity) {
        this.network = network;
        this.capacity = capacity;
    }

    static List<SharedSupply> of(
            Network network, Requirements before, Requirements after, SupplyCapacity capacity) {
        SharedPools pools = new SharedPools(network, capacity);
        List<SharedSupply> shared = new ArrayList<>();
        for (Set<String> together : joined(network)) {
            SharedSupply supply = pools.of(together, before, after);
            if (supply.generations().size() > 1 && !supply.before().isEmpty()) {
                shared.add(supply);
            }
        }
        return shared;
    }

    /** Sets of pools, each set joined by items that several of its pools supply. */
    private static List<Set<String>> joined(Network network) {
        Map<String, Set<String>> setOf = new LinkedHashMap<>();
        network.pools().forEach(pool -> setOf.put(pool, new TreeSet<>(Set.of(pool))));
        Map<String, List<String>> byItem =
                network.program().sources().stream()
                        .filter(s -> s.pool() != null)
                        .collect(
                                Collectors.groupingBy(
                                        Source::item,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                s -> String.valueOf(s.pool()),
                                                Collectors.toList())));
        for (List<String> pools : byItem.values()) {
            Set<String> all = new TreeSet<>();
            pools.forEach(p -> all.addAll(setOf.getOrDefault(p, Set.of(p))));
            all.forEach(p -> setOf.put(p, all));
        }
        return setOf.values().stream().distinct().toList();
    }

    private SharedSupply of(Set<String> pools, Requirements before, Requirements after) {
        List<String> items =
                network.program().sources().stream()
                        .filter(s -> s.pool() != null && pools.contains(s.pool()))
                        .map(Source::item)
                        .distinct()
                        .sorted()
                        .toList();
        SortedMap<Quarter, Double> now = needed(items, before);
        SortedMap<Quarter, Double> then = needed(items, after);
        TreeSet<Quarter> quarters = new TreeSet<>(now.keySet());
        quarters.addAll(then.keySet());
        TreeMap<Quarter, Double> most = new TreeMap<>();
        quarters.forEach(
                q -> most.put(q, pools.stream().mapToDouble(p -> capacity.ofPool(p, q)).sum()));
        TreeSet<String> generations = new TreeSet<>();
        items.forEach(i -> generations.addAll(Roadmap.generations(network, before, i)));
        return new SharedSupply(
                String.join("+", pools),
                unit(pools),
                items,
                List.copyOf(generations),
                now,
                then,
                most);
    }

    private SortedMap<Quarter, Double> needed(Collection<String> items, Requirements requirements) {
        TreeMap<Quarter, Double> needed = new TreeMap<>();
        for (String item : items) {
            double units =
                    network.sourcesOf(item).stream()
                            .filter(s -> s.pool() != null)
                            .mapToDouble(s -> s.poolUnitsPerItem() / s.yield())
                            .min()
                            .orElse(0);
            Roadmap.byQuarter(network, requirements.net(item), 1)
                    .forEach((quarter, good) -> {
                        double rest = good - capacity.outsidePools(item, quarter);
                        needed.merge(quarter, Math.max(0, rest) * units, Double::sum);
                    });
        }
        return needed;
    }

    private String unit(Set<String> pools) {
        return network.program().pools().stream()
                .filter(p -> pools.contains(p.pool()))
                .map(PoolStep::unit)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
