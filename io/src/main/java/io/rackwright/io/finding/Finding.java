package io.rackwright.io.finding;

import java.util.Comparator;

/**
 * A fault in a program folder, where it is, and what would be right.
 *
 * @param code short and stable, such as {@code unknown-name}
 * @param file name within the folder; the folder itself is {@code .}
 * @param line from 1; 0 when the whole file is meant
 * @param column name of the column, or path of the key in {@code program.yaml}; empty when the
 *     whole row is meant
 * @param value as it stands in the file; empty when nothing does
 * @param message what is wrong, to be read after file, line and column
 * @param expected what would be right; empty when the message says it
 * @param maybe the likely remedy; empty when none is likely
 */
public record Finding(
        Severity severity,
        String code,
        String file,
        int line,
        String column,
        String value,
        String message,
        String expected,
        String maybe) {

    public enum Severity {
        /** Nothing is planned from a program with one. */
        ERROR,
        /** Plans, and stays on the report. */
        WARNING
    }

    /** By file, line, column and code; then by all that is said, so that the order is total. */
    public static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::file)
                    .thenComparingInt(Finding::line)
                    .thenComparing(Finding::column)
                    .thenComparing(Finding::code)
                    .thenComparing(Finding::toString);

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** As in {@code items.csv:12: unit_cost_usd: '1O.5' is not a number. Maybe 10.5}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!file.equals(".")) {
            text.append(file);
            if (line > 0) {
                text.append(':').append(line);
            }
            text.append(": ");
        }
        if (severity == Severity.WARNING) {
            text.append("warning: ");
        }
        if (!column.isEmpty()) {
            text.append(column).append(": ");
        }
        text.append(message);
        if (!expected.isEmpty()) {
            text.append("; expected ").append(expected);
        }
        if (!maybe.isEmpty()) {
            text.append(". Maybe ").append(maybe);
        }
        return text.toString();
    }
}
