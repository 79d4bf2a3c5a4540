package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.table.Row;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, inclusive.
 *
 * @param to null when open
 */
record Period(LocalDate from, @Nullable LocalDate to) {

    /** From {@code from} to {@code to}, or for so many {@code weeks}. */
    static Period of(Row keys, Edit edit) {
        LocalDate from = keys.date("from");
        LocalDate to = keys.dateOrNull("to");
        Double weeks = keys.numberOrNull("weeks");
        if (to != null && weeks != null) {
            edit.error("weeks", Fault.of("to-and-weeks", "its end is said twice"));
        }
        if (weeks != null) {
            to = from.plusDays(Math.max(0, Shift.days(weeks) - 1));
        }
        return new Period(from, to);
    }

    /** As cells of a closure. */
    Map<String, String> cells() {
        return Map.of("closed_from", from.toString(), "closed_to", to == null ? "" : to.toString());
    }

    String inWords() {
        return "from " + from + (to == null ? " on" : " to " + to);
    }
}
