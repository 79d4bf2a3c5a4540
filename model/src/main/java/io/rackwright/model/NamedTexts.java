package io.rackwright.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is said of one name after another, as a cell has it: {@code TRAY=P-TX;BUSBAR=S-OH}.
 *
 * @param byName neither names nor texts have {@code =} or {@code ;} in them
 */
public record NamedTexts(SortedMap<String, String> byName) {
    public static final NamedTexts NONE = new NamedTexts(Collections.emptySortedMap());

    public NamedTexts {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /**
     * @throws IllegalArgumentException when the text is none; the message says which part
     */
    public static NamedTexts parse(String text) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String part : text.split(";", -1)) {
            String[] words = part.strip().split("=", -1);
            boolean wellFormed = words.length == 2 && !words[0].isBlank() && !words[1].isBlank();
            if (!wellFormed) {
                throw new IllegalArgumentException(
                        "'" + part.strip() + "' does not say something of a name");
            }
            if (found.put(words[0].strip(), words[1].strip()) != null) {
                throw new IllegalArgumentException(words[0].strip() + " is there twice");
            }
        }
        return new NamedTexts(found);
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    @Override
    public String toString() {
        return byName.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(";"));
    }
}
