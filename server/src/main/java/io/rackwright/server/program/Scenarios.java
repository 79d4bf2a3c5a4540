package io.rackwright.server.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rackwright.io.CheckedDraft;
import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.scenario.Scenario;
import io.rackwright.io.scenario.ScenarioFolder;
import io.rackwright.server.DataFolder;
import io.rackwright.server.web.Refusal;
import io.rackwright.server.web.Refusal.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The named changes of a program, which are files in its folder. One is kept only when it can be
 * applied: its faults are told instead, by line of the file that it would have been.
 */
@Component
public final class Scenarios {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final String FOLDER = "scenarios";
    private static final int LONGEST = 200_000;

    /** Of the file that a scenario is tried as. */
    private static final String TRIED = "scenario";

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .build();

    private final ProgramLibrary library;
    private final DataFolder data;

    Scenarios(ProgramLibrary library, DataFolder data) {
        this.library = library;
        this.data = data;
    }

    /**
     * A scenario as it is kept.
     *
     * @param changes in a planner's words
     * @param yaml the file
     * @param errors of applying it to the program as it is now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kept(
            String name,
            String title,
            String question,
            List<String> changes,
            String yaml,
            int errors) {}

    /**
     * A scenario as somebody states it.
     *
     * @param changes each a kind and its keys, {@code {"kind": "demand_changed", "factor": 1.1}};
     *     null when {@code yaml} has it all
     * @param yaml the whole file; null when it is to be made of the rest
     */
    public record Stated(
            @Nullable String title,
            @Nullable String question,
            @Nullable List<Map<String, Object>> changes,
            @Nullable String yaml) {}

    /**
     * What a scenario that is being made comes to.
     *
     * @param changes in a planner's words, as far as they can be applied
     * @param yaml the file that it would be
     * @param faults none when it can be kept
     */
    public record Checked(List<String> changes, String yaml, List<ChangeFault> faults) {}

    /**
     * @param change which of the changes it is of, from 0; null when it is of none
     * @param field the key of the change; null when it is of none
     * @param line of the file, from 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeFault(
            @Nullable Integer change,
            @Nullable String field,
            String message,
            @Nullable Integer line,
            @Nullable String maybe) {}

    List<Kept> all(ServedProgram program) throws IOException {
        Path folder = library.folder(program);
        List<Kept> all = new ArrayList<>();
        for (String name : new ScenarioFolder(folder).names()) {
            all.add(kept(program, folder, name));
        }
        return all;
    }

    private Kept kept(ServedProgram program, Path folder, String name) throws IOException {
        String yaml = Files.readString(file(folder, name));
        CheckedDraft base = library.draft(program);
        if (base.hasErrors()) {
            return new Kept(name, name, "", List.of(), yaml, 0);
        }
        ScenarioFolder.Applied applied =
                new ScenarioFolder(folder).apply(base.draft(), base.sha256(), List.of(name));
        Scenario scenario =
                applied.scenarios().isEmpty()
                        ? new Scenario(name, name, "", List.of())
                        : applied.scenarios().getFirst();
        return new Kept(
                name,
                scenario.title(),
                scenario.question(),
                scenario.changes(),
                yaml,
                applied.findings().errorCount());
    }

    /** Whether a program has it. */
    public boolean has(ServedProgram program, String name) {
        return NAME.matcher(name).matches()
                && Files.isRegularFile(file(library.folder(program), name));
    }

    /**
     * Keeps a scenario, in place of one of that name.
     *
     * @throws Refusal with each fault and its line, when it cannot be applied
     */
    Kept keep(ServedProgram program, String name, Stated stated) throws IOException {
        requireName(name);
        String yaml = file(stated);
        CheckedDraft base = soundDraft(program);
        Path scratch = Files.createTempDirectory(data.scratch(), "scenario");
        try {
            Path tried = file(scratch, name);
            Path folderOfTried = scratch.resolve(FOLDER);
            Files.createDirectories(folderOfTried);
            Files.writeString(tried, yaml);
            requireSound(
                    ProgramReader.changed(base, new ScenarioFolder(scratch), List.of(name)), base);
            DataFolder.force(folderOfTried);
            Path folder = library.folder(program);
            Path target = file(folder, name);
            Files.createDirectories(folder.resolve(FOLDER));
            Files.move(
                    tried,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return kept(program, folder, name);
        } finally {
            DataFolder.remove(scratch);
        }
    }

    private CheckedDraft soundDraft(ServedProgram program) {
        CheckedDraft base = library.draft(program);
        if (base.hasErrors()) {
            throw Refusal.conflict(
                    "The program has errors, so no change to it can be checked. Mend it first.");
        }
        return base;
    }

    /** The whole file, as it was given or made of what was. */
    private static String file(Stated stated) {
        String given = stated.yaml();
        String yaml = given == null ? yaml(stated) : given;
        if (yaml.length() > LONGEST) {
            throw Refusal.tooLarge("A scenario has at most %,d characters.".formatted(LONGEST));
        }
        return yaml;
    }

    /** What a scenario would come to, without keeping it. */
    Checked check(ServedProgram program, Stated stated) throws IOException {
        String yaml = file(stated);
        CheckedDraft base = soundDraft(program);
        Path scratch = Files.createTempDirectory(data.scratch(), "scenario");
        try {
            Files.createDirectories(scratch.resolve(FOLDER));
            Files.writeString(file(scratch, TRIED), yaml);
            ReadResult changed =
                    ProgramReader.changed(base, new ScenarioFolder(scratch), List.of(TRIED));
            List<Integer> lines = ChangeLines.of(yaml);
            List<ChangeFault> faults = new ArrayList<>();
            for (Finding finding : newErrors(changed, base)) {
                faults.add(
                        new ChangeFault(
                                ChangeLines.at(lines, finding.line()),
                                finding.column().isEmpty() ? null : finding.column(),
                                finding.said(),
                                finding.line() == 0 ? null : finding.line(),
                                finding.maybe().isEmpty() ? null : finding.maybe()));
            }
            return new Checked(
                    changed.scenarios().stream().flatMap(s -> s.changes().stream()).toList(),
                    yaml,
                    faults);
        } finally {
            DataFolder.remove(scratch);
        }
    }

    /**
     * A scenario as it can be stated again: each change with its kind and keys. Empty changes where
     * the file is no list of them.
     */
    Stated stated(ServedProgram program, String name) throws IOException {
        if (!has(program, name)) {
            throw Refusal.missing("The program has no such scenario.");
        }
        String yaml = Files.readString(file(library.folder(program), name));
        List<Map<String, Object>> changes = new ArrayList<>();
        JsonNode top;
        try {
            top = YAML.readTree(yaml);
        } catch (JacksonException _) {
            return new Stated(name, "", changes, yaml);
        }
        for (JsonNode each : top.path("changes")) {
            each.properties()
                    .forEach(change -> {
                        Map<String, Object> stated = new LinkedHashMap<>();
                        stated.put("kind", change.getKey());
                        change.getValue()
                                .properties()
                                .forEach(key ->
                                        stated.put(
                                                key.getKey(),
                                                YAML.convertValue(key.getValue(), Object.class)));
                        changes.add(stated);
                    });
        }
        return new Stated(
                top.path("title").asString(""), top.path("question").asString(""), changes, yaml);
    }

    private static List<Finding> newErrors(ReadResult changed, CheckedDraft base) {
        return changed.findings().stream()
                .filter(f -> f.isError() && !base.findings().contains(f))
                .toList();
    }

    private static void requireSound(ReadResult changed, CheckedDraft base) {
        List<Fault> faults = new ArrayList<>();
        for (Finding finding : newErrors(changed, base)) {
            faults.add(
                    new Fault(
                            finding.column().isEmpty() ? null : finding.column(),
                            finding.said(),
                            finding.file(),
                            finding.line() == 0 ? null : finding.line(),
                            finding.maybe().isEmpty() ? null : finding.maybe()));
        }
        if (!faults.isEmpty()) {
            throw Refusal.wrong("The scenario cannot be applied to the program.", faults);
        }
    }

    void remove(ServedProgram program, String name) throws IOException {
        if (!has(program, name)) {
            throw Refusal.missing("The program has no such scenario.");
        }
        Files.delete(file(library.folder(program), name));
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.wrong(
                    "name", "is no name of a scenario; expected a-z, 0-9 and -, at most 60");
        }
    }

    private static Path file(Path program, String name) {
        return program.resolve(FOLDER).resolve(name + ".yaml");
    }

    private static String yaml(Stated stated) {
        ObjectNode top = YAML.createObjectNode();
        String title = stated.title();
        top.put("title", title == null ? "" : title);
        String question = stated.question();
        if (question != null && !question.isBlank()) {
            top.put("question", question);
        }
        ArrayNode changes = top.putArray("changes");
        List<Map<String, Object>> given = stated.changes();
        for (Map<String, Object> change : given == null ? List.<Map<String, Object>>of() : given) {
            if (!(change.get("kind") instanceof String kind)) {
                throw Refusal.wrong("changes", "has a change without its kind");
            }
            ObjectNode keys = changes.addObject().putObject(kind);
            change.forEach((key, value) -> {
                if (!key.equals("kind") && value != null) {
                    keys.set(key, YAML.valueToTree(value));
                }
            });
        }
        return YAML.writeValueAsString(top);
    }
}
