package io.rackwright.plan.optimise;

/**
 * The price of a limit held against the model: what a hundredth more of it was said to save, and
 * what it saved when the model, its integers fixed, was solved again.
 *
 * @param row the limit's name
 * @param priceUsd of one unit more, as published
 * @param predictedUsd price times a hundredth of the limit
 * @param resolvedUsd by how much the objective fell
 */
public record PriceTrial(String row, double priceUsd, double predictedUsd, double resolvedUsd) {
    private static final double CENT = 0.01;

    /** Relative to the larger of the two; 0 when both are less than a cent. */
    public double error() {
        double larger = Math.max(Math.abs(predictedUsd), Math.abs(resolvedUsd));
        return larger < CENT ? 0 : Math.abs(predictedUsd - resolvedUsd) / larger;
    }
}
