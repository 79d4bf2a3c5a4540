package io.rackwright.plan.route;

import java.util.ArrayList;
import java.util.List;

/**
 * Days from {@code asOf}, as stretches that neither touch nor overlap, earliest first.
 *
 * <p>Days on which something is closed, or on which it is open.
 */
public record DaySet(List<Stretch> stretches) {
    public static final DaySet NONE = new DaySet(List.of());

    /** A day beyond any plan. */
    public static final int NEVER = Integer.MAX_VALUE / 4;

    /** Days {@code from} up to, not including, {@code to}. */
    public record Stretch(int from, int to) {
        public Stretch {
            if (from >= to) {
                throw new IllegalArgumentException("no day from " + from + " to " + to);
            }
        }

        public int days() {
            return to - from;
        }
    }

    public DaySet {
        stretches = List.copyOf(stretches);
    }

    /** The days from {@code from} up to, not including, {@code to}; none when there are none. */
    public static DaySet of(int from, int to) {
        return from < to ? new DaySet(List.of(new Stretch(from, to))) : NONE;
    }

    public boolean isEmpty() {
        return stretches.isEmpty();
    }

    public int days() {
        return stretches.stream().mapToInt(Stretch::days).sum();
    }

    /** The first of them. */
    public int first() {
        return stretches.getFirst().from();
    }

    /** One past the last of them. */
    public int end() {
        return stretches.getLast().to();
    }

    public boolean contains(int day) {
        return stretches.stream().anyMatch(s -> s.from() <= day && day < s.to());
    }

    /** The first day from {@code day} on that is not among these; {@link #NEVER} when all are. */
    public int firstFreeFrom(int day) {
        int free = day;
        for (Stretch s : stretches) {
            if (s.from() <= free && free < s.to()) {
                free = s.to();
            }
        }
        return Math.min(free, NEVER);
    }

    /** The last day up to {@code day} that is not among these; it may be before the plan. */
    public int lastFreeUpTo(int day) {
        int free = day;
        for (int k = stretches.size() - 1; k >= 0; k--) {
            Stretch s = stretches.get(k);
            if (s.from() <= free && free < s.to()) {
                free = s.from() - 1;
            }
        }
        return free;
    }

    /** The days from {@code from} up to, not including, {@code to} that are not among these. */
    public DaySet freeWithin(int from, int to) {
        List<Stretch> free = new ArrayList<>();
        int at = from;
        for (Stretch s : stretches) {
            if (at < Math.min(s.from(), to)) {
                free.add(new Stretch(at, Math.min(s.from(), to)));
            }
            at = Math.max(at, s.to());
        }
        if (at < to) {
            free.add(new Stretch(at, to));
        }
        return new DaySet(free);
    }

    /** The same days so much later; earlier when negative. */
    public DaySet shifted(int days) {
        return new DaySet(
                stretches.stream()
                        .map(s ->
                                new Stretch(
                                        s.from() + days, s.to() >= NEVER ? NEVER : s.to() + days))
                        .toList());
    }

    public DaySet and(DaySet other) {
        if (other.isEmpty()) {
            return this;
        }
        List<Stretch> all = new ArrayList<>(stretches);
        all.addAll(other.stretches);
        all.sort((a, b) -> Integer.compare(a.from(), b.from()));
        List<Stretch> joined = new ArrayList<>();
        for (Stretch s : all) {
            if (!joined.isEmpty() && s.from() <= joined.getLast().to()) {
                Stretch last = joined.removeLast();
                joined.add(new Stretch(last.from(), Math.max(last.to(), s.to())));
            } else {
                joined.add(s);
            }
        }
        return new DaySet(joined);
    }
}
