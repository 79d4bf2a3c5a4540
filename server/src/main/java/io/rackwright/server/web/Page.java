package io.rackwright.server.web;

import java.util.List;

/**
 * A portion of a list.
 *
 * @param total of the whole list
 * @param offset of the first item here
 * @param limit most items of a portion
 */
public record Page<T>(List<T> items, long total, long offset, int limit) {
    public static final String DEFAULT_LIMIT = "50";
    public static final int MOST = 1000;

    public Page {
        items = List.copyOf(items);
    }

    /** Of a list that is all in memory. */
    public static <T> Page<T> of(List<T> all, int offset, int limit) {
        int from = Math.min(offset, all.size());
        return new Page<>(
                all.subList(from, (int) Math.min((long) from + limit, all.size())),
                all.size(),
                offset,
                limit);
    }
}
