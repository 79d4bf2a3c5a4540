package io.rackwright.plan.audit;

import io.rackwright.model.Network;
import io.rackwright.plan.OrderBook;
import java.util.List;

/**
 * The audit of a plan: each check reads the program and the orders, and nothing else. A plan with a
 * violation is not published.
 */
public final class Audit {
    /** In the order of the report. A new concern is one class and one line here. */
    private static final List<AuditCheck> CHECKS =
            List.of(
                    new NamesCheck(),
                    new OrderFormCheck(),
                    new SupplyOrderCheck(),
                    new MoveCheck(),
                    new DutyCheck(),
                    new OptionCheck(),
                    new LaneCapacityCheck(),
                    new ClosureCheck(),
                    new CapacityCheck(),
                    new StockCheck(),
                    new StorageCheck(),
                    new BomCheck(),
                    new DeliveryCheck(),
                    new ArrivalCheck(),
                    new PowerCheck(),
                    new SourcingRuleCheck(),
                    new TracedValueCheck(),
                    new RecipeCheck(),
                    new ContentCheck(),
                    new FirmOrderCheck(),
                    new PeggingCheck(),
                    new PegCoverageCheck());

    private Audit() {}

    /**
     * @param network of a valid program
     */
    public static AuditReport of(Network network, OrderBook book) {
        AuditedPlan plan = new AuditedPlan(network, book);
        Findings findings = new Findings();
        CHECKS.forEach(check -> check.check(plan, findings));
        return findings.report();
    }
}
