package io.rackwright.plan.content;

import io.rackwright.model.trade.ContentRule;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a rack must pass: one or more legal tests, each at a percentage.
 *
 * @param asked by the name of the test; a test is there once
 */
public record ContentStandard(List<Asked> asked) {

    /** A test, and the share of component cost that it asks for, in percent. */
    public record Asked(ContentRule rule, BigDecimal pct) {
        double share() {
            return pct.doubleValue() / 100;
        }

        /** As in "BAA_CIVIL&gt;65". */
        String inWords() {
            return rule.name()
                    + (rule.strictlyMore() ? ">" : ">=")
                    + pct.stripTrailingZeros().toPlainString();
        }
    }

    public ContentStandard {
        asked = asked.stream().sorted(Comparator.comparing(a -> a.rule().name())).toList();
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("a standard asks for something");
        }
    }

    /** Whether a rack that passes this passes the other too, sources being the same. */
    public boolean covers(ContentStandard other) {
        return other.asked.stream()
                .allMatch(o ->
                        of(o.rule().name())
                                .filter(a -> a.pct().compareTo(o.pct()) >= 0)
                                .isPresent());
    }

    private Optional<Asked> of(String test) {
        return asked.stream().filter(a -> a.rule().name().equals(test)).findFirst();
    }

    /** Whether a rack passes that has so much content, in percent by test. */
    public boolean isPassedBy(Map<String, BigDecimal> contentPct) {
        return asked.stream()
                .allMatch(a -> {
                    BigDecimal own = contentPct.get(a.rule().name());
                    return own != null && a.rule().isMetBy(own, a.pct());
                });
    }

    /** As in "BAA_CIVIL&gt;65". */
    public String name() {
        return asked.stream().map(Asked::inWords).collect(Collectors.joining("+"));
    }

    @Override
    public String toString() {
        return name();
    }
}
