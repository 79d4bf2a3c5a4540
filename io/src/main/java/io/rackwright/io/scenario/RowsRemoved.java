package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import java.util.List;

/** Rows of a table are left out. */
record RowsRemoved(Where where) implements ScenarioChange {
    @Override
    public void applyTo(Edit edit) {
        if (where.values().isEmpty()) {
            edit.error(
                    "where",
                    Fault.of("missing-value", "no row is named").expecting("columns and values"));
        } else if (where.isSound(edit)) {
            edit.replace(where.table().name(), where::matches, _ -> List.of());
        }
    }

    @Override
    public String inWords() {
        return "%s is without %s".formatted(where.table().file(), where.inWords());
    }
}
