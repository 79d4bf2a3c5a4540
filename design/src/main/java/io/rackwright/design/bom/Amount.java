package io.rackwright.design.bom;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A sum of which some summands may be unknown. It is then a lower bound, and says whose are
 * missing.
 *
 * @param known the sum of what is known
 * @param unknown items whose figure is not known
 */
public record Amount(double known, SortedSet<String> unknown) {
    public static final Amount ZERO = new Amount(0, new TreeSet<>());

    public Amount {
        unknown = Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
    }

    public static Amount of(double known) {
        return new Amount(known, new TreeSet<>());
    }

    /** Of an item of which nothing is known. */
    public static Amount unknown(String item) {
        return new Amount(0, new TreeSet<>(List.of(item)));
    }

    public boolean isLowerBound() {
        return !unknown.isEmpty();
    }

    public Amount plus(Amount other) {
        TreeSet<String> both = new TreeSet<>(unknown);
        both.addAll(other.unknown);
        return new Amount(known + other.known, both);
    }

    public Amount times(double factor) {
        return new Amount(known * factor, unknown);
    }
}
