package io.rackwright.io.finding;

import io.rackwright.io.finding.Finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects findings while a folder is read. A file with a great many of them keeps the first. */
public final class Findings {
    static final int LIMIT_PER_FILE = 1000;

    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Integer> countByFile = new HashMap<>();

    public void error(String file, int line, String column, String value, Fault fault) {
        add(Severity.ERROR, file, line, column, value, fault);
    }

    /** An error in a row as a whole, or in the file as a whole when the line is 0. */
    public void error(String file, int line, Fault fault) {
        error(file, line, "", "", fault);
    }

    public void warning(String file, int line, String column, String value, Fault fault) {
        add(Severity.WARNING, file, line, column, value, fault);
    }

    /** An error in a cell of a row; the column may be empty when the whole row is meant. */
    public void error(Place place, String column, Fault fault) {
        error(place.file(), place.line(), column, cell(place, column), fault);
    }

    public void warning(Place place, String column, Fault fault) {
        warning(place.file(), place.line(), column, cell(place, column), fault);
    }

    private static String cell(Place place, String column) {
        return column.isEmpty() ? "" : place.cell(column);
    }

    private void add(
            Severity severity, String file, int line, String column, String value, Fault fault) {
        if (countByFile.merge(file, 1, Integer::sum) > LIMIT_PER_FILE) {
            return;
        }
        found.add(
                new Finding(
                        severity,
                        fault.code(),
                        file,
                        line,
                        column,
                        value,
                        fault.messageOn(value),
                        fault.expected(),
                        fault.maybe()));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Finding::isError)
                || countByFile.values().stream().anyMatch(n -> n > LIMIT_PER_FILE);
    }

    /** True when any of the files has an error. */
    public boolean hasErrorsIn(String... files) {
        List<String> named = List.of(files);
        return named.stream().anyMatch(f -> countByFile.getOrDefault(f, 0) > LIMIT_PER_FILE)
                || found.stream().anyMatch(f -> f.isError() && named.contains(f.file()));
    }

    /** All, sorted by place. */
    public List<Finding> sorted() {
        List<Finding> all = new ArrayList<>(found);
        countByFile.forEach((file, count) -> {
            if (count > LIMIT_PER_FILE) {
                String message =
                        "%,d more findings are not listed; mend these first"
                                .formatted(count - LIMIT_PER_FILE);
                all.add(new Finding(Severity.ERROR, "too-many", file, 0, "", "", message, "", ""));
            }
        });
        all.sort(Finding.BY_PLACE);
        return List.copyOf(all);
    }
}
