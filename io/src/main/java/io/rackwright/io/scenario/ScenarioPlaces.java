package io.rackwright.io.scenario;

import io.rackwright.io.finding.Location;
import io.rackwright.io.finding.Places;
import io.rackwright.io.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a changed program is kept: rows that a scenario changes are told by the scenario's line.
 * Such a row bears a line number beyond those of any table, which is turned back here; so the
 * checks of a program need not know of scenarios.
 */
final class ScenarioPlaces implements Places {
    /** More than a table may have. */
    private static final int BEYOND_TABLES = 1_000_000;

    private record Stated(String file, int line, YamlNode.Mapping keys) {}

    private final Map<Integer, Stated> changes = new HashMap<>();

    /** The line for rows that a change touches. */
    int lineFor(String file, int line, YamlNode.Mapping keys) {
        int number = BEYOND_TABLES + changes.size();
        changes.put(number, new Stated(file, line, keys));
        return number;
    }

    @Override
    public Location locate(String file, int line, String column) {
        Stated change = changes.get(line);
        if (change == null) {
            return new Location.InFile(file, line, column);
        }
        return new Location.InFile(change.file(), lineOf(change, column), column);
    }

    /** Of the key that the column is, or that gives the column's value; else of the change. */
    private static int lineOf(Stated change, String column) {
        YamlNode.Mapping keys = change.keys();
        if (keys.keyLines().containsKey(column)) {
            return keys.lineOf(column);
        }
        for (YamlNode node : keys.entries().values()) {
            if (node instanceof YamlNode.Mapping nested && nested.keyLines().containsKey(column)) {
                return nested.lineOf(column);
            }
        }
        return change.line();
    }
}
