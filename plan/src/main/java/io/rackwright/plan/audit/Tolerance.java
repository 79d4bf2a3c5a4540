package io.rackwright.plan.audit;

/**
 * How near two computed figures must be: a millionth, since sums of some ten thousand decimals in
 * another order differ by far less, and a planner's whole units by far more.
 */
final class Tolerance {
    static final double RELATIVE = 1e-6;

    /** Below this a quantity is the noise of subtraction. */
    private static final double ABSOLUTE = 1e-9;

    private Tolerance() {}

    static boolean same(double found, double expected) {
        return Math.abs(found - expected)
                <= ABSOLUTE + RELATIVE * Math.max(Math.abs(found), Math.abs(expected));
    }

    /** Amounts of money may have been rounded to cents. */
    static boolean sameUsd(double found, double expected) {
        return Math.abs(found - expected) <= 0.005 + RELATIVE * Math.abs(expected);
    }

    static boolean atMost(double found, double limit) {
        return found <= limit + ABSOLUTE + RELATIVE * Math.abs(limit);
    }
}
