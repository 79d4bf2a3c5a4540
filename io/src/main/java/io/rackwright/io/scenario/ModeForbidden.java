package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.table.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Items may not take a mode, or must take it between countries between which it runs: each item
 * gets rows in {@code forbidden_modes.csv}.
 *
 * @param forced whether the other modes between those countries are forbidden, not the mode itself
 */
record ModeForbidden(String mode, boolean forced, Named items, Named families)
        implements ScenarioChange {

    static ModeForbidden of(Row keys, boolean forced) {
        return new ModeForbidden(
                keys.text("mode"), forced, Named.of(keys, "items"), Named.of(keys, "families"));
    }

    @Override
    public void applyTo(Edit edit) {
        if (items.isOpen() && families.isOpen()) {
            Fault fault = Fault.of("missing-value", "no item is named");
            edit.error("", fault.expecting("items or families"));
            return;
        }
        List<Map<String, String>> forbidden =
                forced ? lanesBeside(edit) : List.of(Map.of("mode", mode));
        if (forbidden.isEmpty()) {
            edit.error("mode", Fault.of("matches-nothing", "no mode runs beside " + mode));
        }
        List<String> matching =
                edit.tables().rows("items").stream()
                        .filter(item -> items.accepts(item.text("item")))
                        .filter(item -> families.accepts(item.text("family")))
                        .map(item -> item.text("item"))
                        .toList();
        if (matching.isEmpty()) {
            edit.error("", Fault.of("matches-nothing", "no row of items.csv matches"));
        }
        Set<Map<String, String>> known = new HashSet<>();
        edit.tables().rows("forbidden_modes").forEach(row -> known.add(cells(row)));
        for (String item : matching) {
            for (Map<String, String> lane : forbidden) {
                Map<String, String> cells = new HashMap<>(lane);
                cells.put("item", item);
                if (known.add(cells)) {
                    edit.add("forbidden_modes", cells);
                }
            }
        }
    }

    private static Map<String, String> cells(Row row) {
        Map<String, String> cells = new HashMap<>();
        for (String column : List.of("item", "mode", "from_site", "to_site")) {
            if (row.has(column)) {
                cells.put(column, row.text(column));
            }
        }
        return cells;
    }

    /** Lanes of other modes between two countries between which the mode runs. */
    private List<Map<String, String>> lanesBeside(Edit edit) {
        Map<String, String> countries = new HashMap<>();
        edit.tables()
                .rows("sites")
                .forEach(site -> countries.put(site.text("site"), site.text("country")));
        Function<Row, String> ends =
                lane ->
                        countries.get(lane.text("from_site"))
                                + " to "
                                + countries.get(lane.text("to_site"));
        List<Row> lanes = edit.tables().rows("lanes");
        Set<String> served =
                lanes.stream()
                        .filter(l -> l.text("mode").equals(mode))
                        .map(ends)
                        .collect(Collectors.toSet());
        return lanes.stream()
                .filter(l -> !l.text("mode").equals(mode) && served.contains(ends.apply(l)))
                .map(l ->
                        Map.of(
                                "mode", l.text("mode"),
                                "from_site", l.text("from_site"),
                                "to_site", l.text("to_site")))
                .toList();
    }

    @Override
    public String inWords() {
        return "%s %s %s"
                .formatted(
                        Named.inWords("", items, families),
                        forced ? "must go by" : "may not go by",
                        mode);
    }
}
