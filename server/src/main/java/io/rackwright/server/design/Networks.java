package io.rackwright.server.design;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rackwright.io.CheckedDraft;
import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import io.rackwright.io.scenario.ScenarioFolder;
import io.rackwright.model.Network;
import io.rackwright.server.program.ProgramLibrary;
import io.rackwright.server.program.Scenarios;
import io.rackwright.server.program.ServedProgram;
import io.rackwright.server.web.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Programs as the design code takes them: revisions, as they are or with scenarios applied. */
@Component
final class Networks {
    private final ProgramLibrary library;
    private final Scenarios scenarios;
    private final Cache<Revision, Network> networks =
            Caffeine.newBuilder().maximumSize(8).softValues().build();

    /**
     * A revision of a program with scenarios applied.
     *
     * @param texts of the scenarios: a scenario may change while the revision stays
     */
    record Revision(String program, int number, List<String> scenarios, List<String> texts) {
        Revision {
            scenarios = List.copyOf(scenarios);
            texts = List.copyOf(texts);
        }

        /** As in {@code revision 3 with kyber-late}. */
        String inWords() {
            return "revision "
                    + number
                    + (scenarios.isEmpty() ? "" : " with " + String.join(" and ", scenarios));
        }
    }

    Networks(ProgramLibrary library, Scenarios scenarios) {
        this.library = library;
        this.scenarios = scenarios;
    }

    ServedProgram program(String id) {
        return library.get(id);
    }

    Path folder(Revision revision) {
        return library.folder(revision.program(), revision.number());
    }

    /** The program as it is now. */
    Revision current(String id) {
        ServedProgram program = library.get(id);
        return new Revision(program.id(), program.revision(), List.of(), List.of());
    }

    /**
     * A revision that is still kept, with scenarios that the program has now.
     *
     * @throws Refusal when one of them is not there
     */
    Revision of(String id, int number, List<String> names) {
        ServedProgram program = library.get(id);
        if (!revisions(program).contains(number)) {
            throw Refusal.wrong("revision", "%d is not kept".formatted(number));
        }
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            if (!scenarios.has(program, name)) {
                throw Refusal.wrong("scenario", "'%s' is none of the program's".formatted(name));
            }
            texts.add(text(library.folder(program).resolve("scenarios").resolve(name + ".yaml")));
        }
        return new Revision(program.id(), number, names, texts);
    }

    /** Those whose tables are still there, oldest first. */
    List<Integer> revisions(ServedProgram program) {
        Path all = library.folder(program).resolveSibling("");
        try (Stream<Path> folders = Files.list(all)) {
            return folders.map(f -> String.valueOf(f.getFileName()))
                    .filter(name -> name.matches("\\d{1,9}"))
                    .map(Integer::valueOf)
                    .filter(number -> number <= program.revision())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws Refusal when it has errors, as nothing follows from such a program
     */
    Network network(Revision revision) {
        return networks.get(revision, this::read);
    }

    private Network read(Revision revision) {
        ServedProgram now = library.get(revision.program());
        CheckedDraft draft =
                library.draft(
                        new ServedProgram(
                                now.id(),
                                now.name(),
                                now.source(),
                                revision.number(),
                                now.createdAt(),
                                now.createdBy()));
        ReadResult result =
                revision.scenarios().isEmpty() || draft.hasErrors()
                        ? draft.result()
                        : ProgramReader.changed(
                                draft,
                                new ScenarioFolder(library.folder(now)),
                                revision.scenarios());
        return new Network(
                result.program()
                        .orElseThrow(() ->
                                Refusal.conflict(
                                        "%s of '%s' has errors, and nothing follows from it. See"
                                                        .formatted(
                                                                capital(revision.inWords()),
                                                                now.name())
                                                + " its findings.")));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
