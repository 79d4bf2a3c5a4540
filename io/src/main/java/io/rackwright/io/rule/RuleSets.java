package io.rackwright.io.rule;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.KeyedTexts.KeyedText;
import io.rackwright.model.trade.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rule set that a program names: in {@code rules} beside its tables, in that of a folder
 * above it, or among those that come with Rackwright. A run thus carries the law that it was made
 * under.
 */
public final class RuleSets {
    public static final String FOLDER = "rules";

    private RuleSets() {}

    /**
     * What was found, with its hash.
     *
     * @param sha256 empty when there are no rules
     */
    public record Found(Optional<RuleSet> rules, String sha256) {
        public static final Found NONE = new Found(Optional.empty(), "");
    }

    /**
     * @param setting that names it; its line is where a fault is told
     */
    public static Found find(Path program, KeyedText setting, Findings findings) {
        String name = setting.text();
        List<Path> places = places(program);
        // A name, not a path: a program from elsewhere must not choose what else is read.
        Optional<Path> folder =
                Path.of(name).getNameCount() > 1 || name.startsWith(".")
                        ? Optional.empty()
                        : places.stream()
                                .map(p -> p.resolve(name))
                                .filter(Files::isDirectory)
                                .findFirst();
        if (folder.isEmpty()) {
            findings.error(
                    "program.yaml",
                    setting.line(),
                    setting.path(),
                    name,
                    Fault.ofValue("no-rules", "is no rule set")
                            .expecting("a folder in rules, here or further up")
                            .maybe(NearestName.of(name, names(places))));
            return Found.NONE;
        }
        RulesRead read = RuleReader.read(folder.get());
        if (read.rules().isEmpty()) {
            List<Finding> errors = read.findings().stream().filter(Finding::isError).toList();
            findings.error(
                    "program.yaml",
                    setting.line(),
                    setting.path(),
                    name,
                    Fault.ofValue(
                            "faulty-rules",
                            "has %d error%s, the first at %s: %s"
                                    .formatted(
                                            errors.size(),
                                            errors.size() == 1 ? "" : "s",
                                            errors.getFirst().at(),
                                            errors.getFirst().message())));
            return Found.NONE;
        }
        RuleSet rules = new RuleSet(name, read.rules().get(), read.files());
        return new Found(Optional.of(rules), read.sha256());
    }

    private static List<Path> places(Path program) {
        List<Path> places = new ArrayList<>();
        for (@Nullable Path at = program.toAbsolutePath().normalize();
                at != null;
                at = at.getParent()) {
            places.add(at.resolve(FOLDER));
        }
        String home = System.getProperty("rackwright.home");
        if (home != null) {
            places.add(Path.of(home).resolve(FOLDER));
        }
        return places;
    }

    private static List<String> names(List<Path> places) {
        List<String> names = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> folders = Files.list(place)) {
                    folders.filter(Files::isDirectory)
                            .forEach(f -> names.add(f.getFileName().toString()));
                } catch (IOException _) {
                    // Only a suggestion is lost.
                }
            }
        }
        return names;
    }
}
