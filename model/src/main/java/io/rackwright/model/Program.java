package io.rackwright.model;

import io.rackwright.model.trade.RuleSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program folder as records, in the order of its tables. A Program that came from {@code io}
 * without an error is valid: names resolve, dates are in order, figures are in range. {@link
 * Network} is the same, indexed.
 *
 * @param rules the rule set that the settings name; null when they name none
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
        List<Actual> actuals,
        List<Certificate> certificates,
        List<ContentTarget> contentTargets,
        @Nullable RuleSet rules) {

    /** Of a program in which nothing pays duty, and nobody asks where value comes from. */
    public Program(
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
        this(
                settings,
                generations,
                items,
                bom,
                sites,
                sitePower,
                sources,
                capacity,
                pools,
                lanes,
                sourcingRules,
                demands,
                inventory,
                firmOrders,
                expansions,
                closures,
                forbiddenModes,
                actuals,
                List.of(),
                List.of(),
                null);
    }

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
        certificates = List.copyOf(certificates);
        contentTargets = List.copyOf(contentTargets);
    }

    /** The same program with some of its tables replaced. */
    public Program with(Consumer<Tables> change) {
        Tables tables = new Tables(this);
        change.accept(tables);
        return tables.program();
    }

    /** A program's tables while some of them are replaced. */
    public static final class Tables {
        public Settings settings;
        public List<Generation> generations;
        public List<Item> items;
        public List<BomLine> bom;
        public List<Site> sites;
        public List<SitePower> sitePower;
        public List<Source> sources;
        public List<CapacityStep> capacity;
        public List<PoolStep> pools;
        public List<Lane> lanes;
        public List<SourcingRule> sourcingRules;
        public List<Demand> demands;
        public List<Inventory> inventory;
        public List<FirmOrder> firmOrders;
        public List<Expansion> expansions;
        public List<Closure> closures;
        public List<ForbiddenMode> forbiddenModes;
        public List<Actual> actuals;
        public List<Certificate> certificates;
        public List<ContentTarget> contentTargets;
        public @Nullable RuleSet rules;

        private Tables(Program program) {
            settings = program.settings;
            generations = program.generations;
            items = program.items;
            bom = program.bom;
            sites = program.sites;
            sitePower = program.sitePower;
            sources = program.sources;
            capacity = program.capacity;
            pools = program.pools;
            lanes = program.lanes;
            sourcingRules = program.sourcingRules;
            demands = program.demands;
            inventory = program.inventory;
            firmOrders = program.firmOrders;
            expansions = program.expansions;
            closures = program.closures;
            forbiddenModes = program.forbiddenModes;
            actuals = program.actuals;
            certificates = program.certificates;
            contentTargets = program.contentTargets;
            rules = program.rules;
        }

        private Program program() {
            return new Program(
                    settings,
                    generations,
                    items,
                    bom,
                    sites,
                    sitePower,
                    sources,
                    capacity,
                    pools,
                    lanes,
                    sourcingRules,
                    demands,
                    inventory,
                    firmOrders,
                    expansions,
                    closures,
                    forbiddenModes,
                    actuals,
                    certificates,
                    contentTargets,
                    rules);
        }
    }
}
