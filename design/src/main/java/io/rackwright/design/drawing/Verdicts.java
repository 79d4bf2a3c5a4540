package io.rackwright.design.drawing;

import io.rackwright.design.drawing.Svg.Style;
import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.Check.Verdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Colours, and the verdict of a design's checks. */
final class Verdicts {
    static final String INK = "#1b1f24";
    static final String FAINT = "#57606a";
    static final String RULE = "#c9d1d9";
    static final String RED = "#b3261e";

    /** Fills that black text can be read on, told apart by their lightness too. */
    private static final List<String> FILLS =
            List.of(
                    "#8fbbe8", "#9fdcd3", "#d9b8f0", "#f2c98a", "#b7d99a", "#f0a9a0", "#e6e08f",
                    "#c3ccd5", "#dcb79a", "#a6b1e8");

    private Verdicts() {}

    static String fill(int number) {
        return FILLS.get(number % FILLS.size());
    }

    static String colour(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "#1a7f37";
            case FAILS -> RED;
            case UNKNOWN -> "#8a5a00";
        };
    }

    static String words(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** As in "holds: 31 checks" or "fails: 2 of 31 checks, 1 unknown". */
    static String words(List<Check> checks) {
        long fail = checks.stream().filter(c -> c.verdict() == Verdict.FAILS).count();
        long unknown = checks.stream().filter(c -> c.verdict() == Verdict.UNKNOWN).count();
        if (fail > 0) {
            return "fails: %,d of %,d checks, %,d unknown".formatted(fail, checks.size(), unknown);
        }
        return unknown > 0
                ? "unknown: %,d of %,d checks".formatted(unknown, checks.size())
                : "holds: %,d checks".formatted(checks.size());
    }

    static Verdict of(List<Check> checks) {
        if (checks.stream().anyMatch(c -> c.verdict() == Verdict.FAILS)) {
            return Verdict.FAILS;
        }
        boolean unknown = checks.stream().anyMatch(c -> c.verdict() == Verdict.UNKNOWN);
        return unknown ? Verdict.UNKNOWN : Verdict.HOLDS;
    }

    /** As in {@code 123.6 kW}. */
    static String figure(@Nullable Double value, double divisor, String unit) {
        return (value == null ? "unknown" : Check.figure(value / divisor)) + " " + unit;
    }

    /** A line of a table: its name in grey, then what it says. */
    static void entry(Svg svg, double x, double y, double room, String name, String what) {
        svg.text(x, y, 92, Style.of(13).in(FAINT), name);
        svg.text(x + 100, y, room - 100, Style.of(13), what);
    }
}
