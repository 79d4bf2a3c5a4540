package io.rackwright.io.finding;

import io.rackwright.io.finding.Finding.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects findings while a program is read. Those who find name the table's file, line and column;
 * a finding tells the place where the program is kept. A file with a great many of them keeps the
 * first.
 */
public final class Findings {
    static final int LIMIT_PER_FILE = 1000;

    private final Places places;
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Integer> countByFile = new HashMap<>();
    private final Set<String> filesWithErrors = new HashSet<>();

    /** Of a program folder. */
    public Findings() {
        this(Places.FOLDER);
    }

    public Findings(Places places) {
        this.places = places;
    }

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
        boolean tooMany = countByFile.merge(file, 1, Integer::sum) > LIMIT_PER_FILE;
        if (severity == Severity.ERROR || tooMany) {
            filesWithErrors.add(file);
        }
        if (tooMany) {
            return;
        }
        found.add(
                new Finding(
                        severity,
                        fault.code(),
                        places.locate(file, line, column),
                        value,
                        fault.messageOn(value),
                        fault.expected(),
                        fault.maybe()));
    }

    /** Those of another reading, of other files. */
    public void addAll(Findings other) {
        found.addAll(other.found);
        other.countByFile.forEach((file, count) -> countByFile.merge(file, count, Integer::sum));
        filesWithErrors.addAll(other.filesWithErrors);
    }

    /** Errors so far, as far as they are kept. */
    public int errorCount() {
        return (int) found.stream().filter(Finding::isError).count();
    }

    public boolean hasErrors() {
        return !filesWithErrors.isEmpty();
    }

    /** True when any of the tables' files has an error. */
    public boolean hasErrorsIn(String... files) {
        return !Collections.disjoint(filesWithErrors, List.of(files));
    }

    /** All, sorted by place. */
    public List<Finding> sorted() {
        List<Finding> all = new ArrayList<>(found);
        countByFile.forEach((file, count) -> {
            if (count > LIMIT_PER_FILE) {
                String message =
                        "%,d more findings are not listed; mend these first"
                                .formatted(count - LIMIT_PER_FILE);
                all.add(
                        new Finding(
                                Severity.ERROR,
                                "too-many",
                                places.locate(file, 0, ""),
                                "",
                                message,
                                "",
                                ""));
            }
        });
        all.sort(Finding.BY_PLACE);
        return List.copyOf(all);
    }
}
