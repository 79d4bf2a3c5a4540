package io.rackwright.plan.replan;

import io.rackwright.model.Actual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of orders: in all, and since the run. What the run's own program reported is in
 * its stock already; a row that says otherwise now counts by the difference.
 */
final class Reported {
    /**
     * What rows say of one order.
     *
     * @param any whether there is a row
     * @param expected by the latest row that says so
     */
    record Progress(boolean any, double received, double scrapped, @Nullable LocalDate expected) {}

    private record Key(String order, String item, LocalDate date) {
        static Key of(Actual actual) {
            return new Key(actual.order(), actual.item(), actual.date());
        }
    }

    private final Map<String, List<Actual>> all = new LinkedHashMap<>();
    private final Map<String, List<Actual>> news = new LinkedHashMap<>();
    private final List<Actual> history;
    private final List<Actual> ahead = new ArrayList<>();

    Reported(List<Actual> before, List<Actual> now, LocalDate asOf) {
        Map<Key, Actual> known = new LinkedHashMap<>();
        before.forEach(a -> known.put(Key.of(a), a));
        Map<Key, Actual> together = new LinkedHashMap<>(known);
        for (Actual row : now) {
            if (row.date().isAfter(asOf)) {
                ahead.add(row);
                continue;
            }
            Actual old = known.get(Key.of(row));
            together.put(Key.of(row), row);
            Actual difference = difference(row, old);
            if (difference != null) {
                news.computeIfAbsent(row.order(), _ -> new ArrayList<>()).add(difference);
            }
        }
        history = List.copyOf(together.values());
        history.forEach(a -> all.computeIfAbsent(a.order(), _ -> new ArrayList<>()).add(a));
    }

    private static @Nullable Actual difference(Actual row, @Nullable Actual old) {
        if (old == null) {
            return row;
        }
        LocalDate expected = row.expected();
        boolean same =
                row.received() == old.received()
                        && row.scrapped() == old.scrapped()
                        && (expected == null || expected.equals(old.expected()));
        return same
                ? null
                : new Actual(
                        row.order(),
                        row.item(),
                        row.date(),
                        row.received() - old.received(),
                        row.scrapped() - old.scrapped(),
                        expected,
                        row.provenance());
    }

    /** All rows, the run's and today's; of two with one key, today's. */
    List<Actual> history() {
        return history;
    }

    /** Rows dated after the day from which is planned: they have not happened. */
    List<Actual> ahead() {
        return ahead;
    }

    /** Orders of which there is news. */
    Map<String, List<Actual>> news() {
        return news;
    }

    /** What is new of an order. */
    Progress news(String order, String item) {
        return sum(news.getOrDefault(order, List.of()), item);
    }

    /** All that was ever reported of it. */
    Progress all(String order, String item) {
        return sum(all.getOrDefault(order, List.of()), item);
    }

    private static Progress sum(List<Actual> rows, String item) {
        double received = 0;
        double scrapped = 0;
        LocalDate expected = null;
        boolean any = false;
        for (Actual row : rows.stream().sorted(Comparator.comparing(Actual::date)).toList()) {
            if (row.item().isEmpty() || row.item().equals(item)) {
                any = true;
                received += row.received();
                scrapped += row.scrapped();
                expected = row.expected() == null ? expected : row.expected();
            }
        }
        return new Progress(any, received, scrapped, expected);
    }
}
