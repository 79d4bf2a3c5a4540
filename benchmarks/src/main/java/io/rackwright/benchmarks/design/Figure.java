package io.rackwright.benchmarks.design;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A figure of ours beside a published one.
 *
 * @param value empty where we have none
 * @param expected empty where nobody published one
 * @param tolerance relative; 0: exact, to as many decimals as are published; NaN: not compared
 */
record Figure(String of, String field, String value, String expected, double tolerance) {
    static Figure exact(String of, String field, double value, String expected) {
        return new Figure(of, field, text(value, expected), expected, 0);
    }

    static Figure near(String of, String field, double value, String expected, double tolerance) {
        String text =
                new BigDecimal(value, new MathContext(5)).stripTrailingZeros().toPlainString();
        return new Figure(of, field, text, expected, tolerance);
    }

    /** What follows from a row, and has nothing to stand beside. */
    static Figure derived(String of, String field, double value) {
        return near(of, field, value, "", 0);
    }

    /** What is said of a row, in words. */
    static Figure finding(String of, String words) {
        return new Figure(of, "finding", words, "", 0);
    }

    /** What nothing that we know leads to; it is not compared. */
    static Figure notDerived(String of, String field, String expected) {
        return new Figure(of, field, "", expected, Double.NaN);
    }

    static Figure unknown(String of, String field, String expected) {
        return new Figure(of, field, "", expected, 0);
    }

    /** With the decimals of what is published. */
    private static String text(double value, String expected) {
        int decimals = expected.contains(".") ? expected.length() - expected.indexOf('.') - 1 : 0;
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Yes or no; empty where one of the two is missing. */
    String match() {
        if (expected.isEmpty() || Double.isNaN(tolerance)) {
            return "";
        }
        if (value.isEmpty()) {
            return "no";
        }
        if (tolerance == 0) {
            return value.equals(expected) ? "yes" : "no";
        }
        return Published.of(expected).orElseThrow().holds(Double.parseDouble(value), tolerance)
                ? "yes"
                : "no";
    }
}
