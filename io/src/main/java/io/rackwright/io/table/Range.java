package io.rackwright.io.table;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interval of numbers, written as in {@code (0,1]}; a bound that is left out is open.
 *
 * @param lower negative infinity when open
 * @param upper positive infinity when open
 */
public record Range(double lower, boolean lowerIncluded, double upper, boolean upperIncluded) {
    private static final Pattern INTERVAL = Pattern.compile("([\\[(])([^,]*),([^,]*)([\\])])");

    public static Range parse(String text) {
        Matcher m = INTERVAL.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an interval such as (0,1]");
        }
        return new Range(
                m.group(2).isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(m.group(2)),
                m.group(1).equals("["),
                m.group(3).isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(m.group(3)),
                m.group(4).equals("]"));
    }

    public boolean contains(double value) {
        boolean above = lowerIncluded ? value >= lower : value > lower;
        boolean below = upperIncluded ? value <= upper : value < upper;
        return above && below;
    }

    boolean isOneNumber() {
        return lower == upper;
    }

    /** In words: {@code more than 0 and at most 1}. */
    public String inWords() {
        if (isOneNumber()) {
            return plain(lower);
        }
        String from =
                Double.isInfinite(lower)
                        ? ""
                        : (lowerIncluded ? "at least " : "more than ") + plain(lower);
        String to =
                Double.isInfinite(upper)
                        ? ""
                        : (upperIncluded ? "at most " : "less than ") + plain(upper);
        return from.isEmpty() || to.isEmpty() ? from + to : from + " and " + to;
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
