package io.rackwright.design.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page on design files has a table for each mapping that is read, with its keys and no other.
 */
class DesignsPageTest {
    private static final Pattern ONLY = Pattern.compile("\\.only\\(([^)]*)\\)");
    private static final Pattern WORD = Pattern.compile("\"([a-z_0-9]+)\"");
    private static final Pattern KEY = Pattern.compile("(?m)^\\| `([a-z_0-9]+)` \\|");

    private static Set<Set<String>> keysThatAreRead() throws IOException {
        Set<Set<String>> read = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> readers =
                    files.filter(f -> f.toString().matches(".*/(rack|pod|hall)/\\w+File\\.java"))
                            .toList();
            for (Path file : readers) {
                ONLY.matcher(Files.readString(file))
                        .results()
                        .forEach(only -> read.add(words(WORD, only.group(1))));
            }
        }
        return read;
    }

    private static Set<String> words(Pattern pattern, String text) {
        TreeSet<String> words = new TreeSet<>();
        pattern.matcher(text).results().map((MatchResult m) -> m.group(1)).forEach(words::add);
        return words;
    }

    @Test
    void everyMappingHasItsTableAndEveryTableItsMapping() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "designs.md"));
        List<Set<String>> tables = new ArrayList<>();
        for (String part : page.split("\n\n")) {
            if (part.startsWith("| key |")) {
                tables.add(words(KEY, part));
            }
        }

        assertThat(keysThatAreRead()).hasSizeGreaterThan(25);
        assertThat(tables).containsAll(keysThatAreRead());
        assertThat(keysThatAreRead()).containsAll(tables);
    }
}
