package io.rackwright.plan.origin;

import io.rackwright.model.Network;
import io.rackwright.plan.OrderBook;
import io.rackwright.trade.origin.Input;
import io.rackwright.trade.origin.TracedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Value of the deployed racks with their site kits by the country in which it was added, through
 * all tiers: of every order that is pegged to a demand, the part that serves it.
 *
 * <ul>
 *   <li>A bought unit adds its price, a made one its conversion, both for what was started, in the
 *       country of the source.
 *   <li>Design margin counts in the country of the money item's cheapest source.
 *   <li>What was made before the plan is not traced further: stock, receipts and what was under way
 *       count whole, at standard cost and with the design margin within it, in the country where
 *       they lay. A make item's components count there too, wherever they came from.
 *   <li>Carriage whose two ends are in the country of the demand's data center counts there; any
 *       other is {@link Input#FOREIGN_FREIGHT}.
 *   <li>Duty is no value of any country, nor is holding.
 * </ul>
 *
 * <p>A demand's value is shared among the years in which its racks are deployed, by their number.
 * What is left as stock at the end belongs to no demand. Pegging is not first in, first out as
 * {@link io.rackwright.plan.cost.CostLedger} counts, so a generation's sum may differ from its cost
 * there; the sums over everything agree.
 *
 * @param portions by generation in the program's order, then year, kind, item and country
 * @param leftUsd value of units that no demand took, and of demands without a deployed rack
 */
public record ValueTrace(List<Portion> portions, BigDecimal leftUsd) {
    public ValueTrace {
        portions = List.copyOf(portions);
    }

    /**
     * @param network of a valid program
     * @param book an order book whose names resolve
     * @throws IllegalArgumentException when a name does not
     */
    public static ValueTrace of(Network network, OrderBook book) {
        return new PegSums(network, book).trace();
    }

    /** All portions of some, added up. */
    public TracedValue sum(Predicate<Portion> which) {
        return TracedValue.of(
                portions.stream().filter(which).map(p -> input(p, Set.of())).toList());
    }

    /** As {@link TracedValue} takes it. */
    static Input input(Portion portion, Set<String> sources) {
        return new Input(
                portion.item(), portion.usd(), portion.country(), List.of(), sources, true);
    }

    /** Those with value, in the program's order. */
    public List<String> generations() {
        return portions.stream().map(Portion::generation).distinct().toList();
    }

    /** In which racks are deployed, ascending. */
    public List<Integer> years() {
        return portions.stream().map(Portion::year).distinct().sorted().toList();
    }
}
