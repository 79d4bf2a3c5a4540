package io.rackwright.resilience.simulation;

import io.rackwright.model.Lane;
import io.rackwright.model.Network;
import io.rackwright.model.Program;
import io.rackwright.model.RandomPrograms;
import io.rackwright.model.Settings;
import io.rackwright.model.Source;
import io.rackwright.model.Uncertainty;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.order.Dispatch;

/** Random programs and their plans, with a spread that a test chooses. */
record Programs(Network network, OrderBook book) {

    /** With the spreads that the random program has. */
    static Programs random(long seed) {
        return of(RandomPrograms.random(seed));
    }

    /** With one spread for all. */
    static Programs random(long seed, Uncertainty uncertainty) {
        return of(with(RandomPrograms.random(seed), uncertainty));
    }

    private static Programs of(Program program) {
        Network network = new Network(program);
        return new Programs(network, Dispatch.unguided(network));
    }

    private static Program with(Program p, Uncertainty uncertainty) {
        Settings s = p.settings();
        Settings settings =
                new Settings(
                        s.formatVersion(),
                        s.name(),
                        s.currency(),
                        s.asOf(),
                        s.horizonEnd(),
                        s.buckets(),
                        s.rackWeekLateShare(),
                        s.priorityWeights(),
                        s.undeliveredMultiple(),
                        s.holdingRatePerYear(),
                        s.targetStockShortfallMultiple(),
                        s.capitalRatePerYear(),
                        s.annuityYears(),
                        s.frozenWeeks(),
                        uncertainty,
                        s.modes());
        return new Program(
                settings,
                p.generations(),
                p.items(),
                p.bom(),
                p.sites(),
                p.sitePower(),
                p.sources().stream().map(Programs::withoutOwnSpread).toList(),
                p.capacity(),
                p.pools(),
                p.lanes().stream().map(Programs::withoutOwnSpread).toList(),
                p.sourcingRules(),
                p.demands(),
                p.inventory(),
                p.firmOrders(),
                p.expansions());
    }

    private static Source withoutOwnSpread(Source s) {
        return new Source(
                s.item(),
                s.site(),
                s.unitPriceUsd(),
                s.leadTimeWeeks(),
                s.yield(),
                s.lotSize(),
                s.minimumOrder(),
                s.qualifiedFrom(),
                s.pool(),
                s.poolUnitsPerItem(),
                null,
                null,
                s.provenance());
    }

    private static Lane withoutOwnSpread(Lane l) {
        return new Lane(
                l.from(),
                l.to(),
                l.mode(),
                l.transitWeeks(),
                l.costUsdPerKg(),
                l.capacityKgPerWeek(),
                null,
                l.provenance());
    }
}
