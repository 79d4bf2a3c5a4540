package io.rackwright.design.performance;

import io.rackwright.design.performance.Calibration.Constant;
import io.rackwright.design.performance.ParallelismSearch.Known;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits a calibration to measured runs: least squares of the logarithms of what is predicted over
 * what was measured, by Gauss and Newton with Levenberg's damping. Large errors count less (a soft
 * L1 loss), and each constant is held near its start, so that constants which few runs tell
 * anything of do not run away.
 */
public final class Calibrator {
    private static final double SOFT = 0.1;
    private static final double HOLD = 0.1;
    private static final double STEP = 1e-3;
    private static final int ITERATIONS = 60;

    private Calibrator() {}

    /** A run, what is known of how it was split, and tokens a second of an accelerator. */
    public record Measured(TrainingRun run, Known known, double tokensPerSecond) {

        /** Predicted over measured; NaN when the model finds no way to run it. */
        public double ratio(Calibration calibration) {
            return ParallelismSearch.best(new StepModel(calibration), run, known)
                    .map(t -> t.tokensPerSecondPerAccelerator() / tokensPerSecond)
                    .orElse(Double.NaN);
        }
    }

    public static Calibration fit(List<Measured> runs, List<Constant> constants) {
        int n = constants.size();
        double[] x = constants.stream().mapToDouble(c -> Math.log(c.start())).toArray();
        double[] residuals = residuals(x, runs, constants);
        double damping = 1e-3;
        for (int k = 0; k < ITERATIONS && damping < 1e6; k++) {
            double[][] slope = slopes(x, residuals, runs, constants);
            double[][] matrix = new double[n][n];
            double[] right = new double[n];
            for (int r = 0; r < residuals.length; r++) {
                double weight = r < runs.size() ? weight(residuals[r]) : 1;
                for (int i = 0; i < n; i++) {
                    right[i] -= weight * slope[i][r] * residuals[r];
                    for (int j = 0; j < n; j++) {
                        matrix[i][j] += weight * slope[i][r] * slope[j][r];
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                matrix[i][i] *= 1 + damping;
            }
            double[] step = solve(matrix, right);
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                next[i] = x[i] + step[i];
            }
            double[] there = residuals(next, runs, constants);
            boolean better = loss(there, runs.size()) < loss(residuals, runs.size());
            damping = better ? damping / 3 : damping * 4;
            if (better) {
                x = next;
                residuals = there;
            }
        }
        return calibration(x);
    }

    private static Calibration calibration(double[] x) {
        List<Double> values = new ArrayList<>();
        for (double v : x) {
            values.add(Math.exp(v));
        }
        return Calibration.of(values);
    }

    private static double[] residuals(double[] x, List<Measured> runs, List<Constant> constants) {
        Calibration calibration = calibration(x);
        double[] all = new double[runs.size() + constants.size()];
        for (int r = 0; r < runs.size(); r++) {
            double ratio = runs.get(r).ratio(calibration);
            all[r] = Double.isNaN(ratio) ? 1 : Math.log(ratio);
        }
        for (int c = 0; c < constants.size(); c++) {
            Constant constant = constants.get(c);
            all[runs.size() + c] = HOLD * (x[c] - Math.log(constant.start())) / constant.spread();
        }
        return all;
    }

    private static double[][] slopes(
            double[] x, double[] at, List<Measured> runs, List<Constant> constants) {
        double[][] slopes = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            double[] moved = x.clone();
            moved[i] += STEP;
            double[] there = residuals(moved, runs, constants);
            for (int r = 0; r < there.length; r++) {
                there[r] = (there[r] - at[r]) / STEP;
            }
            slopes[i] = there;
        }
        return slopes;
    }

    private static double weight(double residual) {
        double z = residual / SOFT;
        return 1 / Math.sqrt(1 + z * z);
    }

    private static double loss(double[] residuals, int runs) {
        double sum = 0;
        for (int r = 0; r < residuals.length; r++) {
            double z = residuals[r] / SOFT;
            sum += r < runs ? 2 * SOFT * SOFT * (Math.sqrt(1 + z * z) - 1) : z * z * SOFT * SOFT;
        }
        return sum;
    }

    /** Gauss's elimination with pivots; the matrix is small and positive. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(matrix[i][k]) > Math.abs(matrix[pivot][k]) ? i : pivot;
            }
            double[] row = matrix[k];
            matrix[k] = matrix[pivot];
            matrix[pivot] = row;
            double swap = right[k];
            right[k] = right[pivot];
            right[pivot] = swap;
            for (int i = k + 1; i < n; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                right[i] -= factor * right[k];
                for (int j = k; j < n; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = right[i];
            for (int j = i + 1; j < n; j++) {
                sum -= matrix[i][j] * x[j];
            }
            x[i] = sum / matrix[i][i];
        }
        return x;
    }
}
