package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.Column;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.Table;
import io.rackwright.io.table.TableRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two rows of a table have the same key; a required table has rows. */
final class KeyCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        run(program.tables(), findings);
    }

    static void run(TableRows tables, Findings findings) {
        for (Table table : tables.schema().csvTables()) {
            if (table.required() && tables.rows(table.name()).isEmpty()) {
                reportEmpty(table, findings);
            }
            checkKeys(table, tables.rows(table.name()), findings);
        }
    }

    private static void reportEmpty(Table table, Findings findings) {
        if (!findings.hasErrorsIn(table.file())) {
            Fault empty =
                    Fault.of("empty-table", "the table has no rows").expecting("at least one");
            findings.error(table.file(), 0, empty);
        }
    }

    private static void checkKeys(Table table, List<Row> rows, Findings findings) {
        List<String> keys = table.keys().stream().map(Column::name).toList();
        String column = keys.size() == 1 ? keys.getFirst() : "";
        Map<List<String>, Integer> lines = new HashMap<>();
        for (Row row : rows) {
            if (!keys.stream().allMatch(key -> row.has(key) || row.cell(key).isEmpty())) {
                continue;
            }
            List<String> values = keys.stream().map(row::text).toList();
            Integer before = lines.putIfAbsent(values, row.line());
            if (before != null) {
                String message =
                        keys.size() == 1
                                ? "'%s' is on line %d already".formatted(values.getFirst(), before)
                                : "the same %s as on line %d: %s"
                                        .formatted(
                                                String.join(", ", keys),
                                                before,
                                                String.join(", ", values));
                findings.error(row, column, Fault.of("duplicate", message));
            }
        }
    }
}
