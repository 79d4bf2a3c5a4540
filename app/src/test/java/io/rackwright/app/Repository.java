package io.rackwright.app;

import java.nio.file.Files;
import java.nio.file.Path;

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
}
