package io.rackwright.app.run;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A folder that is no run, or one whose files were changed; the message says where. */
public final class UnreadableRunException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    UnreadableRunException(String message) {
        super(message);
    }

    static UnreadableRunException at(Path file, long line, @Nullable String message) {
        return new UnreadableRunException("%s, line %d: %s".formatted(file, line, message));
    }
}
