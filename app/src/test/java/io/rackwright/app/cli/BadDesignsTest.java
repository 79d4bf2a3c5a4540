package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Designs with one fault each, and what is said of them. A design of {@code bad-designs} is the
 * sound one of its kind ({@code base-rack.yaml}, {@code base-pod.yaml} or {@code base-hall.yaml})
 * after the changes of its file: a line {@code - line} and then {@code + line} replaces the first
 * by what follows it. {@code -Drewrite=true} writes what is said anew into {@code .txt} beside it.
 */
class BadDesignsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "bad-designs");

    @TempDir Path folder;

    static Stream<String> changes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.endsWith(".change"))
                    .map(f -> f.substring(0, f.length() - ".change".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String kind(String name) {
        return name.substring(0, name.indexOf('-'));
    }

    private static String damaged(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve("base-" + kind(name) + ".yaml"));
        String before = "";
        StringBuilder after = new StringBuilder();
        for (String line : Files.readAllLines(FOLDER.resolve(name + ".change"))) {
            if (line.startsWith("- ")) {
                text = replaced(text, before, after, name);
                before = line.substring(2) + "\n";
            } else if (line.startsWith("+ ")) {
                after.append(line.substring(2)).append('\n');
            }
        }
        return replaced(text, before, after, name);
    }

    private static String replaced(String text, String before, StringBuilder after, String name) {
        if (before.isEmpty()) {
            return text;
        }
        if (!text.contains("\n" + before)) {
            throw new IllegalArgumentException(name + ": the base has no line " + before);
        }
        String changed = text.replace("\n" + before, "\n" + after);
        after.setLength(0);
        return changed;
    }

    private Called said(String name, String text) throws IOException {
        Path design = Files.writeString(folder.resolve(name + ".yaml"), text);
        return Called.in(Repository.root(), folder, "design", design.toString());
    }

    /** What fails or is unknown with what is said of it, and how many do; not what holds. */
    private static String open(Called called) {
        StringBuilder open = new StringBuilder();
        boolean keep = false;
        for (String line : called.out().lines().toList()) {
            boolean head = line.matches("  (holds|fails|unknown) .*") || !line.startsWith(" ");
            keep = head ? !line.startsWith("  holds") && line.startsWith("  ") : keep;
            if (keep || line.contains(" checks: ")) {
                open.append(line.stripTrailing()).append('\n');
            }
        }
        return open + called.err();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void eachFaultIsToldWithItsPlaceItsNumbersAndASuggestion(String name) throws IOException {
        Called called = said(name, damaged(name));

        String said = open(called).replace(folder.toString(), "");
        Path expected = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("rewrite")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
        assertThat(said).contains(name + ".yaml:").doesNotContain("Exception");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatFailsIsAnErrorAndWhatIsUnknownNeverHolds(String name) throws IOException {
        Called called = said(name, damaged(name));

        boolean unknown = called.out().contains("\n  unknown  ");
        assertThat(called.exitCode() == ExitCode.INPUT_HAS_ERRORS || unknown).isTrue();
    }

    @Test
    void theDesignsAreSoundBefore() throws IOException {
        for (String kind : Set.of("rack", "hall", "pod")) {
            Called called =
                    said("base", Files.readString(FOLDER.resolve("base-" + kind + ".yaml")));

            assertThat(called.exitCode()).as(called.out() + called.err()).isZero();
            assertThat(called.out()).doesNotContain("  fails ").doesNotContain("  unknown ");
        }
    }

    @Test
    void everyKindOfCheckHasABadDesign() throws IOException {
        Set<String> shown = new TreeSet<>();
        Pattern failing = Pattern.compile("(?m)^  (?:fails|unknown) +([a-z-]+): ");
        for (String name : changes().toList()) {
            failing.matcher(Files.readString(FOLDER.resolve(name + ".txt")))
                    .results()
                    .map((MatchResult m) -> m.group(1))
                    .forEach(shown::add);
        }

        assertThat(shown).containsAll(codesOfChecks());
    }

    private static Set<String> codesOfChecks() throws IOException {
        Path sources = Repository.root().resolve("design/src/main/java/io/rackwright/design");
        Pattern code = Pattern.compile("new (?:Draft|Check)\\(\\s*\"([a-z-]+)\"|\"(cdu-[a-z-]+)\"");
        try (Stream<Path> files = Files.walk(sources)) {
            Set<String> codes = new TreeSet<>();
            for (Path file : files.filter(f -> f.toString().endsWith("Checks.java")).toList()) {
                code.matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                        .filter(c -> !c.endsWith("-"))
                        .forEach(codes::add);
            }
            return codes.stream()
                    .filter(c -> !c.startsWith("radix-") || c.equals("radix-spine"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
