package io.rackwright.plan.supply;

import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import io.rackwright.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source as the planner sees it.
 *
 * @param option the expansion that creates it, whose capacity is all it has; null for a source of
 *     the tables
 * @param components what a started unit consumes at release, phantoms exploded, money items apart
 * @param marginUsdPerGoodUnit money items of the bill, folded into the price: paid on good units
 * @param standardCostUsd of a good unit, for holding
 */
public record SupplyPoint(
        int index,
        Item item,
        Source source,
        @Nullable String option,
        List<BomLine> components,
        double marginUsdPerGoodUnit,
        double standardCostUsd) {

    public SupplyPoint {
        components = List.copyOf(components);
    }

    public String site() {
        return source.site();
    }

    /** Made from components that orders must bring, so its starts are a decision of their own. */
    public boolean assembles() {
        return !components.isEmpty();
    }

    /** Price or conversion of a good unit, design margin in. */
    public double usdPerGoodUnit() {
        return source.unitPriceUsd() / source.yield() + marginUsdPerGoodUnit;
    }

    @Override
    public String toString() {
        return item.name() + "@" + site();
    }
}
