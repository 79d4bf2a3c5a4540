package io.rackwright.design.check;

import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.Check.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks as they are made. Of a limit that is held against many racks, feeds or switches, those
 * that fail and those that are unknown are told, and where all hold the one with the least left.
 */
final class Limits {
    private final Map<String, List<Check>> byCode = new LinkedHashMap<>();

    void add(Check check) {
        byCode.computeIfAbsent(check.code(), _ -> new ArrayList<>()).add(check);
    }

    /** By code, in the order in which the codes came. */
    List<Check> told() {
        List<Check> told = new ArrayList<>();
        byCode.values().forEach(same -> told.addAll(told(same)));
        return told;
    }

    private static List<Check> told(List<Check> same) {
        List<Check> open = new ArrayList<>();
        Check tightest = same.getFirst();
        for (Check c : same) {
            if (c.verdict() != Verdict.HOLDS) {
                open.add(c);
            } else if (left(c) < left(tightest)) {
                tightest = c;
            }
        }
        if (!open.isEmpty()) {
            return open;
        }
        return List.of(
                same.size() == 1
                        ? tightest
                        : new Check(
                                tightest.code(),
                                "the least of %,d: %s".formatted(same.size(), tightest.inputs()),
                                tightest.formula(),
                                tightest.value(),
                                tightest.limit(),
                                tightest.unit(),
                                tightest.source(),
                                tightest.line(),
                                ""));
    }

    private static double left(Check check) {
        Double margin = check.marginPct();
        return margin == null ? Double.POSITIVE_INFINITY : margin;
    }

    /** A check under way: what it is of, and what it comes to. */
    static final class Draft {
        private final String code;
        private final String unit;
        private String inputs = "";
        private String formula = "";
        private String source = "";
        private @Nullable Double value;
        private @Nullable Double limit;
        private int line = 1;

        Draft(String code, String unit) {
            this.code = code;
            this.unit = unit;
        }

        Draft of(String theInputs, String theFormula) {
            inputs = theInputs;
            formula = theFormula;
            return this;
        }

        Draft holding(@Nullable Double theValue, @Nullable Double theLimit) {
            value = theValue;
            limit = theLimit;
            return this;
        }

        Draft from(String theSource, int theLine) {
            source = theSource;
            line = theLine;
            return this;
        }

        /**
         * @param remedy for a check that fails
         * @param unknown for one that cannot be held against its limit
         */
        Check or(String remedy, String unknown) {
            Check check =
                    new Check(code, inputs, formula, value, limit, unit, source, line, remedy);
            return switch (check.verdict()) {
                case HOLDS -> check.suggesting("");
                case FAILS -> check;
                case UNKNOWN -> check.suggesting("state what is unknown: " + unknown);
            };
        }
    }
}
