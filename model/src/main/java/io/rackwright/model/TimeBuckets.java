package io.rackwright.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The optimiser's periods: consecutive, covering every day of the horizon. Days count from the
 * program's {@code asOf} (day 0).
 *
 * <p>Written as runs of equal widths, {@code 8x1w,24x4w,13w}: eight weekly, then twenty-four
 * four-weekly, then 13-weekly to the end. The last run repeats to the horizon; the last bucket is
 * cut there.
 */
public final class TimeBuckets {
    private static final Pattern RUN = Pattern.compile("(?:(\\d{1,4})x)?(\\d{1,3})w");

    private final LocalDate asOf;

    /** First days, and one past the last day at the end: bucket t is [starts[t], starts[t+1]). */
    private final int[] starts;

    private TimeBuckets(LocalDate asOf, int[] starts) {
        this.asOf = asOf;
        this.starts = starts;
    }

    /**
     * @throws IllegalArgumentException when the text is not a list of runs; the message says what
     *     was expected
     */
    public static TimeBuckets parse(String spec, LocalDate asOf, LocalDate horizonEnd) {
        int end = Days.between(asOf, horizonEnd) + 1;
        if (end <= 0) {
            throw new IllegalArgumentException(
                    "the horizon ends on " + horizonEnd + ", before as_of " + asOf);
        }
        List<Integer> starts = new ArrayList<>(List.of(0));
        String[] runs = spec.strip().split("\\s*,\\s*", -1);
        int width = 0;
        for (String run : runs) {
            Matcher m = RUN.matcher(run);
            if (!m.matches() || Integer.parseInt(m.group(2)) == 0) {
                throw new IllegalArgumentException(
                        "buckets '%s': '%s' is not a run of weeks. Maybe 8x1w,24x4w,13w"
                                .formatted(spec, run));
            }
            width = 7 * Integer.parseInt(m.group(2));
            int count = m.group(1) == null ? 1 : Integer.parseInt(m.group(1));
            for (int i = 0; i < count && starts.getLast() < end; i++) {
                starts.add(Math.min(end, starts.getLast() + width));
            }
        }
        while (starts.getLast() < end) {
            starts.add(Math.min(end, starts.getLast() + width));
        }
        return new TimeBuckets(asOf, starts.stream().mapToInt(Integer::intValue).toArray());
    }

    public int count() {
        return starts.length - 1;
    }

    /** First day of bucket t. */
    public int start(int t) {
        return starts[t];
    }

    /** One past the last day of bucket t. */
    public int end(int t) {
        return starts[t + 1];
    }

    public int days(int t) {
        return starts[t + 1] - starts[t];
    }

    public double weeks(int t) {
        return days(t) / 7.0;
    }

    public int horizonDays() {
        return starts[starts.length - 1];
    }

    /** The bucket of a day; -1 before the first, {@code count()} after the last. */
    public int of(int day) {
        if (day < 0) {
            return -1;
        }
        int at = Arrays.binarySearch(starts, day);
        return at >= 0 ? at : -at - 2;
    }

    public LocalDate startDate(int t) {
        return asOf.plusDays(starts[t]);
    }

    /** As row names have it: the first day of the bucket. */
    public String label(int t) {
        return startDate(t).toString();
    }
}
