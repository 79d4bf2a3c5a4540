package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.table.Row;
import io.rackwright.model.Days;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A generation comes later, or earlier: first shipment, volume start and last order move alike. The
 * last order never moves forward, so that demand which stays is still accepted.
 *
 * @param days by which it moves, when {@code firstShip} is null
 * @param firstShip where its first shipment moves to; null when days are given
 */
record GenerationDelayed(
        String generation, int days, @Nullable LocalDate firstShip, boolean demandMoves)
        implements ScenarioChange {

    static GenerationDelayed of(Row keys, Edit edit) {
        Double weeks = keys.numberOrNull("weeks");
        LocalDate firstShip = keys.dateOrNull("first_ship");
        if ((weeks == null) == (firstShip == null)) {
            edit.error(
                    "weeks",
                    Fault.of(
                                    weeks == null ? "missing-value" : "to-and-weeks",
                                    "how late it is must be said once")
                            .expecting("weeks or first_ship"));
        }
        return new GenerationDelayed(
                keys.text("generation"),
                weeks == null ? 0 : Shift.days(weeks),
                firstShip,
                keys.text("demand").equals("moves"));
    }

    @Override
    public void applyTo(Edit edit) {
        for (Row row : edit.tables().rows("generations")) {
            if (row.text("generation").equals(generation)) {
                move(row, edit);
                return;
            }
        }
    }

    private void move(Row before, Edit edit) {
        LocalDate shipped = before.dateOrNull("first_ship");
        if (firstShip != null && shipped == null) {
            edit.error(
                    "first_ship",
                    Fault.of("no-first-ship", generation + " has no day of first shipment to move")
                            .expecting("weeks"));
            return;
        }
        int by = firstShip == null || shipped == null ? days : Days.between(shipped, firstShip);
        edit.change(
                "generations",
                row -> row.text("generation").equals(generation),
                row -> {
                    Map<String, String> cells =
                            new HashMap<>(Shift.cells(row, by, "first_ship", "volume_from"));
                    cells.putAll(Shift.cells(row, Math.max(0, by), "last_order"));
                    return cells;
                });
        if (demandMoves) {
            edit.change(
                    "demand",
                    row -> row.text("generation").equals(generation),
                    row -> Shift.cells(row, by, "need_by"));
        }
    }

    @Override
    public String inWords() {
        String when =
                firstShip == null ? "comes " + Shift.inWords(days) : "ships first on " + firstShip;
        return generation + " " + when + (demandMoves ? ", and its demand moves along" : "");
    }
}
