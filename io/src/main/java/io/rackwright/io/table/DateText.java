package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.table.CellReader.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days in cells, as ISO 8601 writes them. Other spellings become a suggestion; one that can be read
 * in two ways gets both.
 */
final class DateText {
    private static final String EXPECTED = "a day written as 2027-03-31";
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

    private DateText() {}

    static Reading read(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return Reading.of(
                    Fault.ofValue("not-a-date", "is not an ISO day")
                            .expecting(EXPECTED)
                            .maybe(String.join(" or ", readings(text))));
        }
        int year = Integer.parseInt(iso.group(1));
        int month = Integer.parseInt(iso.group(2));
        int day = Integer.parseInt(iso.group(3));
        if (!exists(year, month, day)) {
            return Reading.of(
                    Fault.ofValue("not-a-date", "is not in the calendar")
                            .expecting(EXPECTED)
                            .maybe(nearestDay(year, month, day)));
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Reading.of(
                    Fault.ofValue("out-of-range", "is out of range")
                            .expecting("a day from %d to %d".formatted(FIRST_YEAR, LAST_YEAR)));
        }
        return Reading.of(LocalDate.of(year, month, day));
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static String nearestDay(int year, int month, int day) {
        if (exists(year, day, month)) {
            return iso(year, day, month);
        }
        boolean pastTheMonth = month >= 1 && month <= 12 && day > 28 && day <= 31;
        return pastTheMonth ? YearMonth.of(year, month).atEndOfMonth().toString() : "";
    }

    private static Set<String> readings(String text) {
        Set<String> readings = new LinkedHashSet<>();
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            add(readings, m.group(1), m.group(2), m.group(3));
        }
        m = YEAR_LAST.matcher(text);
        if (m.matches()) {
            String year = m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3);
            boolean monthFirst = text.contains("/");
            add(readings, year, m.group(monthFirst ? 1 : 2), m.group(monthFirst ? 2 : 1));
            add(readings, year, m.group(monthFirst ? 2 : 1), m.group(monthFirst ? 1 : 2));
        }
        m = MONTH.matcher(text);
        if (m.matches()) {
            add(readings, m.group(1), m.group(2), "1");
        }
        return readings;
    }

    private static void add(Set<String> readings, String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (exists(y, m, d)) {
            readings.add(iso(y, m, d));
        }
    }

    private static String iso(int year, int month, int day) {
        return LocalDate.of(year, month, day).toString();
    }
}
