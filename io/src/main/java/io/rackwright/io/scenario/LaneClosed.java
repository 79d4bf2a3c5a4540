package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lanes are closed: each that matches gets a row in {@code closures.csv}.
 *
 * @param from where they start; empty for any, and so are the others
 */
record LaneClosed(String from, String to, String mode, Period period) implements ScenarioChange {
    static LaneClosed of(Row keys, Edit edit) {
        return new LaneClosed(
                keys.text("from_site"),
                keys.text("to_site"),
                keys.text("mode"),
                Period.of(keys, edit));
    }

    @Override
    public void applyTo(Edit edit) {
        if (from.isEmpty() && to.isEmpty() && mode.isEmpty()) {
            Fault fault = Fault.of("missing-value", "nothing is said to be closed");
            edit.error("", fault.expecting("from_site, to_site or mode"));
            return;
        }
        List<Row> closed =
                edit.tables().rows("lanes").stream()
                        .filter(l -> from.isEmpty() || l.text("from_site").equals(from))
                        .filter(l -> to.isEmpty() || l.text("to_site").equals(to))
                        .filter(l -> mode.isEmpty() || l.text("mode").equals(mode))
                        .toList();
        if (closed.isEmpty()) {
            edit.error(
                    "",
                    Fault.of("matches-nothing", "no row of lanes.csv matches").maybe(turned(edit)));
        }
        for (Row lane : closed) {
            Map<String, String> cells = new HashMap<>(period.cells());
            cells.put("from_site", lane.text("from_site"));
            cells.put("to_site", lane.text("to_site"));
            cells.put("mode", lane.text("mode"));
            edit.add("closures", cells);
        }
    }

    private String turned(Edit edit) {
        boolean backwards =
                edit.tables().rows("lanes").stream()
                        .anyMatch(l ->
                                l.text("from_site").equals(to) && l.text("to_site").equals(from));
        return backwards ? "from_site and to_site are swapped" : "";
    }

    @Override
    public String inWords() {
        return "the lanes%s%s%s are closed %s"
                .formatted(
                        from.isEmpty() ? "" : " from " + from,
                        to.isEmpty() ? "" : " to " + to,
                        mode.isEmpty() ? "" : " by " + mode,
                        period.inWords());
    }
}
