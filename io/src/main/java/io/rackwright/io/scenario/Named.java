package io.rackwright.io.scenario;

import io.rackwright.io.table.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter: a column of a row must be one of these names.
 *
 * @param names empty when any will do
 */
record Named(String key, List<String> names) {
    static Named of(Row keys, String key) {
        return new Named(key, keys.names(key));
    }

    boolean accepts(String name) {
        return names.isEmpty() || names.contains(name);
    }

    boolean isOpen() {
        return names.isEmpty();
    }

    /** As in {@code CPU, GPU}; the word for all when any will do. */
    static String inWords(String all, Named... filters) {
        List<String> words = new ArrayList<>();
        for (Named filter : filters) {
            if (!filter.isOpen()) {
                words.add(String.join(", ", filter.names()));
            }
        }
        return words.isEmpty() ? all : String.join(" at ", words);
    }
}
