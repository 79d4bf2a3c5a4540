package io.rackwright.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command writes, whole or not at all. */
final class OutFile {
    private OutFile() {}

    /** Replaces what is there. */
    static void write(Path file, String text) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("there is no folder to write '%s' to".formatted(file));
        }
        try {
            Path unfinished = Files.createTempFile(folder, "unfinished", ".tmp");
            try {
                Files.writeString(unfinished, text);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UsageException("'%s' cannot be written: %s".formatted(file, e.getMessage()));
        }
    }
}
