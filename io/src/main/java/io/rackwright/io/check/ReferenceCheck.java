package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.Column;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.Table;
import io.rackwright.io.table.TableRows;
import java.util.List;
import java.util.Set;

/** Every name that a cell gives is one that the table it refers to has. */
final class ReferenceCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        run(program.tables(), findings);
    }

    static void run(TableRows tables, Findings findings) {
        for (Table table : tables.schema().csvTables()) {
            check(tables, tables.rows(table.name()), findings);
        }
    }

    /** Of rows of one table. */
    static void check(TableRows tables, List<Row> rows, Findings findings) {
        if (rows.isEmpty()) {
            return;
        }
        for (Column column : rows.getFirst().table().columns()) {
            if (!column.references().isEmpty()) {
                check(tables, rows, column, findings);
            }
        }
    }

    private static void check(TableRows tables, List<Row> rows, Column column, Findings findings) {
        Set<String> known = tables.known(column.references());
        if (!tables.isWhole(tableOf(column))) {
            return; // the name may be in a row that is lost, which is a finding of its own
        }
        for (Row row : rows) {
            for (String name : names(row, column)) {
                if (!known.contains(name)) {
                    findings.error(row, column.name(), unknown(tables, row, column, name));
                }
            }
        }
    }

    private static List<String> names(Row row, Column column) {
        if (!row.has(column.name()) || row.cell(column.name()).isEmpty()) {
            return List.of();
        }
        return column.type() == Column.Type.NAMES
                ? row.names(column.name())
                : List.of(row.text(column.name()));
    }

    private static String tableOf(Column column) {
        return column.references().substring(0, column.references().indexOf('.'));
    }

    private static Fault unknown(TableRows tables, Row row, Column column, String name) {
        String target = column.references();
        String table = tableOf(column);
        String word = target.substring(target.indexOf('.') + 1);
        String file = tables.schema().table(table).file();
        Fault fault =
                Fault.of("unknown-name", "no %s of %s is called '%s'".formatted(word, file, name));
        String swappedWith = swappedWith(tables, row, column, name);
        if (!swappedWith.isEmpty()) {
            return fault.maybe(
                    "the cells of %s and %s are swapped".formatted(column.name(), swappedWith));
        }
        if (column.name().equals("generation") && name.equalsIgnoreCase("all")) {
            return fault.maybe("leave it empty, which means all");
        }
        return fault.maybe(NearestName.of(name, tables.known(target)));
    }

    /** Another column of the row whose cell belongs here as this one belongs there. */
    private static String swappedWith(TableRows tables, Row row, Column column, String name) {
        for (Column other : row.table().columns()) {
            boolean elsewhere =
                    !other.references().isEmpty()
                            && !other.references().equals(column.references())
                            && tables.known(other.references()).contains(name);
            if (elsewhere && tables.known(column.references()).contains(row.text(other.name()))) {
                return other.name();
            }
        }
        return "";
    }
}
