package io.rackwright.model.trade;

import java.util.regex.Pattern;

/**
 * A heading of the Harmonized Tariff Schedule, or the beginning of one: two digits for a chapter,
 * four, six, eight for a rate line, ten with its statistical suffix.
 *
 * @param digits two, four, six, eight or ten of them, without points
 */
public record HtsCode(String digits) implements Comparable<HtsCode> {
    private static final Pattern WRITTEN =
            Pattern.compile("\\d{2}|\\d{4}(\\.?\\d{2}(\\.?\\d{2}(\\.?\\d{2})?)?)?");

    public HtsCode {
        if (!digits.matches("\\d{2}|\\d{4}|\\d{6}|\\d{8}|\\d{10}")) {
            throw new IllegalArgumentException("'" + digits + "' is no heading of the tariff");
        }
    }

    public static boolean isWritten(String text) {
        return WRITTEN.matcher(dottedInPairs(text)).matches();
    }

    /**
     * With points or without, also with the last point left out, as in {@code 8504.40.9580}.
     *
     * @throws IllegalArgumentException when it is no heading
     */
    public static HtsCode parse(String text) {
        return new HtsCode(text.replace(".", ""));
    }

    private static String dottedInPairs(String text) {
        return text.replaceFirst("^(\\d{4}\\.\\d{2}\\.)(\\d{2})(\\d{2})$", "$1$2.$3");
    }

    /** True of a rate line: eight digits or ten. */
    public boolean isArticle() {
        return digits.length() >= 8;
    }

    public boolean startsWith(HtsCode prefix) {
        return digits.startsWith(prefix.digits);
    }

    @Override
    public int compareTo(HtsCode other) {
        return digits.compareTo(other.digits);
    }

    /** With points: {@code 7326.90.86.88}. */
    @Override
    public String toString() {
        if (digits.length() <= 4) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits.substring(0, 4));
        for (int i = 4; i < digits.length(); i += 2) {
            text.append('.').append(digits, i, i + 2);
        }
        return text.toString();
    }
}
