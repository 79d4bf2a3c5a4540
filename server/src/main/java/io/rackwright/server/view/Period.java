package io.rackwright.server.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Stretches of days that figures are summed up over. Weeks begin on Monday. */
enum Period {
    WEEK,
    MONTH,
    QUARTER;

    /**
     * One of them.
     *
     * @param label as 2026-01-05, 2026-01 or 2026-Q1
     * @param end its last day
     */
    record Span(String label, LocalDate start, LocalDate end) {}

    /** The first day of the one that a day is in. */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        };
    }

    LocalDate next(LocalDate start) {
        return switch (this) {
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
        };
    }

    private String label(LocalDate start) {
        return switch (this) {
            case WEEK -> start.toString();
            case MONTH -> start.format(DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT));
            case QUARTER -> start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
        };
    }

    /** All that a stretch of days touches, whole; at most so many. */
    List<Span> spans(LocalDate from, LocalDate to, int most) {
        List<Span> spans = new ArrayList<>();
        for (LocalDate at = start(from); !at.isAfter(to) && spans.size() < most; at = next(at)) {
            spans.add(new Span(label(at), at, next(at).minusDays(1)));
        }
        return spans;
    }

    /** As SQL's {@code date_trunc} knows it. */
    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }
}
