package io.rackwright.app.cli;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The command cannot be carried out as it was given; the message tells the user why. */
final class UsageException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    UsageException(@Nullable String message) {
        super(message);
    }
}
