package io.rackwright.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Files that are written whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** What goes into a file. */
    interface Content {
        void write(BufferedWriter to) throws IOException;
    }

    /**
     * Written beside and then moved to its place.
     *
     * @throws UsageException when it cannot be written there
     */
    static void write(Path to, Content content) {
        Path parent = to.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UsageException("there is no folder to write '%s' to".formatted(to));
        }
        Path unfinished = null;
        try {
            unfinished = Files.createTempFile(parent, "unfinished", ".tmp");
            try (BufferedWriter writer = Files.newBufferedWriter(unfinished)) {
                content.write(writer);
            }
            Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
            unfinished = null;
        } catch (IOException e) {
            throw new UsageException("'%s' cannot be written: %s".formatted(to, e.getMessage()));
        } finally {
            remove(unfinished);
        }
    }

    private static void remove(@Nullable Path unfinished) {
        if (unfinished != null) {
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException _) {
                // The reason why nothing was written is being told; a leftover is the lesser evil.
            }
        }
    }
}
