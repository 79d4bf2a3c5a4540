package io.rackwright.resilience.simulation;

/** Lognormal factors with mean 1. */
final class Lognormal {
    private Lognormal() {}

    /**
     * Standard deviation of the logarithm of a lognormal with this coefficient of variation:
     * sqrt(ln(1 + cv^2)).
     */
    static double sigma(double cv) {
        return Math.sqrt(Math.log1p(cv * cv));
    }

    /**
     * A factor by card: the middles of as many equally likely classes, ascending.
     *
     * @param share of the logarithm's variance that this factor has: independent factors whose
     *     shares add up to 1 have a product with mean 1 and the coefficient of variation given
     */
    static float[] factors(double cv, double share, int cards) {
        double sigma = sigma(cv) * Math.sqrt(share);
        float[] factors = new float[cards];
        for (int c = 0; c < cards; c++) {
            double normal = sigma == 0 ? 0 : StandardNormal.quantile((c + 0.5) / cards);
            factors[c] = (float) Math.exp(sigma * normal - sigma * sigma / 2);
        }
        return factors;
    }
}
