package io.rackwright.io.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a YAML file, with the line on which it begins. */
public sealed interface YamlNode {
    int line();

    /**
     * Keys and what they hold, in the order of the file.
     *
     * @param keyLines the line of each key
     */
    record Mapping(int line, Map<String, YamlNode> entries, Map<String, Integer> keyLines)
            implements YamlNode {
        static Mapping at(int line) {
            return new Mapping(line, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        public Optional<YamlNode> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** Line of a key; of the mapping when it has no such key. */
        public int lineOf(String key) {
            return keyLines.getOrDefault(key, line);
        }
    }

    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    /**
     * A scalar, stripped.
     *
     * @param text empty for nothing, {@code ~} and {@code null}
     */
    record Text(int line, String text) implements YamlNode {}
}
