package io.rackwright.plan.cost;

/** What a dollar of landed cost went for. */
enum Spend {
    PRICE,
    CONVERSION,
    MARGIN,
    FREIGHT,
    DUTY,
    OPENING_STOCK,
    HOLDING;

    static final int COUNT = values().length;

    /** An amount for each, all zero. */
    static double[] none() {
        return new double[COUNT];
    }

    /** What the goods themselves cost: everything but having held them. */
    static double valueOf(double[] spent) {
        double value = 0;
        for (int s = 0; s < COUNT; s++) {
            if (s != HOLDING.ordinal()) {
                value += spent[s];
            }
        }
        return value;
    }

    void add(double[] to, double usd) {
        to[ordinal()] += usd;
    }
}
