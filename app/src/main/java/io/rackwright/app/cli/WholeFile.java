package io.rackwright.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are written whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** What goes into a file. */
    interface Content {
        void write(BufferedWriter to) throws IOException;
    }

    /** Of a text: see {@link #write(Path, Content)}. */
    static void write(Path to, String text) {
        write(to, writer -> writer.write(text));
    }

    /**
     * Written beside and then moved to its place; what is there is replaced.
     *
     * @throws UsageException when it cannot be written there
     */
    static void write(Path to, Content content) {
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("there is no folder to write '%s' to".formatted(to));
        }
        // No temporary file of the system's: nobody but its owner could read it.
        Path unfinished =
                folder.resolve(
                        ".%s.%d.unfinished"
                                .formatted(to.getFileName(), ProcessHandle.current().pid()));
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(unfinished)) {
                content.write(writer);
            }
            Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            remove(unfinished);
            throw new UsageException("'%s' cannot be written: %s".formatted(to, e.getMessage()));
        }
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException _) {
            // The reason why nothing was written is being told; a leftover is the lesser evil.
        }
    }
}
