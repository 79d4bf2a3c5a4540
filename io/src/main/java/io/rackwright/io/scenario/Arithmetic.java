package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.table.RecordCells;
import io.rackwright.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a number: another, or {@code factor} times it and so much more.
 *
 * @param to null when the number itself counts
 */
record Arithmetic(double factor, double more, @Nullable Double to) {

    /**
     * @param toKey the key that gives a new number outright
     */
    static Arithmetic of(Row keys, String toKey, Edit edit) {
        Double factor = keys.numberOrNull("factor");
        Double more = keys.numberOrNull("add");
        Double to = keys.numberOrNull(toKey);
        boolean relative = factor != null || more != null;
        if (!relative && to == null) {
            edit.error(
                    "",
                    Fault.of("missing-value", "nothing is said to change")
                            .expecting("factor, add or " + toKey));
        } else if (relative && to != null) {
            edit.error(
                    toKey, Fault.of("to-and-factor", "the number is given, and changed besides"));
        }
        return new Arithmetic(factor == null ? 1 : factor, more == null ? 0 : more, to);
    }

    double of(double value) {
        return to != null ? to : value * factor + more;
    }

    String cell(double value) {
        return RecordCells.text(of(value));
    }

    String inWords() {
        if (to != null) {
            return "is " + RecordCells.text(to);
        }
        String times = factor == 1 ? "" : "times " + RecordCells.text(factor);
        String plus =
                more == 0 ? "" : (more < 0 ? "less " : "plus ") + RecordCells.text(Math.abs(more));
        return times.isEmpty() || plus.isEmpty() ? times + plus : times + ", " + plus;
    }
}
