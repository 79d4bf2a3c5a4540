package io.rackwright.app.cli;

import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.Check.Verdict;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks of a design, as people read them. */
record CheckPrinter(String file, PrintWriter out) {
    private static final int MOST_OF_A_CODE = 5;

    /**
     * Of one code that fails in many places the first few.
     *
     * @return whether every limit that is known holds
     */
    boolean print(List<Check> checks) {
        Map<String, Integer> told = new HashMap<>();
        checks.stream()
                .filter(c -> told.merge(c.code(), 1, Integer::sum) <= MOST_OF_A_CODE)
                .forEach(this::print);
        told.forEach((code, count) -> {
            if (count > MOST_OF_A_CODE) {
                out.printf("  %s: %,d more like these%n", code, count - MOST_OF_A_CODE);
            }
        });
        long fail = count(checks, Verdict.FAILS);
        long unknown = count(checks, Verdict.UNKNOWN);
        out.printf(
                Locale.ROOT, "%,d checks: %,d fail, %,d unknown%n", checks.size(), fail, unknown);
        return fail == 0;
    }

    private static long count(List<Check> checks, Verdict verdict) {
        return checks.stream().filter(c -> c.verdict() == verdict).count();
    }

    private void print(Check c) {
        out.printf(
                Locale.ROOT,
                "  %-7s  %s: %s of %s %s%s%n",
                c.verdict().name().toLowerCase(Locale.ROOT),
                c.code(),
                figure(c.value()),
                figure(c.limit()),
                c.unit(),
                c.marginInWords());
        out.println("           " + c.formula() + source(c));
        if (!c.inputs().isEmpty()) {
            out.println("           " + c.inputs());
        }
        if (!c.suggestion().isEmpty()) {
            out.printf("           %s:%d: %s%n", file, c.line(), c.suggestion());
        }
    }

    private static String source(Check check) {
        return check.source().isEmpty() ? "" : "; " + check.source();
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "unknown" : String.format(Locale.ROOT, "%,.1f", value);
    }
}
