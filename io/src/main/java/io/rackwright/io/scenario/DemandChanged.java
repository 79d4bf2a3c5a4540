package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.table.RecordCells;
import io.rackwright.io.table.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Demand goes up or down, to whole racks, or moves.
 *
 * @param neededFrom rows needed on it or later; null for all, and so {@code neededTo}
 */
record DemandChanged(
        Named demands,
        Named sites,
        Named generations,
        @Nullable LocalDate neededFrom,
        @Nullable LocalDate neededTo,
        double factor,
        int days)
        implements ScenarioChange {

    static DemandChanged of(Row keys, Edit edit) {
        Double factor = keys.numberOrNull("factor");
        Double weeks = keys.numberOrNull("weeks");
        if (factor == null && weeks == null) {
            Fault fault = Fault.of("missing-value", "nothing is said to change");
            edit.error("", fault.expecting("factor or weeks"));
        }
        return new DemandChanged(
                Named.of(keys, "demands"),
                Named.of(keys, "sites"),
                Named.of(keys, "generations"),
                keys.dateOrNull("needed_from"),
                keys.dateOrNull("needed_to"),
                factor == null ? 1 : factor,
                weeks == null ? 0 : Shift.days(weeks));
    }

    private boolean matches(Row row) {
        LocalDate needed = row.date("need_by");
        return demands.accepts(row.text("demand_id"))
                && sites.accepts(row.text("site"))
                && generations.accepts(row.text("generation"))
                && (neededFrom == null || !needed.isBefore(neededFrom))
                && (neededTo == null || !needed.isAfter(neededTo));
    }

    private long racks(Row row) {
        return Math.round(row.whole("racks") * factor);
    }

    @Override
    public void applyTo(Edit edit) {
        edit.replace("demand", this::matches, row -> changed(row, edit));
    }

    /** None when no rack is left. */
    private List<Row> changed(Row row, Edit edit) {
        long after = racks(row);
        if (after == 0) {
            return List.of();
        }
        Map<String, String> cells = new HashMap<>();
        if (factor != 1) {
            cells.put("racks", Long.toString(after));
        }
        if (days != 0) {
            cells.putAll(Shift.cells(row, days, "need_by"));
        }
        return List.of(edit.with(row, cells));
    }

    @Override
    public String inWords() {
        String what = Named.inWords("all demand", generations, sites, demands);
        String when =
                (neededFrom == null ? "" : " needed from " + neededFrom)
                        + (neededTo == null ? "" : " needed to " + neededTo);
        String times = factor == 1 ? "" : " times " + RecordCells.text(factor);
        return what + when + times + (days == 0 ? "" : " comes " + Shift.inWords(days));
    }
}
