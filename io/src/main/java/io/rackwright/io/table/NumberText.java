package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.table.CellReader.Reading;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers in cells: a point for decimals, an exponent if need be, nothing else. What people write
 * instead (a decimal comma, thousands, percent, a currency, the letter O) becomes a suggestion,
 * never a guess.
 */
final class NumberText {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?\\d{1,3}(?:[,'_ \u00A0\u202F]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern POINTED_THOUSANDS =
            Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+,\\d+");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern PERCENT = Pattern.compile("([+-]?\\d+(?:[.,]\\d+)?)\\s*%");

    /** The largest whole number below which every whole number is a double. */
    private static final double EXACT = 9.007199254740992E15;

    private NumberText() {}

    /** Of a text between 0 and 100; empty when it is none. */
    static Optional<BigDecimal> percentage(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                        .filter(pct -> pct.signum() >= 0)
                        .filter(pct -> pct.compareTo(BigDecimal.valueOf(100)) <= 0)
                : Optional.empty();
    }

    static Reading read(Column column, String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Reading.of(
                    Fault.ofValue("not-a-number", "is not a number")
                            .expecting(column.inWords())
                            .maybe(remedy(text)));
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            return Reading.of(
                    Fault.ofValue("out-of-range", "is beyond any number")
                            .expecting(column.inWords()));
        }
        if (column.type() == Column.Type.WHOLE
                && (value != Math.rint(value) || Math.abs(value) > EXACT)) {
            return Reading.of(
                    Fault.ofValue("not-whole", "is not a whole number")
                            .expecting(column.inWords()));
        }
        Range range = column.range();
        if (range != null && !range.contains(value)) {
            return Reading.of(
                    Fault.ofValue("out-of-range", "is out of range")
                            .expecting(column.inWords())
                            .maybe(
                                    column.type() == Column.Type.NUMBER
                                            ? fractionOf(range, value)
                                            : ""));
        }
        // Adding zero turns a negative zero into zero.
        return column.type() == Column.Type.WHOLE
                ? Reading.of((Object) (long) value)
                : Reading.of((Object) (value + 0.0));
    }

    /** A share written as percent. */
    private static String fractionOf(Range range, double value) {
        boolean percent = range.upper() == 1 && value >= 2 && value <= 100;
        return percent
                ? BigDecimal.valueOf(value).movePointLeft(2).stripTrailingZeros().toPlainString()
                        + " (a fraction, not percent)"
                : "";
    }

    private static String remedy(String text) {
        var percent = PERCENT.matcher(text);
        if (percent.matches()) {
            BigDecimal value = new BigDecimal(percent.group(1).replace(',', '.'));
            return value.movePointLeft(2).stripTrailingZeros().toPlainString();
        }
        if (THOUSANDS.matcher(text).matches()) {
            String joined = text.replaceAll("[,'_ \u00A0\u202F]", "");
            boolean eitherWay = DECIMAL_COMMA.matcher(text).matches();
            return eitherWay ? joined + " or " + text.replace(',', '.') : joined;
        }
        if (POINTED_THOUSANDS.matcher(text).matches()) {
            return text.replace(".", "").replace(',', '.');
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return text.replace(',', '.');
        }
        String bare =
                text.replaceAll("^[$€£]\\s*", "")
                        .replaceAll("\\s*[A-Za-z$€£/]+$", "")
                        .replace('O', '0')
                        .replace('o', '0')
                        .replace('l', '1')
                        .replace('I', '1')
                        .replace(" ", "");
        String lettersAsDigits =
                text.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
        if (NUMBER.matcher(lettersAsDigits).matches()) {
            return lettersAsDigits;
        }
        return NUMBER.matcher(bare).matches() ? bare : "";
    }

    /** The shortest decimal that reads back as the same double, without an exponent. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
