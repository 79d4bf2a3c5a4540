package io.rackwright.app.report.html;

import io.rackwright.app.report.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as a person reads them: grouped, short, with their unit. */
public final class Say {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM uuuu", Locale.ROOT);

    private Say() {}

    /** Whole, with thousands grouped. */
    public static String whole(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    /** With one decimal, or none where it is whole or large. */
    public static String number(double value) {
        if (Math.abs(value) >= 100 || value == Math.rint(value)) {
            return whole(value);
        }
        if (Math.abs(value) >= 0.1) {
            return String.format(Locale.ROOT, "%,.1f", value);
        }
        return Decimals.plain(value, 0, 4);
    }

    /** Three significant figures, for what may be large or small: 1,234, 7.69, 0.0021. */
    public static String figures(double value) {
        return value >= 1000
                ? whole(value)
                : new BigDecimal(value)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** To the million, where two large amounts are compared: $218,639M; as usual below it. */
    public static String millions(double value) {
        return Math.abs(value) < 1e9
                ? usd(value)
                : (value < 0 ? "-$" : "$") + whole(Math.abs(value) / 1e6) + "M";
    }

    /** Three significant figures: $1.23B, $45.6M, $789k, $12.30. */
    public static String usd(double value) {
        double size = Math.abs(value);
        String sign = value < 0 ? "-" : "";
        if (size >= 999.5e6) {
            return sign + "$" + threeFigures(size / 1e9) + "B";
        }
        if (size >= 999.5e3) {
            return sign + "$" + threeFigures(size / 1e6) + "M";
        }
        if (size >= 9995) {
            return sign + "$" + threeFigures(size / 1e3) + "k";
        }
        return sign + "$" + (size >= 100 ? whole(size) : Decimals.plain(size, 2, 2));
    }

    private static String threeFigures(double value) {
        int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** A figure that is in percent already, to one decimal: {@code 30.0%}. */
    public static String points(double pct) {
        return String.format(Locale.ROOT, "%.1f%%", pct);
    }

    public static String percent(double share) {
        double value = 100 * share;
        int decimals = Math.abs(value) < 1 && value != 0 ? 2 : 1;
        return Decimals.plain(value, 0, decimals) + "%";
    }

    /** Whole percent, rounded down: a chance is never said to be better than it is. */
    public static String chance(double chance) {
        return (int) Math.floor(chance * 100 + 1e-9) + "%";
    }

    /** "90% by 14 Mar 2027". */
    public static String chance(double chance, LocalDate day) {
        return chance(chance) + " by " + day(day);
    }

    public static String weeks(double weeks) {
        return number(weeks) + (weeks == 1 ? " week" : " weeks");
    }

    public static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** As "Apr". */
    public static String monthName(LocalDate day) {
        return MONTH.format(day).substring(0, 3);
    }

    /** "1 rack", "2 racks". */
    public static String count(double count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }
}
