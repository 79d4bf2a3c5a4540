package io.rackwright.io.table;

import java.util.List;
import java.util.Set;

/**
 * Settings as they stand in a file or a sheet, nested keys joined with dots.
 *
 * @param texts in the order of the file
 * @param keys all that are mentioned, also those without a value that makes sense
 * @param whole false when the rest could not be read
 */
public record KeyedTexts(List<KeyedText> texts, Set<String> keys, boolean whole) {
    public KeyedTexts {
        texts = List.copyOf(texts);
        keys = Set.copyOf(keys);
    }

    /**
     * One setting.
     *
     * @param path keys from the top, joined with dots
     * @param text empty for a key without a value
     */
    public record KeyedText(String path, int line, String text) {}
}
