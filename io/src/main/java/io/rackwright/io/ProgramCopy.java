package io.rackwright.io;

import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts a program that came from elsewhere into a folder. Only its tables and settings are touched:
 * {@code NOTES.md}, {@code scenarios/}, {@code designs/} and whatever else is there stay. A file
 * that says the same in another spelling stays too, with its comments, so that a diff shows what
 * was changed and nothing else.
 */
public final class ProgramCopy {
    private ProgramCopy() {}

    /**
     * Writes what differs and deletes the tables that have no row any more.
     *
     * @param program without errors
     * @param folder is made when it does not exist
     * @return names of the files that were written or deleted, sorted
     */
    public static List<String> into(Path folder, CheckedDraft program) throws IOException {
        return into(folder, ProgramWriter.texts(program.draft()));
    }

    /** The same of files by name, as {@link ProgramWriter} writes them. */
    public static List<String> into(Path folder, Map<String, String> after) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> before = textsOf(folder);
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> file : after.entrySet()) {
            if (!file.getValue().equals(before.get(file.getKey()))) {
                replace(folder.resolve(file.getKey()), file.getValue());
                changed.add(file.getKey());
            }
        }
        for (String file : before.keySet()) {
            if (!after.containsKey(file)) {
                Files.deleteIfExists(folder.resolve(file));
                changed.add(file);
            }
        }
        return changed.stream().sorted().toList();
    }

    /** The normal form of what is there; empty texts when it has errors, so that all is new. */
    private static Map<String, String> textsOf(Path folder) {
        CheckedDraft there = ProgramReader.draft(folder);
        if (!there.hasErrors()) {
            return ProgramWriter.texts(there.draft());
        }
        return Schema.current().tables().stream()
                .map(Table::file)
                .filter(file -> Files.exists(folder.resolve(file)))
                .collect(Collectors.toMap(file -> file, _ -> ""));
    }

    private static void replace(Path file, String text) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
