package io.rackwright.app.report;

import io.rackwright.model.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The last day of every month of the plan; the last one is the end of the horizon. Reports by month
 * count what has happened up to and on that day.
 */
public record MonthEnds(List<LocalDate> days) {
    public MonthEnds {
        days = List.copyOf(days);
    }

    public static MonthEnds of(Settings settings) {
        List<LocalDate> days = new ArrayList<>();
        YearMonth last = YearMonth.from(settings.horizonEnd());
        YearMonth month = YearMonth.from(settings.asOf());
        while (month.isBefore(last)) {
            days.add(month.atEndOfMonth());
            month = month.plusMonths(1);
        }
        days.add(settings.horizonEnd());
        return new MonthEnds(days);
    }

    public int count() {
        return days.size();
    }

    /** The month that a day falls in; 0 before the first, {@code count()} after the horizon. */
    public int of(LocalDate day) {
        if (day.isAfter(days.getLast())) {
            return days.size();
        }
        YearMonth first = YearMonth.from(days.getFirst());
        int months = (day.getYear() - first.getYear()) * 12 + day.getMonthValue();
        return Math.max(0, months - first.getMonthValue());
    }

    /** Adds an amount at its month; one after the horizon is in no month. */
    public void add(double[] months, LocalDate day, double amount) {
        int month = of(day);
        if (month < months.length) {
            months[month] += amount;
        }
    }

    /** Sums from the first month to each. */
    public static double[] cumulative(double[] months) {
        double[] sums = months.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }

    /** As {@code 2027-03}. */
    public String label(int month) {
        return YearMonth.from(days.get(month)).toString();
    }
}
