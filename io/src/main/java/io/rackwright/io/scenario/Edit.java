package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.EditedTables;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The tables as one change finds them.
 *
 * @param file of the scenario
 * @param line stands for the change's place in findings and in the rows that it touches
 */
record Edit(EditedTables tables, Findings findings, String file, int line) {

    void error(String key, Fault fault) {
        findings.error(file, line, key, "", fault);
    }

    /** A table's file, as findings name it. */
    static String fileOf(String table) {
        return Schema.current().table(table).file();
    }

    /** Changes cells of all rows that match; a row for which there is no new cell stays. */
    void change(String table, Predicate<Row> which, Function<Row, Map<String, String>> cells) {
        replace(table, which, row -> List.of(with(row, cells.apply(row))));
    }

    /** Rows in place of each that matches. */
    void replace(String table, Predicate<Row> which, Function<Row, List<Row>> others) {
        List<Row> after = new ArrayList<>();
        int matched = 0;
        for (Row row : tables.rows(table)) {
            boolean matches = which.test(row);
            matched += matches ? 1 : 0;
            after.addAll(matches ? others.apply(row) : List.of(row));
        }
        if (matched == 0) {
            // Whoever states a change means some row.
            error("", Fault.of("matches-nothing", "no row of " + fileOf(table) + " matches"));
        }
        tables.replace(table, after);
    }

    /** A row with new cells. */
    Row with(Row row, Map<String, String> cells) {
        return cells.isEmpty() ? row : tables.changed(row, cells, line);
    }

    void add(String table, Map<String, String> cells) {
        tables.add(table, cells, line);
    }
}
