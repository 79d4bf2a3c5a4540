package io.rackwright.io.scenario;

import io.rackwright.io.table.Table;
import java.util.Map;

/** A row more in a table. */
record RowAdded(Table table, Map<String, String> row) implements ScenarioChange {
    @Override
    public void applyTo(Edit edit) {
        boolean sound = true;
        for (String column : row.keySet()) {
            if (table.find(column).isEmpty()) {
                edit.error(column, Where.unknownColumn(table, column));
                sound = false;
            }
        }
        if (sound) {
            edit.add(table.name(), row);
        }
    }

    @Override
    public String inWords() {
        return "%s has one row more: %s"
                .formatted(
                        table.file(),
                        String.join(
                                ", ",
                                row.entrySet().stream()
                                        .map(e -> e.getKey() + " " + e.getValue())
                                        .toList()));
    }
}
