package io.rackwright.app.report;

import io.rackwright.model.TimeBuckets;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.OptimisedPlan.ShadowPrice;
import java.util.List;

/**
 * What one unit more, and one unit less, of each binding capacity is worth in each bucket of the
 * optimiser. Empty when the orders were dispatched without it.
 */
public final class ShadowPricesReport implements Report<ShadowPrice> {
    @Override
    public String name() {
        return "shadow_prices";
    }

    @Override
    public Table<ShadowPrice> of(PlanView plan) {
        OptimisedPlan optimised = plan.optimised();
        TimeBuckets buckets =
                optimised == null ? plan.network().settings().timeBuckets() : optimised.buckets();
        RacksPerUnit racks = new RacksPerUnit(plan.network());
        PlannersWords words = new PlannersWords(plan.network());
        return new Table<>(
                List.of(
                        Column.text("row", ShadowPrice::row),
                        Column.text("kind", ShadowPrice::kind),
                        Column.text("subject", ShadowPrice::subject),
                        Column.text("meaning", p -> words.of(p.kind(), p.subject())),
                        Column.date("bucket_start", p -> buckets.startDate(p.bucket())),
                        Column.date(
                                "bucket_end",
                                p ->
                                        buckets.startDate(p.bucket())
                                                .plusDays(buckets.days(p.bucket()) - 1)),
                        Column.figure("used", ShadowPrice::used),
                        Column.figure("limit", ShadowPrice::limit),
                        Column.usd("one_more_usd", ShadowPrice::oneMoreUsd),
                        Column.usd("one_less_usd", ShadowPrice::oneLessUsd),
                        Column.text("racks_per_unit", p -> racks.text(p.kind(), p.subject()))),
                optimised == null ? List.of() : optimised.shadowPrices());
    }
}
