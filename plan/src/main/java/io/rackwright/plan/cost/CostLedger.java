package io.rackwright.plan.cost;

import io.rackwright.model.Days;
import io.rackwright.model.Expansion;
import io.rackwright.model.Network;
import io.rackwright.model.Settings;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.ExpansionTaken;
import io.rackwright.plan.OrderBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan costs, from its orders and the program alone.
 *
 * <p>Landed cost is price and conversion of started units, design margin, freight, duty, opening
 * stock and receipts at standard cost, holding, and the annuity of expansions within the horizon;
 * less what is left at the end, credited at what it cost (without holding). Units leave a site
 * first in, first out, and take what they cost along; so a generation bears what its deployed racks
 * and kits cost, and
 *
 * <pre>landed = sum of generations + expansions + holding of what is left at the end</pre>
 *
 * @param spent in all, before the credit for stock at the end, without expansions
 * @param expansionUsd annuities from availability to the end of the horizon
 * @param endStockCreditUsd what the units left at the end cost, those in the works and in transit
 *     too
 * @param endStockHoldingUsd what it cost to hold them; part of {@code spent}, borne by no rack
 * @param latenessUsd late and missing racks
 * @param targetStockShortfallUsd stock held under its target
 * @param generations in the program's order, those modelled
 */
public record CostLedger(
        CostSplit spent,
        double expansionUsd,
        double endStockCreditUsd,
        double endStockHoldingUsd,
        double latenessUsd,
        double targetStockShortfallUsd,
        List<GenerationCost> generations) {

    public CostLedger {
        generations = List.copyOf(generations);
    }

    /**
     * What a generation's deployed racks and kits cost.
     *
     * @param racks deployed
     */
    public record GenerationCost(String generation, long racks, CostSplit split) {

        /** Landed cost of a rack with its kit, without expansions; 0 when none is deployed. */
        public double landedUsdPerRack() {
            return racks == 0 ? 0 : split.totalUsd() / racks;
        }
    }

    public double landedUsd() {
        return spent.totalUsd() + expansionUsd - endStockCreditUsd;
    }

    /** Everything the plan is judged by: landed cost, lateness and missing target stock. */
    public double totalUsd() {
        return landedUsd() + latenessUsd + targetStockShortfallUsd;
    }

    /**
     * @param network of a valid program
     * @param book an order book whose names resolve
     * @throws IllegalArgumentException when a name does not
     */
    public static CostLedger of(Network network, OrderBook book) {
        FifoCosting costing = new FifoCosting(network, book);
        Map<String, Long> racks = new HashMap<>();
        for (Delivery d : book.deliveries()) {
            racks.merge(d.generation(), d.racks(), Long::sum);
        }
        List<GenerationCost> generations = new ArrayList<>();
        costing.byGeneration()
                .forEach((name, usd) ->
                        generations.add(
                                new GenerationCost(
                                        name, racks.getOrDefault(name, 0L), CostSplit.of(usd))));
        return new CostLedger(
                CostSplit.of(costing.spent()),
                expansionsUsd(network, book.expansionsTaken()),
                Spend.valueOf(costing.atEnd()),
                costing.atEnd()[Spend.HOLDING.ordinal()],
                Lateness.costUsd(network, book),
                TargetStock.shortfallUsd(network, StockLedger.of(network, book)),
                generations);
    }

    private static double expansionsUsd(Network network, List<ExpansionTaken> taken) {
        Settings settings = network.settings();
        Map<String, Expansion> options = new HashMap<>();
        network.program().expansions().forEach(x -> options.put(x.name(), x));
        double usd = 0;
        for (ExpansionTaken t : taken) {
            Expansion option = options.get(t.option());
            if (option == null) {
                throw new IllegalArgumentException("no expansion is called '" + t.option() + "'");
            }
            LocalDate asOf = settings.asOf();
            LocalDate from = t.available().isBefore(asOf) ? asOf : t.available();
            int days = Days.between(from, settings.horizonEnd()) + 1;
            usd += Math.max(0, days) * option.annuityUsdPerDay(settings);
        }
        return usd;
    }
}
