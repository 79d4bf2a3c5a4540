package io.rackwright.app.report;

import io.rackwright.plan.cost.CostLedger;
import io.rackwright.plan.cost.CostLedger.GenerationCost;
import io.rackwright.plan.cost.CostSplit;
import java.util.ArrayList;
import java.util.List;

/**
 * Landed cost by generation, split by what it went for, in all and for each deployed rack with its
 * site kit. What no rack bears, expansions and the holding of stock left at the end, is in the row
 * {@code (shared)}; the rows add up to {@code (total)}, the plan's landed cost.
 */
public final class CostsReport implements Report<CostsReport.Row> {

    public record Row(String generation, long racks, CostSplit split, double expansionUsd) {
        public double landedUsd() {
            return split.totalUsd() + expansionUsd;
        }

        /** 0 where no rack is deployed. */
        public double landedUsdPerRack() {
            return racks == 0 ? 0 : landedUsd() / racks;
        }
    }

    @Override
    public String name() {
        return "costs";
    }

    @Override
    public Table<Row> of(PlanView plan) {
        return new Table<>(
                List.of(
                        Column.text("generation", Row::generation),
                        Column.integer("racks", Row::racks),
                        Column.usd("price_usd", row -> row.split().priceUsd()),
                        Column.usd("conversion_usd", row -> row.split().conversionUsd()),
                        Column.usd("design_margin_usd", row -> row.split().marginUsd()),
                        Column.usd("freight_usd", row -> row.split().freightUsd()),
                        Column.usd("duty_usd", row -> row.split().dutyUsd()),
                        Column.usd("opening_stock_usd", row -> row.split().openingStockUsd()),
                        Column.usd("holding_usd", row -> row.split().holdingUsd()),
                        Column.usd("expansions_usd", Row::expansionUsd),
                        Column.usd("landed_usd", Row::landedUsd),
                        Column.usd("landed_usd_per_rack", Row::landedUsdPerRack)),
                rows(plan.costs()));
    }

    /** Of each generation, what none bears, and all. */
    public static List<Row> rows(CostLedger costs) {
        List<Row> rows = new ArrayList<>();
        for (GenerationCost g : costs.generations()) {
            rows.add(new Row(g.generation(), g.racks(), g.split(), 0));
        }
        CostSplit holding = new CostSplit(0, 0, 0, 0, 0, 0, costs.endStockHoldingUsd());
        rows.add(new Row("(shared)", 0, holding, costs.expansionUsd()));
        CostSplit sum = new CostSplit(0, 0, 0, 0, 0, 0, 0);
        long racks = 0;
        for (Row row : rows) {
            sum = plus(sum, row.split());
            racks += row.racks();
        }
        rows.add(new Row("(total)", racks, sum, costs.expansionUsd()));
        return rows;
    }

    private static CostSplit plus(CostSplit a, CostSplit b) {
        return new CostSplit(
                a.priceUsd() + b.priceUsd(),
                a.conversionUsd() + b.conversionUsd(),
                a.marginUsd() + b.marginUsd(),
                a.freightUsd() + b.freightUsd(),
                a.dutyUsd() + b.dutyUsd(),
                a.openingStockUsd() + b.openingStockUsd(),
                a.holdingUsd() + b.holdingUsd());
    }
}
