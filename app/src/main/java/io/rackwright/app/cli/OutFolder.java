package io.rackwright.app.cli;

import io.rackwright.app.run.WholeFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** A folder that a command is to write. */
final class OutFolder {
    private OutFolder() {}

    /** The folder itself, which is not there yet, or is empty; else the usage is wrong. */
    static Path free(Path target) throws IOException {
        try {
            WholeFolder.requireFree(target);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(e.getMessage());
        }
        return target;
    }
}
