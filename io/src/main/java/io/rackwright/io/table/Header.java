package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The first row of a table: which column each cell of a row belongs to. */
final class Header {
    /** Names of known columns by position; empty where the column is not known. */
    private final List<String> columns;

    private Header(List<String> columns) {
        this.columns = columns;
    }

    static Header read(Table table, Line header, Findings findings) {
        List<String> names = header.cells().stream().map(String::strip).toList();
        int line = header.number();
        if (isSeparatedByAnother(names)) {
            findings.error(
                    table.file(),
                    line,
                    Fault.of("separator", "the cells are not separated by commas")
                            .maybe("the file was saved with semicolons or tabs"));
            return new Header(List.of());
        }
        Set<String> missing = new TreeSet<>();
        table.columns().stream()
                .map(Column::name)
                .filter(n -> !names.contains(n))
                .forEach(missing::add);
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> meant = new HashSet<>();
        for (String name : names) {
            boolean known = table.find(name).isPresent();
            columns.add(known ? name : "");
            if (!known) {
                Fault fault = unknown(name, missing);
                meant.add(fault.maybe());
                findings.error(table.file(), line, name, name, fault);
            } else if (!seen.add(name)) {
                Fault twice = Fault.of("duplicate-column", "the header has this column twice");
                findings.error(table.file(), line, name, name, twice);
            }
        }
        for (Column column : table.columns()) {
            boolean gone = missing.contains(column.name()) && !meant.contains(column.name());
            if (column.need() == Column.Need.REQUIRED && gone) {
                findings.error(
                        table.file(),
                        line,
                        column.name(),
                        "",
                        Fault.of("missing-column", "the column is missing")
                                .expecting(column.inWords()));
            }
        }
        return new Header(List.copyOf(columns));
    }

    private static boolean isSeparatedByAnother(List<String> names) {
        return names.size() == 1 && (names.get(0).contains(";") || names.get(0).contains("\t"));
    }

    private static Fault unknown(String name, Set<String> missing) {
        if (name.isEmpty()) {
            return Fault.of("unknown-column", "a column has no name");
        }
        return Fault.of("unknown-column", "the table has no such column")
                .maybe(NearestName.of(name, missing));
    }

    /** False when there is a column whose cells are in no row. */
    boolean isComplete() {
        return columns.stream().noneMatch(String::isEmpty)
                && Set.copyOf(columns).size() == columns.size();
    }

    /** False when no column is known, so that no row makes sense. */
    boolean isUsable() {
        return columns.stream().anyMatch(c -> !c.isEmpty());
    }

    /** The cells of a row by column; of a row too short, those that are there. */
    Map<String, String> cells(Line line) {
        Map<String, String> cells = new LinkedHashMap<>();
        int width = Math.min(columns.size(), line.cells().size());
        for (int i = 0; i < width; i++) {
            if (!columns.get(i).isEmpty()) {
                cells.putIfAbsent(columns.get(i), line.cells().get(i).strip());
            }
        }
        return cells;
    }
}
