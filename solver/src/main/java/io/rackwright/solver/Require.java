package io.rackwright.solver;

import java.util.BitSet;

/** What a model must hold to; each message gives the place, the value and what was expected. */
final class Require {

    private Require() {}

    static int index(String what, int index, int count) {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException(
                    "%s %d does not exist: there are %d, counted from 0"
                            .formatted(what, index, count));
        }
        return index;
    }

    static void distinctIndices(String what, int[] indices, int count) {
        BitSet seen = new BitSet(count);
        for (int index : indices) {
            index(what, index, count);
            if (seen.get(index)) {
                throw new IllegalArgumentException("%s %d is named twice".formatted(what, index));
            }
            seen.set(index);
        }
    }

    static void sameLength(String what, int indices, int... lengths) {
        for (int length : lengths) {
            if (length != indices) {
                throw new IllegalArgumentException(
                        "%d indices but %d %s".formatted(indices, length, what));
            }
        }
    }

    static double cost(String what, int index, double value) {
        if (!(Math.abs(value) < LinearModel.INFINITE_FROM)) {
            throw new IllegalArgumentException(
                    "cost of %s %d is %s: expected a finite number".formatted(what, index, value));
        }
        return value;
    }

    static void bounds(String what, int index, double lower, double upper) {
        boolean empty =
                !(lower <= upper)
                        || lower >= LinearModel.INFINITE_FROM
                        || upper <= -LinearModel.INFINITE_FROM;
        if (empty) {
            throw new IllegalArgumentException(
                    "%s %d has bounds [%s, %s]: expected lower <= upper, and neither NaN"
                            .formatted(what, index, lower, upper));
        }
    }
}
