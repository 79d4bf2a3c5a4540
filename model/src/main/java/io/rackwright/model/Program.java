package io.rackwright.model;

import java.util.List;

/**
 * A program folder as records, in the order of its tables. A Program that came from {@code io}
 * without an error is valid: names resolve, dates are in order, figures are in range. {@link
 * Network} is the same, indexed.
 */
public record Program(
        Settings settings,
        List<Generation> generations,
        List<Item> items,
        List<BomLine> bom,
        List<Site> sites,
        List<SitePower> sitePower,
        List<Source> sources,
        List<CapacityStep> capacity,
        List<PoolStep> pools,
        List<Lane> lanes,
        List<SourcingRule> sourcingRules,
        List<Demand> demands,
        List<Inventory> inventory,
        List<FirmOrder> firmOrders,
        List<Expansion> expansions,
        List<Closure> closures,
        List<ForbiddenMode> forbiddenModes,
        List<Actual> actuals) {

    public Program {
        generations = List.copyOf(generations);
        items = List.copyOf(items);
        bom = List.copyOf(bom);
        sites = List.copyOf(sites);
        sitePower = List.copyOf(sitePower);
        sources = List.copyOf(sources);
        capacity = List.copyOf(capacity);
        pools = List.copyOf(pools);
        lanes = List.copyOf(lanes);
        sourcingRules = List.copyOf(sourcingRules);
        demands = List.copyOf(demands);
        inventory = List.copyOf(inventory);
        firmOrders = List.copyOf(firmOrders);
        expansions = List.copyOf(expansions);
        closures = List.copyOf(closures);
        forbiddenModes = List.copyOf(forbiddenModes);
        actuals = List.copyOf(actuals);
    }
}
