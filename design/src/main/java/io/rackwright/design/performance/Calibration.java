package io.rackwright.design.performance;

import java.util.List;

/**
 * The constants that no data sheet states, fitted to measured training runs.
 *
 * @param multiplyEfficiency share of the stated FLOP that multiplications of matrices reach
 * @param elementwiseTraffic how often what a layer keeps passes through memory beside them
 * @param lowPrecisionTraffic how often more when numbers are brought to eight bits
 * @param networkEfficiency share of the stated bandwidth that collectives reach
 * @param layerMicroseconds of a layer and micro-batch, whatever their size
 * @param exposedCommunication share of the communication between replicas that nothing hides
 */
public record Calibration(
        double multiplyEfficiency,
        double elementwiseTraffic,
        double lowPrecisionTraffic,
        double networkEfficiency,
        double layerMicroseconds,
        double exposedCommunication) {

    /** As {@code calibration.csv} has them. */
    public static Calibration standard() {
        return of(PerformanceTables.calibration().stream().map(Constant::value).toList());
    }

    /**
     * A constant as data.
     *
     * @param start where fitting begins, and what it is held near
     * @param spread of what is plausible, as a share of the start
     */
    public record Constant(
            String name, double value, double start, double spread, String meaning) {}

    static Calibration of(List<Double> v) {
        return new Calibration(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5));
    }
}
