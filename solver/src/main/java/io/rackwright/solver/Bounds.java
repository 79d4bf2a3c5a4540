package io.rackwright.solver;

import java.util.Arrays;

/** Lower and upper bounds of columns, or of rows. The arrays are never written to. */
@SuppressWarnings("ArrayRecordComponent") // shared inside the package, copied at its border
record Bounds(double[] lower, double[] upper) {

    int size() {
        return lower.length;
    }

    /**
     * @param what has the bounds, column or row
     * @throws IllegalArgumentException for a wrong or repeated index or wrong bounds
     */
    Bounds replaced(String what, int[] indices, double[] newLower, double[] newUpper) {
        Require.sameLength("bounds", indices.length, newLower.length, newUpper.length);
        Require.distinctIndices(what, indices, size());
        double[] lowers = lower.clone();
        double[] uppers = upper.clone();
        for (int k = 0; k < indices.length; k++) {
            Require.bounds(what, indices[k], newLower[k], newUpper[k]);
            lowers[indices[k]] = orInfinite(newLower[k]);
            uppers[indices[k]] = orInfinite(newUpper[k]);
        }
        return new Bounds(lowers, uppers);
    }

    Bounds followedBy(Bounds more) {
        return new Bounds(joined(lower, more.lower), joined(upper, more.upper));
    }

    static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static double orInfinite(double value) {
        return Math.abs(value) >= LinearModel.INFINITE_FROM
                ? Math.copySign(Double.POSITIVE_INFINITY, value)
                : value;
    }

    /** Bounds that grow one by one. */
    static final class Growing {
        private final DoubleList lowers = new DoubleList();
        private final DoubleList uppers = new DoubleList();

        void add(String what, double lower, double upper) {
            Require.bounds(what, lowers.size(), lower, upper);
            lowers.add(orInfinite(lower));
            uppers.add(orInfinite(upper));
        }

        int size() {
            return lowers.size();
        }

        Bounds build() {
            return new Bounds(lowers.toArray(), uppers.toArray());
        }
    }
}
