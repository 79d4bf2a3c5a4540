package io.rackwright.benchmarks.design;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A published figure as it is printed: {@code 120}, {@code >40}, {@code 132-142}, {@code 18+}.
 *
 * @param low bounds; both the same where one number is printed
 * @param open whether a bound was printed: nothing is rounded then
 */
record Published(double low, double high, boolean open) {
    private static final Pattern NUMBER = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\s*(\\+?)");
    private static final Pattern BOUND = Pattern.compile("([<>])=?\\s*(\\d[\\d,]*(?:\\.\\d+)?)");
    private static final Pattern RANGE =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*[-–]\\s*(\\d+(?:\\.\\d+)?)");

    /** Empty when the text is no figure, or several. */
    static Optional<Published> of(String text) {
        String bare = text.strip().replace("~", "");
        Matcher number = NUMBER.matcher(bare);
        if (number.matches()) {
            double value = number(number.group(1));
            return Optional.of(
                    number.group(2).isEmpty()
                            ? new Published(value, value, false)
                            : new Published(value, Double.POSITIVE_INFINITY, true));
        }
        Matcher bound = BOUND.matcher(bare);
        if (bound.matches()) {
            double value = number(bound.group(2));
            return Optional.of(
                    bound.group(1).equals(">")
                            ? new Published(value, Double.POSITIVE_INFINITY, true)
                            : new Published(Double.NEGATIVE_INFINITY, value, true));
        }
        Matcher range = RANGE.matcher(bare);
        return range.matches()
                ? Optional.of(new Published(number(range.group(1)), number(range.group(2)), true))
                : Optional.empty();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    /** Whether a value is within the bounds, or as near to the one number as is allowed. */
    boolean holds(double value, double tolerance) {
        if (open) {
            return value >= low && value <= high;
        }
        return Math.abs(value - low) <= tolerance * Math.abs(low);
    }
}
