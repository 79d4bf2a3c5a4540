package io.rackwright.app.bom;

import io.rackwright.design.bom.Amount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures of a bill as people read them. */
final class Figures {
    private Figures() {}

    /** As in {@code 1,296} or {@code 0.0684}: up to four significant digits below a hundred. */
    static String quantity(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded =
                Math.abs(value) < 100
                        ? exact.round(new MathContext(4))
                        : exact.setScale(1, RoundingMode.HALF_UP);
        BigDecimal plain = rounded.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    /** To the cent below a hundred dollars, to the dollar above. */
    static String usd(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%,.2f" : "%,.0f", value);
    }

    static String kg(double value) {
        return value == 0 ? "0" : quantity(Math.abs(value) < 100 ? value : Math.rint(value));
    }

    /** With {@code >=} before a lower bound; nothing where nothing is known. */
    static String usd(Amount amount) {
        return bound(amount, usd(amount.known()));
    }

    static String kg(Amount amount) {
        return bound(amount, kg(amount.known()));
    }

    private static String bound(Amount amount, String figure) {
        if (!amount.isLowerBound()) {
            return figure;
        }
        return amount.known() == 0 ? "unknown" : ">=" + figure;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    static String count(long n, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", n, what, n == 1 ? "" : "s");
    }
}
