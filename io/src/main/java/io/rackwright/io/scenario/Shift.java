package io.rackwright.io.scenario;

import io.rackwright.io.table.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Moves dates of rows by whole days. */
final class Shift {
    private Shift() {}

    /** Weeks to the nearest day. */
    static int days(double weeks) {
        return Math.toIntExact(Math.round(weeks * 7));
    }

    /** The row's dates of these columns, moved; those that are open stay so. */
    static Map<String, String> cells(Row row, int days, String... columns) {
        Map<String, String> cells = new HashMap<>();
        for (String column : columns) {
            LocalDate date = row.dateOrNull(column);
            if (date != null) {
                cells.put(column, date.plusDays(days).toString());
            }
        }
        return cells;
    }

    static String inWords(int days) {
        String weeks = days % 7 == 0 ? Math.abs(days) / 7 + " weeks" : Math.abs(days) + " days";
        return weeks + (days < 0 ? " earlier" : " later");
    }
}
