package io.rackwright.design.rack;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A limit held against a design.
 *
 * @param code short and stable, such as {@code weight}
 * @param inputs the figures that went in, with their names
 * @param value null when one of the inputs is unknown
 * @param limit null when nobody states one
 * @param line of the design file to look at
 * @param suggestion of what to change; empty when it holds
 */
public record Check(
        String code,
        String inputs,
        String formula,
        @Nullable Double value,
        @Nullable Double limit,
        String unit,
        String source,
        int line,
        String suggestion) {
    public enum Verdict {
        HOLDS,
        FAILS,
        /** An input or the limit is unknown. */
        UNKNOWN
    }

    /** The same, with another suggestion. */
    public Check suggesting(String what) {
        return new Check(code, inputs, formula, value, limit, unit, source, line, what);
    }

    public Verdict verdict() {
        if (value == null || limit == null) {
            return Verdict.UNKNOWN;
        }
        return value <= limit * (1 + 1e-9) ? Verdict.HOLDS : Verdict.FAILS;
    }

    /** Share of the limit that is left; null when it is unknown, or there is none to be left. */
    public @Nullable Double marginPct() {
        return value == null || limit == null || limit == 0
                ? null
                : Double.valueOf(100 * (limit - value) / limit);
    }

    /** As in {@code , 7% too much}; empty where there is no margin. */
    public String marginInWords() {
        Double margin = marginPct();
        return margin == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        margin < 0 ? ", %.0f%% too much" : ", %.0f%% left",
                        Math.abs(margin));
    }

    /** As in {@code weight: 1,500 of 1,400 kg, 7% too much}. */
    public String inWords() {
        return "%s: %s of %s %s%s"
                .formatted(
                        code,
                        figureOrUnknown(value),
                        figureOrUnknown(limit),
                        unit,
                        marginInWords());
    }

    private static String figureOrUnknown(@Nullable Double figure) {
        return figure == null ? "unknown" : figure(figure);
    }

    /** As in {@code 123.6}. */
    public static String figure(double value) {
        String text = String.format(Locale.ROOT, "%,.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
