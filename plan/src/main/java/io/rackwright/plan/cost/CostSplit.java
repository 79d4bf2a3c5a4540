package io.rackwright.plan.cost;

/**
 * Dollars by what they went for.
 *
 * @param priceUsd of bought units started
 * @param conversionUsd of made units started
 * @param marginUsd design margin, on good units
 * @param freightUsd of moves
 * @param dutyUsd of orders
 * @param openingStockUsd opening stock and receipts, at standard cost
 * @param holdingUsd of stock and of what is in transit
 */
public record CostSplit(
        double priceUsd,
        double conversionUsd,
        double marginUsd,
        double freightUsd,
        double dutyUsd,
        double openingStockUsd,
        double holdingUsd) {

    /** By the ordinals of {@link Spend}. */
    static CostSplit of(double[] spent) {
        return new CostSplit(
                spent[Spend.PRICE.ordinal()],
                spent[Spend.CONVERSION.ordinal()],
                spent[Spend.MARGIN.ordinal()],
                spent[Spend.FREIGHT.ordinal()],
                spent[Spend.DUTY.ordinal()],
                spent[Spend.OPENING_STOCK.ordinal()],
                spent[Spend.HOLDING.ordinal()]);
    }

    public double totalUsd() {
        return priceUsd
                + conversionUsd
                + marginUsd
                + freightUsd
                + dutyUsd
                + openingStockUsd
                + holdingUsd;
    }
}
