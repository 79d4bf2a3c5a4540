package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.table.Column;
import io.rackwright.io.table.RecordCells;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells of a table change.
 *
 * @param to new values by column
 * @param multiply factors by column of numbers
 * @param add what is added, by column of numbers
 * @param shiftDays by column of days
 */
record CellsSet(
        Table table,
        Where where,
        Map<String, String> to,
        Map<String, Double> multiply,
        Map<String, Double> add,
        Map<String, Integer> shiftDays)
        implements ScenarioChange {

    @Override
    public void applyTo(Edit edit) {
        boolean sound = where.isSound(edit);
        sound &= areColumns(to.keySet(), edit);
        sound &= areNumeric(multiply.keySet(), edit);
        sound &= areNumeric(add.keySet(), edit);
        sound &= areDates(edit);
        if (to.isEmpty() && multiply.isEmpty() && add.isEmpty() && shiftDays.isEmpty()) {
            Fault fault = Fault.of("missing-value", "nothing is said to change");
            edit.error("", fault.expecting("to, multiply, add or shift_weeks"));
            return;
        }
        if (sound) {
            edit.change(table.name(), where::matches, this::cells);
        }
    }

    private boolean areColumns(Iterable<String> columns, Edit edit) {
        boolean sound = true;
        for (String column : columns) {
            if (table.find(column).isEmpty()) {
                edit.error(column, Where.unknownColumn(table, column));
                sound = false;
            }
        }
        return sound;
    }

    private boolean areNumeric(Iterable<String> columns, Edit edit) {
        boolean sound = areColumns(columns, edit);
        for (String column : columns) {
            if (table.find(column).filter(c -> !c.isNumeric()).isPresent()) {
                edit.error(column, Fault.of("not-a-number", "the column holds no numbers"));
                sound = false;
            }
        }
        return sound;
    }

    private boolean areDates(Edit edit) {
        boolean sound = areColumns(shiftDays.keySet(), edit);
        for (String column : shiftDays.keySet()) {
            if (table.find(column).filter(c -> c.type() != Column.Type.DATE).isPresent()) {
                edit.error(column, Fault.of("not-a-date", "the column holds no days"));
                sound = false;
            }
        }
        return sound;
    }

    /** What is unknown stays so. */
    private Map<String, String> cells(Row row) {
        Map<String, String> cells = new HashMap<>(to);
        multiply.forEach((column, factor) -> put(row, column, factor, 0, cells));
        add.forEach((column, more) -> put(row, column, 1, more, cells));
        shiftDays.forEach((column, days) -> cells.putAll(Shift.cells(row, days, column)));
        return cells;
    }

    private void put(Row row, String column, double factor, double more, Map<String, String> into) {
        if (!row.has(column)) {
            return;
        }
        if (table.column(column).type() == Column.Type.WHOLE) {
            into.put(column, Long.toString(Math.round(row.whole(column) * factor + more)));
        } else {
            into.put(column, RecordCells.text(row.number(column) * factor + more));
        }
    }

    @Override
    public String inWords() {
        List<String> words = new ArrayList<>();
        to.forEach((column, value) -> words.add(column + " is " + value));
        multiply.forEach((column, by) -> words.add(column + " times " + RecordCells.text(by)));
        add.forEach((column, more) -> words.add(column + " plus " + RecordCells.text(more)));
        shiftDays.forEach((column, days) -> words.add(column + " " + Shift.inWords(days)));
        return "%s (%s): %s".formatted(table.file(), where.inWords(), String.join(", ", words));
    }
}
