package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.Column;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows of a table: those whose cells are among the values given for their columns, defaults
 * in.
 *
 * @param values by column
 */
record Where(Table table, Map<String, List<String>> values) {

    boolean matches(Row row) {
        return values.entrySet().stream()
                .allMatch(e -> e.getValue().contains(cell(row, e.getKey())));
    }

    private static String cell(Row row, String column) {
        Column.Type type = row.table().column(column).type();
        boolean asWritten = type == Column.Type.NAMES || type == Column.Type.NUMBER;
        return asWritten ? row.cell(column) : row.text(column);
    }

    /** Each column is one of the table, and each value one that it has. */
    boolean isSound(Edit edit) {
        boolean sound = true;
        for (Map.Entry<String, List<String>> filter : values.entrySet()) {
            String column = filter.getKey();
            if (table.find(column).isEmpty()) {
                edit.error(column, unknownColumn(table, column));
                sound = false;
                continue;
            }
            Set<String> known = new TreeSet<>();
            edit.tables().rows(table.name()).forEach(row -> known.add(cell(row, column)));
            for (String value : filter.getValue()) {
                if (!known.contains(value)) {
                    edit.error(
                            column,
                            Fault.of(
                                            "unknown-name",
                                            "no row of %s has the %s '%s'"
                                                    .formatted(table.file(), column, value))
                                    .maybe(NearestName.of(value, known)));
                    sound = false;
                }
            }
        }
        return sound;
    }

    static Fault unknownColumn(Table table, String column) {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        return Fault.of("unknown-column", table.file() + " has no such column")
                .maybe(NearestName.of(column, columns));
    }

    String inWords() {
        Map<String, String> words = new LinkedHashMap<>();
        values.forEach((column, any) -> words.put(column, String.join(" or ", any)));
        return words.isEmpty()
                ? "all rows"
                : String.join(
                        ", ",
                        words.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .toList());
    }
}
