package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The bytes of a program folder's files, by name. Whatever the file system refuses is a finding; so
 * are a file or a folder too large to be meant.
 */
final class FolderFiles {
    static final long LARGEST_FILE_BYTES = 64L << 20;
    static final long LARGEST_FOLDER_BYTES = 256L << 20;

    private final SortedMap<String, byte[]> bytes = new TreeMap<>();

    private FolderFiles() {}

    static FolderFiles read(Path folder, Schema schema, Findings findings) {
        FolderFiles files = new FolderFiles();
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? " is not a folder" : " does not exist";
            findings.error(
                    ".",
                    0,
                    "",
                    folder.toString(),
                    Fault.of("no-folder", "the program folder " + folder + what));
            return files;
        }
        long total = 0;
        for (Table table : schema.tables()) {
            byte[] content = files.readOne(folder, table, findings);
            total += content.length;
            if (total > LARGEST_FOLDER_BYTES) {
                findings.error(
                        ".",
                        0,
                        Fault.of("too-large", "the tables are too large together")
                                .expecting("at most 256 MB"));
                return files;
            }
            if (content.length > 0) {
                files.bytes.put(table.file(), content);
            }
        }
        strangers(folder, schema, findings);
        return files;
    }

    private byte[] readOne(Path folder, Table table, Findings findings) {
        Path path = folder.resolve(table.file());
        String file = table.file();
        try {
            if (Files.isDirectory(path)) {
                findings.error(file, 0, Fault.of("no-file", "is a folder, not a file"));
            } else if (Files.size(path) > LARGEST_FILE_BYTES) {
                findings.error(
                        file,
                        0,
                        Fault.of("too-large", "is %,d bytes".formatted(Files.size(path)))
                                .expecting("at most 64 MB"));
            } else {
                byte[] content = Files.readAllBytes(path);
                if (content.length == 0) {
                    findings.error(
                            file,
                            0,
                            Fault.of("empty-file", "is empty")
                                    .expecting(
                                            table.isCsv()
                                                    ? "a header row"
                                                    : "the program's settings"));
                }
                return content;
            }
        } catch (NoSuchFileException _) {
            if (table.required()) {
                findings.error(file, 0, Fault.of("no-file", "the file is missing"));
            }
        } catch (IOException e) {
            findings.error(file, 0, Fault.of("unreadable", "cannot be read: " + reason(e)));
        }
        return new byte[0];
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : " " + message);
    }

    /** Tables that the schema does not know: most likely a mistyped name. */
    private static void strangers(Path folder, Schema schema, Findings findings) {
        Collection<String> known = schema.tables().stream().map(Table::file).toList();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.map(p -> p.getFileName().toString())
                    .filter(name -> !known.contains(name))
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
                                                    "is no table of a program and is not" + " read")
                                            .maybe(NearestName.of(name, known))));
        } catch (IOException e) {
            findings.error(
                    ".", 0, Fault.of("unreadable", "the folder cannot be listed: " + reason(e)));
        }
    }

    Optional<byte[]> bytes(String file) {
        return Optional.ofNullable(bytes.get(file));
    }

    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> file : bytes.entrySet()) {
                String heading = file.getKey() + '\n' + file.getValue().length + '\n';
                digest.update(heading.getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
