package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.table.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An engineering change moves to another day: the lines that end the day before it and those that
 * begin on it move together.
 *
 * @param on the change as it is; null for the only one of a parent
 * @param to where it moves; null when {@code days} counts
 */
record BomChangeMoved(
        List<String> parents, @Nullable LocalDate on, @Nullable LocalDate to, int days)
        implements ScenarioChange {

    static BomChangeMoved of(Row keys, Edit edit) {
        LocalDate to = keys.dateOrNull("to");
        Double weeks = keys.numberOrNull("weeks");
        if ((to == null) == (weeks == null)) {
            edit.error(
                    "to",
                    Fault.of(
                                    to == null ? "missing-value" : "to-and-weeks",
                                    "where it moves must be said once")
                            .expecting("to or weeks"));
        }
        return new BomChangeMoved(
                keys.names("parents"),
                keys.dateOrNull("on"),
                to,
                weeks == null ? 0 : Shift.days(weeks));
    }

    @Override
    public void applyTo(Edit edit) {
        for (String parent : parents) {
            Set<LocalDate> changes = changesOf(parent, edit);
            if (on != null && !changes.contains(on) || on == null && changes.size() != 1) {
                edit.error(on == null ? "parents" : "on", noSuchChange(parent, changes));
            } else {
                move(parent, on == null ? changes.iterator().next() : on, edit);
            }
        }
    }

    private Fault noSuchChange(String parent, Set<LocalDate> changes) {
        String days = String.join(" or ", changes.stream().map(LocalDate::toString).toList());
        String what =
                changes.isEmpty()
                        ? parent + " has no engineering change"
                        : on == null
                                ? "%s has %d engineering changes".formatted(parent, changes.size())
                                : "%s has no engineering change on %s".formatted(parent, on);
        return Fault.of("no-such-change", what)
                .expecting("lines that end the day before others begin")
                .maybe(days.isEmpty() ? "" : "on: " + days);
    }

    /** Days on which lines of the parent begin where others end. */
    private static Set<LocalDate> changesOf(String parent, Edit edit) {
        List<Row> bill =
                edit.tables().rows("bom").stream()
                        .filter(l -> l.text("parent").equals(parent))
                        .toList();
        Set<LocalDate> ends = new TreeSet<>();
        bill.stream()
                .map(l -> l.dateOrNull("effective_to"))
                .filter(Objects::nonNull)
                .forEach(d -> ends.add(d.plusDays(1)));
        Set<LocalDate> changes = new TreeSet<>();
        bill.stream()
                .map(l -> l.date("effective_from"))
                .filter(ends::contains)
                .forEach(changes::add);
        return changes;
    }

    private void move(String parent, LocalDate change, Edit edit) {
        LocalDate moved = to == null ? change.plusDays(days) : to;
        edit.change(
                "bom",
                line -> line.text("parent").equals(parent),
                line -> {
                    Map<String, String> cells = new HashMap<>();
                    if (line.date("effective_from").equals(change)) {
                        cells.put("effective_from", moved.toString());
                    }
                    if (change.minusDays(1).equals(line.dateOrNull("effective_to"))) {
                        cells.put("effective_to", moved.minusDays(1).toString());
                    }
                    return cells;
                });
    }

    @Override
    public String inWords() {
        return "the engineering change of %s%s %s"
                .formatted(
                        String.join(", ", parents),
                        on == null ? "" : " on " + on,
                        to == null ? "comes " + Shift.inWords(days) : "moves to " + to);
    }
}
