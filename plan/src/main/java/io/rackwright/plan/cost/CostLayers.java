package io.rackwright.plan.cost;

import java.util.ArrayDeque;

/** The units of an item at a site, oldest first, with what each cost. */
final class CostLayers {
    /** Units that came together. */
    private static final class Layer {
        private final double[] unitUsd;
        private final int day;
        private double quantity;

        Layer(double quantity, double[] unitUsd, int day) {
            this.quantity = quantity;
            this.unitUsd = unitUsd;
            this.day = day;
        }
    }

    private final ArrayDeque<Layer> layers = new ArrayDeque<>();
    private final double holdingUsdPerUnitDay;
    private final int horizonDays;

    /**
     * @param holdingUsdPerUnitDay for each night in stock
     * @param horizonDays nights after it cost nothing
     */
    CostLayers(double holdingUsdPerUnitDay, int horizonDays) {
        this.holdingUsdPerUnitDay = holdingUsdPerUnitDay;
        this.horizonDays = horizonDays;
    }

    void put(double quantity, double[] spent, int day) {
        double[] unitUsd = new double[Spend.COUNT];
        for (int s = 0; s < Spend.COUNT; s++) {
            unitUsd[s] = spent[s] / quantity;
        }
        layers.addLast(new Layer(quantity, unitUsd, day));
    }

    /**
     * Takes the oldest units and adds what they cost, their holding here included, to {@code into}.
     * Units that are not there cost nothing: the audit reports them.
     *
     * @return holding of the units while they were here
     */
    double take(double quantity, int day, double[] into) {
        double held = 0;
        double left = quantity;
        while (left > 0 && !layers.isEmpty()) {
            Layer oldest = layers.getFirst();
            double taken = Math.min(left, oldest.quantity);
            left -= taken;
            oldest.quantity -= taken;
            if (oldest.quantity <= 0) {
                layers.removeFirst();
            }
            for (int s = 0; s < Spend.COUNT; s++) {
                into[s] += taken * oldest.unitUsd[s];
            }
            held += taken * holdingUsdPerUnitDay * nights(oldest.day, day);
        }
        Spend.HOLDING.add(into, held);
        return held;
    }

    /** Takes what is left when the horizon ends. */
    double takeRest(double[] into) {
        return take(Double.POSITIVE_INFINITY, horizonDays, into);
    }

    private int nights(int from, int to) {
        return Math.max(0, Math.min(to, horizonDays) - Math.max(0, from));
    }
}
