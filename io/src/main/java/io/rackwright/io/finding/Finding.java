package io.rackwright.io.finding;

import java.util.Comparator;

/**
 * A fault in a program, where it is, and what would be right.
 *
 * @param code short and stable, such as {@code unknown-name}
 * @param at a place in a file or a sheet
 * @param value as it stands there; empty when nothing does
 * @param message what is wrong, to be read after the place and the column
 * @param expected what would be right; empty when the message says it
 * @param maybe the likely remedy; empty when none is likely
 */
public record Finding(
        Severity severity,
        String code,
        Location at,
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

    /** See {@link Location#file()}. */
    public String file() {
        return at.file();
    }

    /** See {@link Location#line()}. */
    public int line() {
        return at.line();
    }

    /** See {@link Location#column()}. */
    public String column() {
        return at.column();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * As in {@code items.csv:12: unit_cost_usd: '1O.5' is not a number. Maybe 10.5}; of a workbook
     * {@code items!E12: unit_cost_usd: ...}.
     */
    @Override
    public String toString() {
        String place = at.toString();
        return (place.isEmpty() ? "" : place + ": ")
                + (severity == Severity.WARNING ? "warning: " : "")
                + (column().isEmpty() ? "" : column() + ": ")
                + said();
    }

    /** The message, what is expected and the remedy, without the place. */
    public String said() {
        return message
                + (expected.isEmpty() ? "" : "; expected " + expected)
                + (maybe.isEmpty() ? "" : ". Maybe " + maybe);
    }
}
