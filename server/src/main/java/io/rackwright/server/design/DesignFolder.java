package io.rackwright.server.design;

import io.rackwright.design.file.Fields;
import io.rackwright.design.file.Siblings;
import io.rackwright.design.rack.RackDesign;
import io.rackwright.design.rack.RackFile;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.yaml.YamlDocument;
import io.rackwright.io.yaml.YamlNode;
import io.rackwright.server.web.Refusal;
import io.rackwright.server.web.Refusal.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The design files of a program. */
final class DesignFolder {
    private static final String ENDING = ".yaml";

    private final Path folder;

    /** What a design is of. */
    enum Kind {
        RACK("rack"),
        HALL("hall"),
        POD("pod");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /**
     * A design file.
     *
     * @param name of the file, without its ending
     * @param title that the file gives it
     * @param item of the program; empty when it names none
     */
    record Design(String name, Kind kind, String title, String item, String generation) {}

    DesignFolder(Path program) {
        this.folder = program.resolve("designs");
    }

    /** By file name; files of something else, such as a catalogue, are left out. */
    List<Design> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Design> designs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ENDING)) {
                    design(file, name).ifPresent(designs::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(designs);
    }

    private static Optional<Design> design(Path file, String name) throws IOException {
        YamlNode.Mapping top =
                YamlDocument.read(name, Files.readString(file), new Findings()).top();
        for (Kind kind : Kind.values()) {
            if (top.entries().containsKey(kind.key)) {
                return Optional.of(
                        new Design(
                                name.substring(0, name.length() - ENDING.length()),
                                kind,
                                text(top, kind.key),
                                text(top, "item"),
                                text(top, "generation")));
            }
        }
        return Optional.empty();
    }

    private static String text(YamlNode.Mapping top, String key) {
        return top.entries().get(key) instanceof YamlNode.Text text ? text.text() : "";
    }

    /**
     * A rack of the program.
     *
     * @throws Refusal when there is none of that name, or it has errors
     */
    RackDesign rack(String name) {
        if (all().stream().noneMatch(d -> d.name().equals(name) && d.kind() == Kind.RACK)) {
            throw Refusal.missing("The program has no rack design of that name.");
        }
        Findings findings = new Findings();
        try {
            String text = Files.readString(folder.resolve(name + ENDING));
            Siblings siblings = Siblings.in(folder, "designs/", findings);
            return Fields.read(
                            "designs/" + name + ENDING,
                            text,
                            findings,
                            top -> RackFile.of(top, siblings))
                    .orElseThrow(() -> faulty(findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal faulty(Findings findings) {
        List<Fault> faults =
                findings.sorted().stream()
                        .map(f ->
                                new Fault(
                                        f.column().isEmpty() ? null : f.column(),
                                        f.said(),
                                        f.file(),
                                        f.line() == 0 ? null : f.line(),
                                        f.maybe().isEmpty() ? null : f.maybe()))
                        .toList();
        return Refusal.wrong("The design has errors.", faults);
    }
}
