package io.rackwright.app.report;

import io.rackwright.plan.OptimisedPlan.PlanCosts;
import io.rackwright.plan.cost.CostLedger;
import java.util.List;

/** What whole, dated orders cost against the optimiser's buckets, part by part. */
public final class CostLossReport implements Report<CostLossReport.Row> {

    public record Row(String part, double optimisedUsd, double ordersUsd) {
        public double differenceUsd() {
            return ordersUsd - optimisedUsd;
        }
    }

    @Override
    public String name() {
        return "loss_by_cost";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("part", Row::part),
                        Column.usd("optimised_usd", Row::optimisedUsd),
                        Column.usd("orders_usd", Row::ordersUsd),
                        Column.usd("difference_usd", Row::differenceUsd)),
                plan.optimised() == null
                        ? List.of()
                        : rows(plan.optimised().costs(), plan.costs()));
    }

    private static List<Row> rows(PlanCosts wish, CostLedger orders) {
        double made =
                orders.spent().priceUsd()
                        + orders.spent().conversionUsd()
                        + orders.spent().marginUsd();
        return List.of(
                new Row("price, conversion and margin", wish.priceAndConversionUsd(), made),
                new Row("freight", wish.freightUsd(), orders.spent().freightUsd()),
                new Row("duty", wish.dutyUsd(), orders.spent().dutyUsd()),
                new Row("holding", wish.holdingUsd(), orders.spent().holdingUsd()),
                new Row("expansions", wish.expansionUsd(), orders.expansionUsd()),
                new Row("opening stock", wish.openingStockUsd(), orders.spent().openingStockUsd()),
                new Row("stock at the end", -wish.endStockCreditUsd(), -orders.endStockCreditUsd()),
                new Row("landed cost", wish.landedUsd(), orders.landedUsd()),
                new Row("lateness", wish.latenessUsd(), orders.latenessUsd()),
                new Row(
                        "target stock short",
                        wish.targetStockShortfallUsd(),
                        orders.targetStockShortfallUsd()));
    }
}
