package io.rackwright.app.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text that reads the same in every locale. */
public final class Decimals {
    private static final long[] POWERS = new long[10];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    /** Below this the error of scaling a double is under a hundredth of the last decimal. */
    private static final double SCALES_WELL = 1L << 44;

    private Decimals() {}

    /**
     * Plain notation with at least {@code minimum} and at most {@code maximum} decimals (at most
     * 9), trailing zeros dropped between the two. Negative zero is zero.
     *
     * @throws IllegalArgumentException for a value that is not finite: no table may show one
     */
    public static String plain(double value, int minimum, int maximum) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a figure of the plan is " + value);
        }
        double scaled = value * POWERS[maximum];
        if (Math.abs(scaled) >= SCALES_WELL) {
            return large(value, minimum, maximum);
        }
        long units = Math.round(Math.abs(scaled));
        int decimals = maximum;
        while (decimals > minimum && units % 10 == 0) {
            units /= 10;
            decimals--;
        }
        String digits = Long.toString(units);
        StringBuilder text = new StringBuilder(digits.length() + 4);
        if (value < 0 && units != 0) {
            text.append('-');
        }
        if (decimals == 0) {
            return text.append(digits).toString();
        }
        for (int i = digits.length(); i <= decimals; i++) {
            text.append('0');
        }
        text.append(digits);
        return text.insert(text.length() - decimals, '.').toString();
    }

    private static String large(double value, int minimum, int maximum) {
        if (minimum == 0 && value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal rounded =
                new BigDecimal(Double.toString(value))
                        .setScale(maximum, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return rounded.setScale(Math.max(minimum, rounded.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
