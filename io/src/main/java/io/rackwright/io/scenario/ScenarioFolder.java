package io.rackwright.io.scenario;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.EditedTables;
import io.rackwright.io.table.Sha256;
import io.rackwright.io.table.TextDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scenarios of a program: the YAML files of its folder {@code scenarios}. */
public final class ScenarioFolder {
    private static final String FOLDER = "scenarios";
    private static final String ENDING = ".yaml";
    private static final long LARGEST_FILE_BYTES = 1 << 20;

    private final Path folder;

    /**
     * @param program folder
     */
    public ScenarioFolder(Path program) {
        this.folder = program.resolve(FOLDER);
    }

    /**
     * What applying scenarios to a program came to.
     *
     * @param draft the changed program, to be checked as any other; the base where there is an
     *     error
     * @param scenarios as far as they could be read
     * @param findings tell rows that a scenario touches by its lines
     * @param sha256 of the base and the scenarios' files
     */
    public record Applied(
            DraftProgram draft, List<Scenario> scenarios, Findings findings, String sha256) {
        public Applied {
            scenarios = List.copyOf(scenarios);
        }
    }

    /** In alphabetical order. */
    public List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(ENDING) && f.length() > ENDING.length())
                    .map(f -> f.substring(0, f.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Applies scenarios one after the other.
     *
     * @param base a program without an error
     * @param baseSha256 of its files
     */
    public Applied apply(DraftProgram base, String baseSha256, List<String> names) {
        ScenarioPlaces places = new ScenarioPlaces();
        Findings findings = new Findings(places);
        EditedTables tables = new EditedTables(base, findings);
        List<Scenario> scenarios = new ArrayList<>();
        MessageDigest digest = Sha256.digest();
        digest.update(baseSha256.getBytes(StandardCharsets.UTF_8));
        for (String name : names) {
            String file = FOLDER + "/" + name + ENDING;
            bytes(name, file, findings)
                    .ifPresent(bytes -> {
                        String heading = "\n" + file + "\n" + bytes.length + "\n";
                        digest.update(heading.getBytes(StandardCharsets.UTF_8));
                        digest.update(bytes);
                        TextDecoder.decode(file, bytes, findings)
                                .map(text -> ScenarioFile.read(file, name, text, findings))
                                .ifPresent(s -> scenarios.add(s.applyTo(tables, places, findings)));
                    });
        }
        DraftProgram draft = findings.hasErrors() ? base : tables.draft();
        return new Applied(draft, scenarios, findings, HexFormat.of().formatHex(digest.digest()));
    }

    private Optional<byte[]> bytes(String name, String file, Findings findings) {
        try {
            List<String> known = names();
            if (!known.contains(name)) {
                String what = "there is no scenario '%s'".formatted(name);
                findings.error(
                        file,
                        0,
                        Fault.of("no-scenario", what)
                                .expecting(
                                        known.isEmpty()
                                                ? "a YAML file in " + FOLDER
                                                : "one of " + String.join(", ", known))
                                .maybe(NearestName.of(name, known)));
                return Optional.empty();
            }
            Path path = folder.resolve(name + ENDING);
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST_FILE_BYTES) {
                findings.error(
                        file,
                        0,
                        Fault.of("unreadable", "is no file that can be read")
                                .expecting("a file of at most 1 MB"));
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            findings.error(file, 0, Fault.of("unreadable", "cannot be read: " + e));
            return Optional.empty();
        }
    }
}
