package io.rackwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** This clone, for tests of what lies at its root. */
public final class Repository {
    private Repository() {}

    /** The folder that holds the launcher; tests run in a module's folder. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("rackwright"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no launcher above the working directory");
            }
        }
        return folder;
    }

    /** A folder with all that is in it; the copy's folders are made. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
