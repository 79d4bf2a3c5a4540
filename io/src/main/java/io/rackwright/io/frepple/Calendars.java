package io.rackwright.io.frepple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Calendars as steps in time. Of the buckets in force on a day the one of the lowest priority
 * counts, of equals the one that starts last; where none is, the calendar's default. What holds on
 * some days of the week or hours of the day only counts by its share of the week.
 */
final class Calendars {
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Model model;
    private final Values values;
    private final Map<String, List<Bucket>> known = new HashMap<>();

    Calendars(Model model, Values values) {
        this.model = model;
        this.values = values;
    }

    /**
     * A bucket of a calendar.
     *
     * @param from null from the beginning
     * @param until exclusive; null to the end
     * @param share of the week in which it holds
     */
    private record Bucket(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            double value,
            double priority,
            double share) {
        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    /** The value from each day on, from the first day; empty when there is no such calendar. */
    Optional<Map<LocalDate, Double>> steps(String name, LocalDate first, LocalDate last) {
        Optional<ModelObject> calendar = model.find(Kind.CALENDAR, name);
        if (calendar.isEmpty()) {
            return Optional.empty();
        }
        double standard = values.amount(calendar.get(), "default", 0);
        List<Bucket> buckets = buckets(name);
        TreeSet<LocalDate> changes = new TreeSet<>();
        changes.add(first);
        for (Bucket bucket : buckets) {
            for (LocalDate day : ends(bucket)) {
                if (day.isAfter(first) && !day.isAfter(last)) {
                    changes.add(day);
                }
            }
        }
        Map<LocalDate, Double> steps = new TreeMap<>();
        Double before = null;
        for (LocalDate day : changes) {
            double value = valueOn(day, buckets, standard);
            if (before == null || before != value) {
                steps.put(day, value);
                before = value;
            }
        }
        return Optional.of(steps);
    }

    private static Collection<LocalDate> ends(Bucket bucket) {
        List<LocalDate> ends = new ArrayList<>();
        if (bucket.from() != null) {
            ends.add(bucket.from());
        }
        if (bucket.until() != null) {
            ends.add(bucket.until());
        }
        return ends;
    }

    /** Days between the starts of the buckets of the calendar, where all are as long; else 0. */
    int bucketDays(String name) {
        List<LocalDate> starts =
                buckets(name).stream()
                        .map(Bucket::from)
                        .filter(Objects::nonNull)
                        .sorted()
                        .distinct()
                        .toList();
        int days = 0;
        for (int i = 1; i < starts.size(); i++) {
            int between = (int) (starts.get(i).toEpochDay() - starts.get(i - 1).toEpochDay());
            if (days != 0 && days != between) {
                return 0;
            }
            days = between;
        }
        return days;
    }

    private static double valueOn(LocalDate day, List<Bucket> buckets, double standard) {
        double open = 1;
        double value = 0;
        for (Bucket bucket : buckets) {
            if (bucket.holdsOn(day)) {
                value += open * bucket.share() * bucket.value();
                open *= 1 - bucket.share();
            }
        }
        return value + open * standard;
    }

    private List<Bucket> buckets(String calendar) {
        return known.computeIfAbsent(calendar, this::read);
    }

    private List<Bucket> read(String calendar) {
        List<Bucket> buckets = new ArrayList<>();
        for (ModelObject o : model.where(Kind.CALENDAR_BUCKET, "calendar", calendar)) {
            buckets.add(
                    new Bucket(
                            values.day(o, "start"),
                            values.day(o, "end"),
                            values.amount(o, "value", 0),
                            values.number(o, "priority", 0),
                            share(o)));
        }
        Comparator<Bucket> byPriority = Comparator.comparingDouble(Bucket::priority);
        buckets.sort(
                byPriority.thenComparing(
                        Bucket::from, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())));
        return buckets;
    }

    private double share(ModelObject bucket) {
        double days = WEEKDAYS.stream().filter(day -> !isOff(bucket.text(day))).count() / 7.0;
        if (bucket.has("days")) {
            days = Integer.bitCount((int) values.number(bucket, "days", 127) & 127) / 7.0;
        }
        double from = values.days(bucket, "starttime");
        double until = bucket.has("endtime") ? values.days(bucket, "endtime") : 1;
        // Until the last second of the day is until its end.
        double hours = until - from > 1 - 2 / 86_400.0 ? 1 : Math.max(0, until - from);
        double share = days * hours;
        if (share < 1) {
            values.notCarriedOver(
                    bucket,
                    "",
                    "hours and days within a week: the bucket counts by its share of the week");
        }
        return share;
    }

    private static boolean isOff(String flag) {
        return flag.equalsIgnoreCase("false") || flag.equals("0");
    }
}
