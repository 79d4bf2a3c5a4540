package io.rackwright.app.report;

import io.rackwright.model.Expansion;
import io.rackwright.model.Network;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.audit.AuditReport;
import io.rackwright.plan.cost.CostLedger;
import io.rackwright.plan.replan.Replan;
import io.rackwright.resilience.simulation.Outlook;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a plan, for those who show it.
 *
 * @param optimised null when the solver gave no plan and the orders were dispatched unguided
 * @param costs of the orders
 * @param outlook what is to be expected of the dates; null when they were not tried
 * @param replan how it differs from the plan that it follows; null when it follows none
 */
public record PlanView(
        Network network,
        OrderBook book,
        @Nullable OptimisedPlan optimised,
        CostLedger costs,
        AuditReport audit,
        RunFacts facts,
        @Nullable Outlook outlook,
        @Nullable Replan replan) {

    /** A plan that follows no other. */
    public PlanView(
            Network network,
            OrderBook book,
            @Nullable OptimisedPlan optimised,
            CostLedger costs,
            AuditReport audit,
            RunFacts facts,
            @Nullable Outlook outlook) {
        this(network, book, optimised, costs, audit, facts, outlook, null);
    }

    /** A plan that follows no other, and whose dates were not tried. */
    public PlanView(
            Network network,
            OrderBook book,
            @Nullable OptimisedPlan optimised,
            CostLedger costs,
            AuditReport audit,
            RunFacts facts) {
        this(network, book, optimised, costs, audit, facts, null);
    }

    /**
     * An option of the program.
     *
     * @throws IllegalArgumentException when the program has none of that name
     */
    public Expansion expansion(String name) {
        return network.program().expansions().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no expansion is called '" + name + "'"));
    }

    /** Of the orders. */
    public KeyFigures keyFigures() {
        return KeyFigures.ofOrders(network, book, costs);
    }
}
