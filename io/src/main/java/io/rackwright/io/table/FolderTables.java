package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of tables as CSV files; a program's settings are in {@code program.yaml}. Whatever the
 * file system refuses is a finding; so are a file or a folder too large to be meant.
 */
public final class FolderTables implements TableSource {
    private static final long LARGEST_FILE_BYTES = 32L << 20;
    private static final long LARGEST_FOLDER_BYTES = 128L << 20;

    private final SortedMap<String, byte[]> bytes = new TreeMap<>();
    private final Findings findings;
    private long total;

    private FolderTables(Findings findings) {
        this.findings = findings;
    }

    /** Reads all files of a program; what is in them is found when it is asked for. */
    public static FolderTables read(Path folder, Findings findings) {
        return read(folder, Schema.current(), findings);
    }

    /** The same, of another schema. */
    public static FolderTables read(Path folder, Schema schema, Findings findings) {
        FolderTables files = new FolderTables(findings);
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? " is not a folder" : " does not exist";
            findings.error(
                    ".",
                    0,
                    Fault.of(
                            "no-folder",
                            "the %s folder %s%s".formatted(schema.noun(), folder, what)));
            return files;
        }
        for (Table table : schema.tables()) {
            files.read(folder, table);
        }
        strangers(folder, schema, findings);
        return files;
    }

    /** A table alone, in a file of any name. */
    public static FolderTables ofFile(Path file, Table table, Findings findings) {
        FolderTables files = new FolderTables(findings);
        files.readFile(file, table);
        return files;
    }

    private void read(Path folder, Table table) {
        readFile(folder.resolve(table.file()), table);
    }

    private void readFile(Path path, Table table) {
        try {
            Optional<Fault> fault = faultOf(path, table);
            if (fault.isPresent()) {
                findings.error(table.file(), 0, fault.get());
                return;
            }
            if (Files.exists(path)) {
                byte[] content = Files.readAllBytes(path);
                total += content.length;
                bytes.put(table.file(), content);
            }
        } catch (IOException e) {
            Fault fault = Fault.of("unreadable", "cannot be read: " + reason(e));
            findings.error(table.file(), 0, fault);
        }
    }

    private Optional<Fault> faultOf(Path path, Table table) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return table.required()
                    ? Optional.of(Fault.of("no-file", "the file is missing"))
                    : Optional.empty();
        }
        if (Files.isDirectory(path)) {
            return Optional.of(Fault.of("no-file", "is a folder, not a file"));
        }
        if (!Files.isRegularFile(path)) {
            return Optional.of(Fault.of("no-file", "is not a file that can be read"));
        }
        long size = Files.size(path);
        if (size == 0) {
            String expected = table.isCsv() ? "a header row" : "the program's settings";
            return Optional.of(Fault.of("empty-file", "is empty").expecting(expected));
        }
        if (size > LARGEST_FILE_BYTES || total + size > LARGEST_FOLDER_BYTES) {
            return Optional.of(
                    Fault.of("too-large", "is %,d bytes".formatted(size))
                            .expecting("at most 32 MB, and 128 MB in all"));
        }
        return Optional.empty();
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : " " + message);
    }

    /** What is asked of the program: no part of it, and read by those who answer. */
    private static final String QUESTIONS = "questions.csv";

    /** Tables that the schema does not know: most likely a mistyped name. */
    private static void strangers(Path folder, Schema schema, Findings findings) {
        Collection<String> known = schema.tables().stream().map(Table::file).toList();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.map(p -> p.getFileName().toString())
                    .filter(name -> !known.contains(name) && !name.equals(QUESTIONS))
                    .filter(name -> name.matches("(?i).*\\.(csv|ya?ml)"))
                    .sorted()
                    .forEach(name ->
                            findings.warning(
                                    name,
                                    0,
                                    "",
                                    "",
                                    Fault.of(
                                                    "unknown-file",
                                                    "is no table of a "
                                                            + schema.noun()
                                                            + " and is not read")
                                            .maybe(NearestName.of(name, known))));
        } catch (IOException e) {
            findings.error(
                    ".", 0, Fault.of("unreadable", "the folder cannot be listed: " + reason(e)));
        }
    }

    @Override
    public Optional<KeyedTexts> settings(Table table) {
        return bytes(table)
                .flatMap(content -> TextDecoder.decode(table.file(), content, findings))
                .map(text -> YamlKeys.read(table.file(), text, findings));
    }

    @Override
    public Optional<Lines> lines(Table table) {
        return bytes(table).flatMap(content -> Lines.ofCsv(table.file(), content, findings));
    }

    private Optional<byte[]> bytes(Table table) {
        return Optional.ofNullable(bytes.get(table.file()));
    }

    /** The texts of the files that are read, by name. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        bytes.forEach(
                (name, content) -> texts.put(name, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }

    /** See {@link Sha256#ofFiles}. */
    @Override
    public String sha256() {
        return Sha256.ofFiles(bytes);
    }
}
